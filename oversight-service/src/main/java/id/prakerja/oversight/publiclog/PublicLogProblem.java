package id.prakerja.oversight.publiclog;

import id.prakerja.refusal.Problem;
import id.prakerja.refusal.ProblemCode;

/** Why something of the log is not given out. */
enum PublicLogProblem implements ProblemCode {
    /** No such tile, or no checkpoint yet. */
    LOG_FILE_UNKNOWN(new Problem(
            404,
            "The log has no such file. Its checkpoint says how many entries there are.",
            "Log tidak memiliki berkas ini. Checkpoint menyebutkan jumlah entrinya."));

    private final Problem problem;

    PublicLogProblem(Problem problem) {
        this.problem = problem;
    }

    @Override
    public Problem problem() {
        return problem;
    }
}
