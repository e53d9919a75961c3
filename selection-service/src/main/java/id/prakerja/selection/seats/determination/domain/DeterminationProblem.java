package id.prakerja.selection.seats.determination.domain;

import id.prakerja.refusal.Problem;
import id.prakerja.refusal.ProblemCode;

/** Why a determination does not start. */
public enum DeterminationProblem implements ProblemCode {
    /** Not how decrees are numbered. */
    DECREE_MALFORMED(new Problem(
            422, "{0} is not the number of a decree, such as SK-6/2020.", "{0} bukan nomor SK, misalnya SK-6/2020.")),
    /** Another operator is determining. */
    DETERMINATION_RUNNING(new Problem(
            409,
            "A determination is running; please wait for its end.",
            "Penetapan sedang berjalan; mohon tunggu selesai."));

    private final Problem problem;

    DeterminationProblem(Problem problem) {
        this.problem = problem;
    }

    @Override
    public Problem problem() {
        return problem;
    }
}
