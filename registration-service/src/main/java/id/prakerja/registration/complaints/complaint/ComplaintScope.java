package id.prakerja.registration.complaints.complaint;

import id.prakerja.access.Caller;
import id.prakerja.access.Role;
import id.prakerja.refusal.Refusal;
import id.prakerja.rest.problem.CommonProblem;
import java.util.UUID;

/**
 * Which complaints somebody may know of: operators and auditors all, officers those of their region, a person the own ones. What is
 * outside is as if it were not there.
 *
 * @param province two-digit code of the region, or null for all
 * @param account of the person whose own they are, or null for anybody's
 * @param applicantId that the person's token names, or null
 */
record ComplaintScope(String province, String account, UUID applicantId) {

    /** Of the present caller. */
    static ComplaintScope of(Caller caller) {
        if (caller.hasAnyRole(Role.OPERATOR, Role.AUDITOR)) {
            return new ComplaintScope(null, null, null);
        }
        if (caller.hasRole(Role.OFFICER)) {
            return new ComplaintScope(
                    caller.region()
                            .orElseThrow(
                                    () -> Refusal.of(CommonProblem.FORBIDDEN).toException()),
                    null,
                    null);
        }
        return new ComplaintScope(null, caller.subject(), caller.applicantId().orElse(null));
    }
}
