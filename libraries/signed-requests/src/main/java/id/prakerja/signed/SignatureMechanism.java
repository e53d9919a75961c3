package id.prakerja.signed;

import id.prakerja.refusal.ProblemCode;
import id.prakerja.refusal.Refusal;
import id.prakerja.rest.body.BodyConfig;
import id.prakerja.rest.idempotency.ContentDigest;
import id.prakerja.signatures.Verification;
import id.prakerja.signatures.WebhookSigner;
import id.prakerja.signatures.WebhookVerifier;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Lets partners in by Standard Webhooks signatures. The specification names no sender, so the partner says who it is in the
 * header {@code webhook-partner}, and the signature proves it. Any of the headers makes a request a signed one; requests
 * without are left to the bearer tokens.
 */
@ApplicationScoped
public class SignatureMechanism implements HttpAuthenticationMechanism {

    /** Header with the partner's id. */
    public static final String PARTNER = "webhook-partner";

    private static final List<String> HEADERS =
            List.of(PARTNER, WebhookSigner.ID, WebhookSigner.TIMESTAMP, WebhookSigner.SIGNATURE);
    private static final Pattern EVENT_ID = Pattern.compile("[\\x21-\\x7e]{1,100}");

    private final SigningPartners partners;
    private final long longestBody;
    // Partners sign in real time, also where the programme's clock is moved.
    private final WebhookVerifier verifier = new WebhookVerifier(Clock.systemUTC());

    SignatureMechanism(SigningPartners partners, BodyConfig config) {
        this.partners = partners;
        longestBody = config.maxBodySize().asLongValue();
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager providers) {
        HttpServerRequest request = context.request();
        if (HEADERS.stream().noneMatch(name -> request.getHeader(name) != null)) {
            return Uni.createFrom().nullItem();
        }
        String partnerId = request.getHeader(PARTNER);
        String eventId = request.getHeader(WebhookSigner.ID);
        if (partnerId == null || eventId == null) {
            return refused(SignatureProblem.SIGNATURE_HEADER_MISSING);
        }
        if (!EVENT_ID.matcher(eventId).matches()) {
            return refused(SignatureProblem.SIGNATURE_ID_MALFORMED);
        }
        // Nothing is read for somebody who is no partner, and nothing beyond the bound for anybody.
        return partners.find(partnerId)
                .chain(found -> found.map(partner -> body(context).chain(body -> verified(partner, context, body)))
                        .orElseGet(() -> refused(SignatureProblem.SIGNATURE_MISMATCH)));
    }

    /** Signatures are not negotiated; the challenge is that of the bearer tokens. */
    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().nullItem();
    }

    /** Before the bearer tokens: who signs means to be known by the signature. */
    @Override
    public int getPriority() {
        return DEFAULT_PRIORITY + 1;
    }

    private Uni<SecurityIdentity> verified(SigningPartner partner, RoutingContext context, byte[] body) {
        Verification verification = Verification.SIGNATURE_MISMATCH;
        for (SigningPartner.NamedKey key : partner.keys()) {
            verification = verification(key, context.request(), body);
            if (verification == Verification.VALID) {
                partners.used(partner.partnerId(), key.keyId());
                break;
            }
        }
        return switch (verification) {
            case VALID -> Uni.createFrom().item(identity(partner, context, body));
            case HEADER_MISSING -> refused(SignatureProblem.SIGNATURE_HEADER_MISSING);
            case TIMESTAMP_MALFORMED -> refused(SignatureProblem.SIGNATURE_TIMESTAMP_MALFORMED);
            case TIMESTAMP_OUTSIDE_WINDOW -> refused(SignatureProblem.SIGNATURE_TIMESTAMP_OUTSIDE_WINDOW);
            case SIGNATURE_MISMATCH -> refused(SignatureProblem.SIGNATURE_MISMATCH);
        };
    }

    private Verification verification(SigningPartner.NamedKey key, HttpServerRequest request, byte[] body) {
        return verifier.verify(
                List.of(key.key()),
                request.getHeader(WebhookSigner.ID),
                request.getHeader(WebhookSigner.TIMESTAMP),
                request.getHeader(WebhookSigner.SIGNATURE),
                body);
    }

    private static SecurityIdentity identity(SigningPartner partner, RoutingContext context, byte[] body) {
        HttpServerRequest request = context.request();
        String digest = ContentDigest.of(
                request.method().name(), context.normalizedPath(), new String(body, StandardCharsets.ISO_8859_1));
        SigningPartner.Signed signed = new SigningPartner.Signed(request.getHeader(WebhookSigner.ID), digest);
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(partner.principal().apply(signed))
                .addRole(partner.role())
                .build();
    }

    /** Reads the body and leaves it with the request, where the resource will find it. */
    private Uni<byte[]> body(RoutingContext context) {
        Buffer read = context.body().buffer();
        if (read != null) {
            return Uni.createFrom().item(read.getBytes());
        }
        return BoundedBody.of(context, longestBody)
                .invoke(body -> ((RoutingContextInternal) context).setBody(body))
                .map(Buffer::getBytes);
    }

    private static Uni<SecurityIdentity> refused(ProblemCode code) {
        return Uni.createFrom().failure(Refusal.of(code).toException());
    }
}
