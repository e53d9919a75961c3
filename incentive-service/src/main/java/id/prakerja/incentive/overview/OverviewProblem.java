package id.prakerja.incentive.overview;

import id.prakerja.refusal.Problem;
import id.prakerja.refusal.ProblemCode;

/** Why an overview is refused. */
public enum OverviewProblem implements ProblemCode {
    /** Nothing known. */
    PARTICIPANT_UNKNOWN(new Problem(
            404,
            "Nothing is known of this person here: neither a selection nor an account.",
            "Orang ini belum dikenal di sini: belum ada hasil seleksi maupun rekening."));

    private final Problem problem;

    OverviewProblem(Problem problem) {
        this.problem = problem;
    }

    @Override
    public Problem problem() {
        return problem;
    }
}
