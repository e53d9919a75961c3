package id.prakerja.selection.reading.export.domain;

import id.prakerja.refusal.ProblemCode;

/** Why something cannot be exported. */
public enum ExportProblem implements ProblemCode {
    /** No such export. */
    EXPORT_UNKNOWN(
            404,
            "There is no export {0}; there are entries, participants, exclusions and revocations.",
            "Tidak ada ekspor {0}; yang tersedia entries, participants, exclusions, dan revocations.");

    private final int status;
    private final String english;
    private final String indonesian;

    ExportProblem(int status, String english, String indonesian) {
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
