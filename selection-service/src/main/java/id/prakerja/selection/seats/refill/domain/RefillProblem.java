package id.prakerja.selection.seats.refill.domain;

import id.prakerja.refusal.Problem;
import id.prakerja.refusal.ProblemCode;

/** Why seats cannot be filled from the reserve list. */
public enum RefillProblem implements ProblemCode {
    /** The terms say no, or the time for it is over. */
    REFILL_NOT_ALLOWED(
            new Problem(
                    409,
                    "The terms of wave {0} allow no filling from the reserve list now; days for it from the notice: {1}.",
                    "Ketentuan gelombang {0} tidak mengizinkan pengisian dari daftar cadangan saat ini; hari sejak pemberitahuan: {1}.")),
    /** Nothing to fill. */
    NO_FREED_SEAT(new Problem(
            409,
            "No freed seat of wave {0} waits in the recovery pool.",
            "Tidak ada kuota kosong gelombang {0} dalam kumpulan pemulihan."));

    private final Problem problem;

    RefillProblem(Problem problem) {
        this.problem = problem;
    }

    @Override
    public Problem problem() {
        return problem;
    }
}
