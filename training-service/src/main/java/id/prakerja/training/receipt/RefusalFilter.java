package id.prakerja.training.receipt;

import id.prakerja.signatures.WebhookSigner;
import id.prakerja.training.receipt.Receipts.Refused;
import id.prakerja.training.signature.PartnerCaller;
import id.prakerja.training.signature.SignedRequest;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.Response.Status.Family;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Notes what partners are refused, whoever refuses it. What is to come again after a while is no refusal, and what is not signed by the
 * partner is not the partner's.
 */
public class RefusalFilter {

    private final Receipts receipts;
    private final PartnerCaller partner;

    RefusalFilter(Receipts receipts, PartnerCaller partner) {
        this.receipts = receipts;
        this.partner = partner;
    }

    /** Notes a refusal before it is answered. */
    @ServerResponseFilter
    public Uni<Void> note(ContainerRequestContext request, ContainerResponseContext response) {
        Optional<SignedRequest> signed = partner.ifSigned();
        if (signed.isEmpty()
                || request.getHeaderString(WebhookSigner.ID) == null
                || HttpMethod.GET.equals(request.getMethod())
                || !(response.getEntity() instanceof HttpProblem problem)
                || Family.familyOf(response.getStatus()) != Family.CLIENT_ERROR
                || response.getStatus() == Status.TOO_MANY_REQUESTS.getStatusCode()) {
            return Uni.createFrom().voidItem();
        }
        Refused refused = new Refused(
                response.getStatus(), String.valueOf(problem.getParameters().get("code")), problem.getDetail());
        return receipts.note(
                Map.of(signed.get(), refused),
                "/" + request.getUriInfo().getPath().replaceFirst("^/", ""));
    }
}
