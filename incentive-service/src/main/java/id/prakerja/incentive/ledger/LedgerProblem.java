package id.prakerja.incentive.ledger;

import id.prakerja.refusal.Problem;
import id.prakerja.refusal.ProblemCode;

/** Why a request about the books is refused. */
public enum LedgerProblem implements ProblemCode {
    /** Something may still be posted into it. */
    PERIOD_NOT_OVER(new Problem(
            409,
            "A period can be closed from the second day after its last one; the last day may be {0} now.",
            "Periode dapat ditutup mulai hari kedua setelah hari terakhirnya; hari terakhir paling lambat {0}.")),
    /** Closed before, or before one that is closed. */
    PERIOD_CLOSED(
            new Problem(409, "The books are closed up to {0} already.", "Pembukuan sudah ditutup sampai dengan {0}.")),
    /** No checkpoint has been signed. */
    NO_CHECKPOINT(
            new Problem(404, "No checkpoint has been signed yet.", "Belum ada titik periksa yang ditandatangani."));

    private final Problem problem;

    LedgerProblem(Problem problem) {
        this.problem = problem;
    }

    @Override
    public Problem problem() {
        return problem;
    }
}
