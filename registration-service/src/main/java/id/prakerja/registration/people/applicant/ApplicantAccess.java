package id.prakerja.registration.people.applicant;

import id.prakerja.refusal.Refusal;
import id.prakerja.registration.people.applicant.domain.ApplicantProblem;
import id.prakerja.rest.problem.CommonProblem;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.LockModeType;
import java.util.UUID;

/** Finds an applicant for somebody who wants to act, and lets nobody learn of another person. */
public final class ApplicantAccess {

    private ApplicantAccess() {}

    /**
     * The applicant, for the person or an officer of the region, locked until the transaction ends.
     *
     * @param actor who wants to act
     * @param id the applicant
     * @return the applicant; fails with {@code FORBIDDEN}, or for officers with {@code APPLICANT_UNKNOWN}
     */
    public static Uni<Applicant> locked(Actor actor, UUID id) {
        return Applicant.<Applicant>findById(id, LockModeType.PESSIMISTIC_WRITE).invoke(applicant -> {
            if (applicant == null) {
                throw Refusal.of(
                                actor.officerRegion().isPresent()
                                        ? ApplicantProblem.APPLICANT_UNKNOWN
                                        : CommonProblem.FORBIDDEN)
                        .toException();
            }
            if (!actor.mayActFor(applicant.id, applicant.account, applicant.province)) {
                throw Refusal.of(CommonProblem.FORBIDDEN).toException();
            }
        });
    }

    /**
     * The applicant, for the person alone, locked until the transaction ends.
     *
     * @param actor who wants to act
     * @param id the applicant
     * @return the applicant; fails with {@code FORBIDDEN}
     */
    public static Uni<Applicant> ownLocked(Actor actor, UUID id) {
        return Applicant.<Applicant>findById(id, LockModeType.PESSIMISTIC_WRITE).invoke(applicant -> {
            if (applicant == null || !actor.isSelf(applicant.id, applicant.account)) {
                throw Refusal.of(CommonProblem.FORBIDDEN).toException();
            }
        });
    }
}
