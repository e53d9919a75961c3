package id.prakerja.selection.support;

import id.prakerja.access.Caller;
import id.prakerja.access.Role;
import io.smallrye.jwt.build.Jwt;
import java.util.UUID;

/** Bearer tokens of the people in the tests, signed with the key that Quarkus makes for a test run. */
public final class Tokens {

    private static final String ISSUER = "https://issuer.prakerja.local";
    private static final String AUDIENCE = "prakerja";

    private Tokens() {}

    /** An operator's. */
    public static String operator() {
        return staff(Role.OPERATOR);
    }

    /** Another operator's, who approves what the first has prepared. */
    public static String secondOperator() {
        return operator("operator-2");
    }

    /** An operator's of this account. */
    public static String operator(String account) {
        return Jwt.issuer(ISSUER)
                .audience(AUDIENCE)
                .subject(account)
                .groups(Role.OPERATOR)
                .sign();
    }

    /** A member of staff's with one role. */
    public static String staff(String role) {
        return Jwt.issuer(ISSUER)
                .audience(AUDIENCE)
                .subject(role + "-1")
                .groups(role)
                .sign();
    }

    /** A token of the same issuer that was issued for another system. */
    public static String forAnotherSystem(String role) {
        return Jwt.issuer(ISSUER)
                .audience("another-system")
                .subject(role + "-1")
                .groups(role)
                .sign();
    }

    /** An applicant's own. */
    public static String applicant(UUID id) {
        return Jwt.issuer(ISSUER)
                .audience(AUDIENCE)
                .subject("account-" + id)
                .groups(Role.APPLICANT)
                .claim(Caller.APPLICANT_ID_CLAIM, id.toString())
                .sign();
    }
}
