package id.prakerja.registration.people.applicant;

import id.prakerja.access.Caller;
import id.prakerja.access.Role;
import id.prakerja.refusal.Refusal;
import id.prakerja.registration.people.applicant.domain.ApplicantProblem;
import id.prakerja.registration.region.domain.Regions;
import id.prakerja.rest.problem.CommonProblem;
import jakarta.enterprise.context.ApplicationScoped;

/** Which province a caller's list is of: an officer's own, whatever was asked for. */
@ApplicationScoped
public class RegionScope {

    private final Caller caller;
    private final Regions regions;

    RegionScope(Caller caller, Regions regions) {
        this.caller = caller;
        this.regions = regions;
    }

    /**
     * The province to be shown. Asking for another office's is refused rather than answered with nothing.
     *
     * @param asked two-digit province, or null for all that the caller may see
     * @return the province, or null for all: operators and auditors
     * @throws id.prakerja.refusal.RefusedException {@code FORBIDDEN}
     */
    public String of(String asked) {
        if (caller.hasAnyRole(Role.OPERATOR, Role.AUDITOR)) {
            return asked;
        }
        String own = caller.region()
                .orElseThrow(() -> Refusal.of(CommonProblem.FORBIDDEN).toException());
        if (asked != null && !asked.equals(own)) {
            throw Refusal.of(CommonProblem.FORBIDDEN).toException();
        }
        return own;
    }

    /**
     * As {@link #of}, where only the provinces of today make sense.
     *
     * @param asked two-digit province, or null for all that the caller may see
     * @return the province, or null for all: operators and auditors
     * @throws id.prakerja.refusal.RefusedException {@code PROVINCE_UNKNOWN}, {@code FORBIDDEN}
     */
    public String ofPresent(String asked) {
        if (asked != null && !regions.isProvince(asked)) {
            throw Refusal.of(ApplicantProblem.PROVINCE_UNKNOWN).toException();
        }
        return of(asked);
    }
}
