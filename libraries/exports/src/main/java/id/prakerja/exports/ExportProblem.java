package id.prakerja.exports;

import id.prakerja.refusal.Problem;
import id.prakerja.refusal.ProblemCode;

/** Why nothing is given out. */
public enum ExportProblem implements ProblemCode {
    /** Nobody takes a list away without a reason. */
    EXPORT_REASON_REQUIRED(new Problem(
            400,
            "Say in the parameter reason what the export is for, in at most {0} characters; it is logged.",
            "Sebutkan tujuan ekspor dalam parameter reason, paling banyak {0} karakter; tujuan itu dicatat."));

    private final Problem problem;

    ExportProblem(Problem problem) {
        this.problem = problem;
    }

    @Override
    public Problem problem() {
        return problem;
    }
}
