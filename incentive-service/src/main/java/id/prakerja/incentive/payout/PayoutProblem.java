package id.prakerja.incentive.payout;

import id.prakerja.refusal.ProblemCode;

/** Why a request about payouts is refused. */
public enum PayoutProblem implements ProblemCode {
    /** No such payout. */
    PAYOUT_UNKNOWN(404, "There is no payout with this id.", "Tidak ada pembayaran dengan id ini."),
    /** Not a state of payouts. */
    PAYOUT_STATUS_UNKNOWN(
            400, "{0} is no state of a payout. The states are: {1}.", "{0} bukan status pembayaran. Status: {1}."),
    /** Only held payouts are released. */
    PAYOUT_NOT_HELD(
            409,
            "This payout is {0}; only one that is HELD can be released.",
            "Pembayaran ini berstatus {0}; hanya yang HELD dapat dilepas."),
    /** Nowhere to send it. */
    NO_ACCOUNT_TO_PAY(
            409,
            "The participant has no linked account to which the payout could be sent.",
            "Peserta belum memiliki rekening tersambung untuk menerima pembayaran.");

    private final int status;
    private final String english;
    private final String indonesian;

    PayoutProblem(int status, String english, String indonesian) {
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
