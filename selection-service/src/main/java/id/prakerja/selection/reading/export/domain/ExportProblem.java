package id.prakerja.selection.reading.export.domain;

import id.prakerja.refusal.Problem;
import id.prakerja.refusal.ProblemCode;

/** Why something cannot be exported. */
public enum ExportProblem implements ProblemCode {
    /** No such export. */
    EXPORT_UNKNOWN(new Problem(
            404,
            "There is no export {0}; there are entries, participants, exclusions and revocations.",
            "Tidak ada ekspor {0}; yang tersedia entries, participants, exclusions, dan revocations."));

    private final Problem problem;

    ExportProblem(Problem problem) {
        this.problem = problem;
    }

    @Override
    public Problem problem() {
        return problem;
    }
}
