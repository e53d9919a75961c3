package id.prakerja.incentive.payout;

import id.prakerja.refusal.Problem;
import id.prakerja.refusal.ProblemCode;

/** Why a request about payouts is refused. */
public enum PayoutProblem implements ProblemCode {
    /** No such payout. */
    PAYOUT_UNKNOWN(new Problem(404, "There is no payout with this id.", "Tidak ada pembayaran dengan id ini.")),
    /** Not a state of payouts. */
    PAYOUT_STATUS_UNKNOWN(new Problem(
            400, "{0} is no state of a payout. The states are: {1}.", "{0} bukan status pembayaran. Status: {1}.")),
    /** Not days that can be looked up. */
    PAYOUT_PERIOD_NOT_POSSIBLE(new Problem(
            400,
            "A period has a first day, a last day that is not before it, and {0} days at most.",
            "Periode memerlukan hari pertama, hari terakhir yang tidak mendahuluinya, dan paling lama {0} hari.")),
    /** Only held payouts are released. */
    PAYOUT_NOT_HELD(new Problem(
            409,
            "This payout is {0}; only one that is HELD can be released.",
            "Pembayaran ini berstatus {0}; hanya yang HELD dapat dilepas.")),
    /** People have not decided yet what became of an instruction. */
    CASE_OPEN(new Problem(
            409,
            "Reports about this payout contradict each other; two people decide what became of it before it can be released.",
            "Laporan atas pembayaran ini saling bertentangan; dua petugas harus memutuskannya sebelum dapat dilepas.")),
    /** Nowhere to send it. */
    NO_ACCOUNT_TO_PAY(new Problem(
            409,
            "The participant has no linked account to which the payout could be sent.",
            "Peserta belum memiliki rekening tersambung untuk menerima pembayaran."));

    private final Problem problem;

    PayoutProblem(Problem problem) {
        this.problem = problem;
    }

    @Override
    public Problem problem() {
        return problem;
    }
}
