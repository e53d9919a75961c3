package id.prakerja.training.xapi;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.prakerja.refusal.Refusal;
import id.prakerja.signed.SignatureProblem;
import id.prakerja.training.partner.KeyUses;
import id.prakerja.training.partner.PartnerKeys;
import id.prakerja.training.partner.PartnerKeys.SigningKey;
import id.prakerja.training.partner.PartnerKeys.SigningKeys;
import id.prakerja.training.partner.domain.PartnerKind;
import id.prakerja.training.signature.PartnerRole;
import id.prakerja.training.signature.SignedRequest;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/**
 * Lets learning systems in by HTTP Basic, which is what they can: the user is the platform's id, the password one of its keys. It opens
 * the door for statements alone.
 */
@ApplicationScoped
@SecurityScheme(securitySchemeName = StatementKeyMechanism.SCHEME, type = SecuritySchemeType.HTTP, scheme = "basic")
public class StatementKeyMechanism implements HttpAuthenticationMechanism {

    /** Name of the scheme in the API description. */
    static final String SCHEME = "statement-key";

    private static final String DOOR = "/xAPI/statements";
    private static final String BASIC = "Basic ";

    private final PartnerKeys keys;
    private final KeyUses uses;

    StatementKeyMechanism(PartnerKeys keys, KeyUses uses) {
        this.keys = keys;
        this.uses = uses;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager providers) {
        String header = context.request().getHeader("Authorization");
        if (!DOOR.equals(context.normalizedPath()) || header == null || !header.startsWith(BASIC)) {
            return Uni.createFrom().nullItem();
        }
        String[] parts = decoded(header.substring(BASIC.length())).split(":", 2);
        if (parts.length < 2) {
            return refused();
        }
        return keys.of(parts[0])
                .chain(found -> found.filter(partner -> fits(partner, parts[1]))
                        .map(StatementKeyMechanism::identity)
                        .map(identity -> Uni.createFrom().item(identity))
                        .orElseGet(StatementKeyMechanism::refused));
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().nullItem();
    }

    @Override
    public int getPriority() {
        return DEFAULT_PRIORITY + 2;
    }

    private static String decoded(String base64) {
        try {
            return new String(Base64.getDecoder().decode(base64), UTF_8);
        } catch (IllegalArgumentException malformed) {
            return "";
        }
    }

    private boolean fits(SigningKeys partner, String password) {
        Optional<SigningKey> fitting = partner.keys().stream()
                .filter(key -> MessageDigest.isEqual(key.key().reveal().getBytes(UTF_8), password.getBytes(UTF_8)))
                .findFirst();
        fitting.ifPresent(key -> uses.note(partner.signatory().partnerId(), key.keyId()));
        return partner.signatory().kind() == PartnerKind.PLATFORM && fitting.isPresent();
    }

    private static SecurityIdentity identity(SigningKeys partner) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new SignedRequest(partner.signatory(), "xapi", ""))
                .addRole(PartnerRole.PLATFORM)
                .build();
    }

    private static Uni<SecurityIdentity> refused() {
        return Uni.createFrom()
                .failure(Refusal.of(SignatureProblem.SIGNATURE_MISMATCH).toException());
    }
}
