package id.prakerja.registration.support;

import id.prakerja.access.Caller;
import id.prakerja.access.Role;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Issues tokens for tests, and tells the application the keys that tokens are verified and signed with. */
public final class Tokens implements QuarkusTestResourceLifecycleManager {

    private static final KeyPair KEYS = keys();
    private static final String ISSUER = "https://issuer.prakerja.local";

    @Override
    public Map<String, String> start() {
        return Map.of(
                "mp.jwt.verify.publickey",
                Base64.getEncoder().encodeToString(KEYS.getPublic().getEncoded()),
                "smallrye.jwt.sign.key",
                Base64.getEncoder().encodeToString(KEYS.getPrivate().getEncoded()));
    }

    @Override
    public void stop() {
        // The keys are the JVM's.
    }

    public static String newcomer(String account) {
        return sign(Jwt.subject(account).groups(Role.APPLICANT));
    }

    public static String applicant(UUID id) {
        return sign(
                Jwt.subject("account-of-" + id).groups(Role.APPLICANT).claim(Caller.APPLICANT_ID_CLAIM, id.toString()));
    }

    public static String officer(String province) {
        return sign(Jwt.subject("officer-" + province).groups(Role.OFFICER).claim(Caller.REGION_CLAIM, province));
    }

    public static String staff(String role) {
        return staff(role, "staff-" + role);
    }

    public static String staff(String role, String account) {
        return sign(Jwt.subject(account).groups(Set.of(role)));
    }

    /** A token of the same issuer for another system. */
    public static String forAnotherSystem(String role) {
        return sign(Jwt.subject("staff-" + role).groups(Set.of(role)).audience("another-system"));
    }

    private static String sign(JwtClaimsBuilder claims) {
        return claims.issuer(ISSUER).expiresIn(3600).sign(KEYS.getPrivate());
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
