package id.prakerja.training.allowance;

import id.prakerja.training.signature.PartnerCaller;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import java.lang.annotation.Annotation;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Asks for every signed request whether the partner's terms allow it. */
public class PartnerGateFilter {

    private final PartnerGate gate;
    private final PartnerCaller partner;
    private final DailyVolumes volumes;

    PartnerGateFilter(PartnerGate gate, PartnerCaller partner, DailyVolumes volumes) {
        this.gate = gate;
        this.partner = partner;
        this.volumes = volumes;
    }

    /** Admits a signed request. */
    @ServerRequestFilter
    public void admit(ResourceInfo resource) {
        partner.ifSigned().ifPresent(signed -> {
            if (marked(resource, OwnPage.class).isPresent()) {
                gate.admitToOwnPage(signed.signatory());
            } else {
                gate.admit(signed.signatory(), marked(resource, Needs.class).map(Needs::value));
            }
        });
    }

    /** Says when to come again where the day is used up. */
    @ServerResponseFilter
    public void sayWhen(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() == Status.TOO_MANY_REQUESTS.getStatusCode()
                && !response.getHeaders().containsKey(HttpHeaders.RETRY_AFTER)) {
            response.getHeaders().putSingle(HttpHeaders.RETRY_AFTER, PartnerGate.seconds(volumes.untilTomorrow()));
        }
    }

    private static <A extends Annotation> Optional<A> marked(ResourceInfo resource, Class<A> mark) {
        return Optional.ofNullable(resource.getResourceMethod()).map(method -> method.getAnnotation(mark));
    }
}
