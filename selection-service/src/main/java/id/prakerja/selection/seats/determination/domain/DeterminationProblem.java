package id.prakerja.selection.seats.determination.domain;

import id.prakerja.refusal.ProblemCode;

/** Why a determination does not start. */
public enum DeterminationProblem implements ProblemCode {
    /** Not how decrees are numbered. */
    DECREE_MALFORMED(
            422, "{0} is not the number of a decree, such as SK-6/2020.", "{0} bukan nomor SK, misalnya SK-6/2020."),
    /** Another operator is determining. */
    DETERMINATION_RUNNING(
            409,
            "A determination is running; please wait for its end.",
            "Penetapan sedang berjalan; mohon tunggu selesai.");

    private final int status;
    private final String english;
    private final String indonesian;

    DeterminationProblem(int status, String english, String indonesian) {
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
