package id.prakerja.selection.seats.refill.domain;

import id.prakerja.refusal.ProblemCode;

/** Why seats cannot be filled from the reserve list. */
public enum RefillProblem implements ProblemCode {
    /** The terms say no, or the time for it is over. */
    REFILL_NOT_ALLOWED(
            409,
            "The terms of wave {0} allow no filling from the reserve list now; days for it from the notice: {1}.",
            "Ketentuan gelombang {0} tidak mengizinkan pengisian dari daftar cadangan saat ini; hari sejak pemberitahuan: {1}."),
    /** Nothing to fill. */
    NO_FREED_SEAT(
            409,
            "No freed seat of wave {0} waits in the recovery pool.",
            "Tidak ada kuota kosong gelombang {0} dalam kumpulan pemulihan.");

    private final int status;
    private final String english;
    private final String indonesian;

    RefillProblem(int status, String english, String indonesian) {
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
