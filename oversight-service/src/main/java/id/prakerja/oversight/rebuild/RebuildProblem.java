package id.prakerja.oversight.rebuild;

import id.prakerja.refusal.Problem;
import id.prakerja.refusal.ProblemCode;

/** Why a rebuild is not begun or shown. */
public enum RebuildProblem implements ProblemCode {
    /** There is no such rebuild. */
    REBUILD_UNKNOWN(new Problem(404, "There is no rebuild {0}.", "Tidak ada pembangunan ulang {0}.")),
    /** One at a time. */
    REBUILD_UNDER_WAY(new Problem(
            409,
            "A rebuild is under way; wait for its end.",
            "Pembangunan ulang sedang berjalan; tunggu sampai selesai."));

    private final Problem problem;

    RebuildProblem(Problem problem) {
        this.problem = problem;
    }

    @Override
    public Problem problem() {
        return problem;
    }
}
