package id.prakerja.incentive.recovery.domain;

import id.prakerja.refusal.Problem;
import id.prakerja.refusal.ProblemCode;

/** Why something about a claim is refused. */
public enum RecoveryProblem implements ProblemCode {
    /** No such case. */
    RECOVERY_UNKNOWN(
            new Problem(404, "There is no recovery case with this id.", "Tidak ada kasus pemulihan dengan id ini.")),
    /** No such filter. */
    RECOVERY_FILTER_UNKNOWN(new Problem(400, "{0} is none of {1}.", "{0} bukan salah satu dari {1}.")),
    /** The table of states has nothing there. */
    RECOVERY_NOT_POSSIBLE(
            new Problem(409, "A case that is {0} allows no {1}.", "Kasus berstatus {0} tidak memungkinkan {1}.")),
    /** Nothing matches. */
    NOTHING_TO_RECOVER(new Problem(
            409,
            "No payment of this kind is without a case.",
            "Tidak ada pembayaran seperti ini yang belum memiliki kasus.")),
    /** Opened already. */
    OPENING_EXISTS(new Problem(409, "These cases are being opened already.", "Kasus-kasus ini sudah dibuka.")),
    /** More than is owed. */
    REPAYMENT_TOO_HIGH(new Problem(
            422, "Only {0} rupiah are left to be paid back.", "Hanya {0} rupiah yang masih harus dikembalikan.")),
    /** More than the person is owed. */
    REFUND_TOO_HIGH(
            new Problem(422, "Only {0} rupiah are owed to the person.", "Hanya {0} rupiah yang menjadi hak peserta.")),
    /** Another transfer. */
    REPAYMENT_REFERENCE_USED(new Problem(
            409, "The reference {0} belongs to another transfer.", "Referensi {0} sudah dipakai untuk transfer lain.")),
    /** The plan pays something else. */
    PLAN_DOES_NOT_ADD_UP(new Problem(
            422,
            "The instalments are {0} rupiah together; {1} are left to be paid back.",
            "Jumlah angsuran {0} rupiah; yang harus dikembalikan {1}.")),
    /** The plan is out of order. */
    PLAN_OUT_OF_ORDER(new Problem(
            422,
            "Each instalment falls due after the one before it, the first in the future.",
            "Setiap angsuran jatuh tempo setelah angsuran sebelumnya, yang pertama di masa depan.")),
    /** A day that has passed. */
    DAY_HAS_PASSED(new Problem(422, "That day has passed.", "Hari itu sudah lewat."));

    private final Problem problem;

    RecoveryProblem(Problem problem) {
        this.problem = problem;
    }

    @Override
    public Problem problem() {
        return problem;
    }
}
