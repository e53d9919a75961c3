package id.prakerja.incentive.report;

import id.prakerja.refusal.ProblemCode;

/** Why a request about disputed reports is refused. */
public enum ReportProblem implements ProblemCode {
    /** No such report. */
    DISPUTE_UNKNOWN(404, "There is no disputed report with this id.", "Tidak ada laporan sengketa dengan id ini."),
    /** Judged before. */
    DISPUTE_RESOLVED(409, "This report has been resolved already.", "Laporan ini sudah diselesaikan.");

    private final int status;
    private final String english;
    private final String indonesian;

    ReportProblem(int status, String english, String indonesian) {
        this.status = status;
        this.english = english;
        this.indonesian = indonesian;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String english() {
        return english;
    }

    @Override
    public String indonesian() {
        return indonesian;
    }
}
