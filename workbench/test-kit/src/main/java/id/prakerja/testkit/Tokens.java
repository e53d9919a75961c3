package id.prakerja.testkit;

import id.prakerja.access.Caller;
import id.prakerja.access.Role;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;

/** Bearer tokens as the programme's issuer gives them, signed with a key made for this test run. */
public final class Tokens {

    /** The issuer that services trust by default. */
    public static final String ISSUER = "https://issuer.prakerja.local";

    private static final KeyPair KEYS = keys();
    private static final long SECONDS = 3600;

    private Tokens() {}

    /** A token of a person who has an account and is not registered yet. */
    public static String newcomer(String account) {
        return sign(Jwt.subject(account).groups(Role.APPLICANT));
    }

    /** A token of an applicant, for the own data. */
    public static String applicant(UUID id) {
        return sign(
                Jwt.subject("account-of-" + id).groups(Role.APPLICANT).claim(Caller.APPLICANT_ID_CLAIM, id.toString()));
    }

    /** A token of an officer of a regional labour office, for the people of one province. */
    public static String officer(String province) {
        return sign(Jwt.subject("officer-" + province).groups(Role.OFFICER).claim(Caller.REGION_CLAIM, province));
    }

    /** A token of a member of staff with one {@link Role}; always the same member. */
    public static String staff(String role) {
        return staff(role, "staff-" + role);
    }

    /** A token of a member of staff with one {@link Role}, told apart by the account. */
    public static String staff(String role, String account) {
        return sign(Jwt.subject(account).groups(Set.of(role)));
    }

    /** A token of the same issuer that was issued for another system. */
    public static String forAnotherSystem(String role) {
        return sign(Jwt.subject("staff-" + role).groups(role), "another-system");
    }

    /** The key that the application verifies tokens by, as {@code mp.jwt.verify.publickey} takes it. */
    public static String publicKey() {
        return Base64.getEncoder().encodeToString(KEYS.getPublic().getEncoded());
    }

    /** The key that an application may sign tokens with, as {@code smallrye.jwt.sign.key} takes it. */
    public static String privateKey() {
        return Base64.getEncoder().encodeToString(KEYS.getPrivate().getEncoded());
    }

    private static String sign(JwtClaimsBuilder claims) {
        return sign(claims, "prakerja");
    }

    private static String sign(JwtClaimsBuilder claims, String audience) {
        return claims.issuer(ISSUER).audience(audience).expiresIn(SECONDS).sign(KEYS.getPrivate());
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
