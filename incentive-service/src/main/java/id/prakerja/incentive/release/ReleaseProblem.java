package id.prakerja.incentive.release;

import id.prakerja.refusal.Problem;
import id.prakerja.refusal.ProblemCode;

/** Why held payouts are not released together. */
public enum ReleaseProblem implements ProblemCode {
    /** No such release. */
    RELEASE_UNKNOWN(new Problem(404, "There is no release with this id.", "Tidak ada pelepasan dengan id ini.")),
    /** It has been done. */
    RELEASE_EXISTS(
            new Problem(409, "These payouts have been released already.", "Pembayaran ini sudah dilepas sebelumnya.")),
    /** Nothing matches. */
    NOTHING_TO_RELEASE(new Problem(
            409,
            "No payout is held for this reason that has an account and no open case.",
            "Tidak ada pembayaran tertahan dengan alasan ini yang memiliki rekening dan tanpa kasus terbuka."));

    private final Problem problem;

    ReleaseProblem(Problem problem) {
        this.problem = problem;
    }

    @Override
    public Problem problem() {
        return problem;
    }
}
