package id.prakerja.selection.draw.reserve.domain;

import id.prakerja.refusal.Problem;
import id.prakerja.refusal.ProblemCode;

/** Why the determination list cannot be shown. */
public enum ReserveProblem implements ProblemCode {
    /** It is public from the announcement on. */
    DETERMINATION_NOT_PUBLIC(new Problem(
            409,
            "The determination of wave {0} is not public yet; the wave is {1}.",
            "Penetapan gelombang {0} belum diumumkan; gelombang berstatus {1}."));

    private final Problem problem;

    ReserveProblem(Problem problem) {
        this.problem = problem;
    }

    @Override
    public Problem problem() {
        return problem;
    }
}
