package id.prakerja.selection.open;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.prakerja.rest.client.ClientAddresses;
import id.prakerja.rest.problem.CommonProblem;
import id.prakerja.rest.problem.Problems;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestFilter;

/** Limits and completes what is {@link OpenToAll}. Who has a token is known, and neither limited nor kept by caches. */
@Provider
@OpenToAll
public class OpenFilter implements ResteasyReactiveContainerRequestFilter, ContainerResponseFilter {

    private static final int TAG_BYTES = 16;

    private final CurrentIdentityAssociation identities;
    private final OpenHeaders granted;
    private final ClientAddresses addresses;
    private final HttpServerRequest request;
    private final ObjectMapper json;
    private final OpenLimits limits;

    OpenFilter(
            CurrentIdentityAssociation identities,
            OpenHeaders granted,
            ClientAddresses addresses,
            HttpServerRequest request,
            ObjectMapper json,
            OpenLimits limits) {
        this.identities = identities;
        this.granted = granted;
        this.addresses = addresses;
        this.request = request;
        this.json = json;
        this.limits = limits;
    }

    /**
     * Who asks is known only once the token is verified, which may take a moment: the request waits for it without a thread. A token
     * that is not good is refused here too, so that nobody escapes the limits by sending one.
     */
    @Override
    public void filter(ResteasyReactiveContainerRequestContext context) {
        context.suspend();
        identities
                .getDeferredIdentity()
                .invoke(identities::setIdentity)
                .invoke(identity -> {
                    if (identity.isAnonymous()) {
                        limit();
                    }
                })
                .subscribe()
                .with(identity -> context.resume(), context::resume);
    }

    private void limit() {
        Duration pause = limits.attempt(addresses.of(request));
        if (!pause.isZero()) {
            throw HttpProblem.builder(Problems.of(CommonProblem.TOO_MANY_REQUESTS))
                    .withHeader(HttpHeaders.RETRY_AFTER, Long.toString(pause.toSeconds() + 1))
                    .build();
        }
    }

    @Override
    public void filter(ContainerRequestContext context, ContainerResponseContext response) {
        MultivaluedMap<String, Object> headers = response.getHeaders();
        OpenHeaders.readable().forEach(headers::putSingle);
        if (response.getStatus() >= Response.Status.BAD_REQUEST.getStatusCode()) {
            return;
        }
        granted.granted().forEach(headers::putSingle);
        if (MediaType.APPLICATION_JSON_TYPE.isCompatible(response.getMediaType()) && response.hasEntity()) {
            tag(context, response);
        }
    }

    private void tag(ContainerRequestContext context, ContainerResponseContext response) {
        String text = text(response.getEntity());
        String tag = '"' + digest(text) + '"';
        response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
        if (isKnown(context.getHeaderString(HttpHeaders.IF_NONE_MATCH), tag)) {
            response.setStatus(Response.Status.NOT_MODIFIED.getStatusCode());
            response.setEntity(null);
        } else {
            response.setEntity(text, response.getEntityAnnotations(), response.getMediaType());
        }
    }

    /** Whether a reader has this answer already; caches may have weakened the tag. */
    public static boolean isKnown(String ifNoneMatch, String tag) {
        return ifNoneMatch != null
                && Arrays.stream(ifNoneMatch.split(",", -1))
                        .map(each -> each.strip().replaceFirst("^W/", ""))
                        .anyMatch(each -> each.equals(tag) || each.equals("*"));
    }

    private String text(Object entity) {
        try {
            return json.writeValueAsString(entity);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Our own records can be written as JSON", impossible);
        }
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, TAG_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
