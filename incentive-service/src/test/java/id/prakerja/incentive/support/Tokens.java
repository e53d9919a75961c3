package id.prakerja.incentive.support;

import id.prakerja.access.Caller;
import id.prakerja.access.Role;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.UUID;

/** Tokens as the programme's issuer would give them, signed with a key made for this test run. */
public final class Tokens {

    private static final String AUDIENCE = "prakerja";
    private static final KeyPair KEYS = generate();

    private Tokens() {}

    /** The key by which the application verifies them, in the form of {@code mp.jwt.verify.publickey}. */
    public static String publicKey() {
        return Base64.getEncoder().encodeToString(KEYS.getPublic().getEncoded());
    }

    /** A token of a member of staff. */
    public static String of(String role) {
        return of(role, role + "-1");
    }

    /** A token of a certain member of staff. */
    public static String of(String role, String subject) {
        return sign(Jwt.subject(subject).groups(role).audience(AUDIENCE));
    }

    /** A token of a member of staff that the issuer gave for another system. */
    public static String forAnotherSystem(String role) {
        return sign(Jwt.subject(role + "-1").groups(role).audience("another-system"));
    }

    /** A token of an applicant. */
    public static String ofApplicant(UUID id) {
        return sign(Jwt.subject("account-" + id)
                .groups(Role.APPLICANT)
                .claim(Caller.APPLICANT_ID_CLAIM, id.toString())
                .audience(AUDIENCE));
    }

    private static String sign(JwtClaimsBuilder claims) {
        return claims.issuer("https://issuer.prakerja.local").expiresIn(3600).sign(KEYS.getPrivate());
    }

    private static KeyPair generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
