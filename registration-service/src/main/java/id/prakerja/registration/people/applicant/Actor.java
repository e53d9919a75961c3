package id.prakerja.registration.people.applicant;

import id.prakerja.access.Caller;
import id.prakerja.access.Role;
import java.util.Optional;
import java.util.UUID;

/**
 * Who makes a request, taken down while the request is at hand, for use after it has been handed to a shared transaction.
 *
 * @param subject the account
 * @param isApplicant whether the account may be a person's own
 * @param applicantId the applicant of the token, if it names one
 * @param officerRegion two-digit province that an officer works for, empty for anybody else
 */
public record Actor(String subject, boolean isApplicant, Optional<UUID> applicantId, Optional<String> officerRegion) {

    /**
     * The present caller.
     *
     * @param caller of the request
     * @return what is needed of it
     */
    public static Actor of(Caller caller) {
        return new Actor(
                caller.subject(),
                caller.hasRole(Role.APPLICANT),
                caller.applicantId(),
                caller.hasRole(Role.OFFICER) ? caller.region() : Optional.empty());
    }

    /**
     * Whether an applicant's data are the actor's own: the token names the applicant, or the account is the one that registered.
     *
     * @param id the applicant
     * @param account the applicant's own account, or null
     * @return true if so
     */
    public boolean isSelf(UUID id, String account) {
        return isApplicant && (applicantId.filter(id::equals).isPresent() || subject.equals(account));
    }

    /**
     * Whether the actor is an officer of a province.
     *
     * @param province two-digit code
     * @return true if so
     */
    public boolean isOfficerOf(String province) {
        return officerRegion.filter(province::equals).isPresent();
    }

    /**
     * Whether the actor may act for an applicant: as the person, or as an officer of the person's region.
     *
     * @param id the applicant
     * @param account the applicant's own account, or null
     * @param province the applicant's province
     * @return true if so
     */
    public boolean mayActFor(UUID id, String account, String province) {
        return isSelf(id, account) || isOfficerOf(province);
    }
}
