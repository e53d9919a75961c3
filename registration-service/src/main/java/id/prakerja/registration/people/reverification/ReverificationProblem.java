package id.prakerja.registration.people.reverification;

import id.prakerja.refusal.Problem;
import id.prakerja.refusal.ProblemCode;

/** Why people cannot be verified again. */
public enum ReverificationProblem implements ProblemCode {
    /** A status from which nobody is verified again. */
    STATUS_NOT_VERIFIABLE(
            new Problem(
                    400,
                    "Only people with the statuses IDENTITY_REJECTED, IDENTITY_VERIFIED, TESTED and READY can be verified again.",
                    "Hanya pendaftar berstatus IDENTITY_REJECTED, IDENTITY_VERIFIED, TESTED, dan READY yang dapat diverifikasi ulang.")),
    /** No such job. */
    REVERIFICATION_UNKNOWN(
            new Problem(404, "There is no such re-verification.", "Verifikasi ulang tersebut tidak ada."));

    private final Problem problem;

    ReverificationProblem(Problem problem) {
        this.problem = problem;
    }

    @Override
    public Problem problem() {
        return problem;
    }
}
