package id.prakerja.runner.issuer;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Whom a token is for.
 *
 * @param subject account name, the {@code sub} claim
 * @param role one of {@link #ROLES}
 * @param applicantId the applicant whose own data the token opens, for applicants who have registered
 * @param region two-digit province of an officer
 */
public record TokenHolder(String subject, String role, Optional<UUID> applicantId, Optional<String> region) {

    /** The roles of the programme. */
    public static final List<String> ROLES =
            List.of("applicant", "officer", "operator", "curator", "finance", "auditor");

    /** Returns a member of staff. */
    public static TokenHolder staff(String role) {
        return new TokenHolder("demo-" + role, role, Optional.empty(), Optional.empty());
    }

    /** Returns another member of staff with the same role, for what two people decide. */
    public static TokenHolder secondStaff(String role) {
        return new TokenHolder("demo-second-" + role, role, Optional.empty(), Optional.empty());
    }

    /** Returns an officer of the province. */
    public static TokenHolder officer(String province) {
        return new TokenHolder("demo-officer-" + province, "officer", Optional.empty(), Optional.of(province));
    }

    /** Returns an applicant who is about to register under an account. */
    public static TokenHolder newcomer(String account) {
        return new TokenHolder(account, "applicant", Optional.empty(), Optional.empty());
    }

    /** Returns an applicant who has registered. */
    public static TokenHolder applicant(UUID id) {
        return new TokenHolder(id.toString(), "applicant", Optional.of(id), Optional.empty());
    }
}
