package id.prakerja.incentive.report.domain;

import id.prakerja.refusal.Problem;
import id.prakerja.refusal.ProblemCode;

/** Why a request about disputed reports is refused. */
public enum ReportProblem implements ProblemCode {
    /** No such report. */
    DISPUTE_UNKNOWN(
            new Problem(404, "There is no disputed report with this id.", "Tidak ada laporan sengketa dengan id ini.")),
    /** Judged before. */
    DISPUTE_RESOLVED(new Problem(409, "This report has been resolved already.", "Laporan ini sudah diselesaikan."));

    private final Problem problem;

    ReportProblem(Problem problem) {
        this.problem = problem;
    }

    @Override
    public Problem problem() {
        return problem;
    }
}
