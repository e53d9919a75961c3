package id.prakerja.incentive.payout.domain;

import id.prakerja.refusal.Problem;
import id.prakerja.refusal.ProblemCode;
import java.util.Optional;

/** Why a payout is held, blocked, tried again or unknown, where it is not the account that is at fault. */
public enum PayoutReason implements ProblemCode {
    /** Due, and nowhere to send it. */
    NO_LINKED_ACCOUNT(new Problem(
            409,
            "No account is linked. Link one, and the money is sent to it.",
            "Belum ada rekening yang tersambung. Sambungkan rekening, dan dana akan dikirim.")),
    /** The wallet has received what it may in a month. */
    MONTHLY_LIMIT_EXCEEDED(new Problem(
            409,
            "The account has reached its monthly limit. It is tried again later.",
            "Rekening telah mencapai batas bulanan. Akan dicoba lagi nanti.")),
    /** The wallet holds what it may. */
    WALLET_FULL(new Problem(
            409,
            "The wallet is full. Make room in it; it is tried again later.",
            "Saldo dompet sudah penuh. Kosongkan sebagian; akan dicoba lagi nanti.")),
    /** The partner gives a reason that is not known here. */
    PARTNER_REFUSED(
            new Problem(
                    409,
                    "The payment partner could not pay. The case is being looked at; linking another account also helps.",
                    "Mitra pembayaran tidak dapat membayar. Kasus ini sedang diperiksa; menyambungkan rekening lain juga membantu.")),
    /** The partner has reported both a failure and a settlement. */
    CONTRADICTORY_REPORT(new Problem(
            409,
            "The payment partner's reports contradict each other. A person is looking at it before anything more is paid.",
            "Laporan mitra pembayaran saling bertentangan. Petugas memeriksanya sebelum pembayaran berikutnya.")),
    /** The partner has reported another amount. */
    AMOUNT_MISMATCH(new Problem(
            409,
            "The payment partner reported an amount that was not asked for. The partner is being asked.",
            "Mitra pembayaran melaporkan jumlah yang tidak sesuai. Mitra sedang ditanya.")),
    /** The money came back. */
    PAYOUT_RETURNED(new Problem(
            409,
            "The payment came back. Link another account, and the money is sent to it.",
            "Dana dikembalikan oleh mitra pembayaran. Sambungkan rekening lain, dan dana akan dikirim.")),
    /** The partner does not know the instruction. */
    NOT_KNOWN_TO_PARTNER(new Problem(
            409,
            "The payment partner does not know this payment. A person is looking at it before anything more is paid.",
            "Mitra pembayaran tidak mengenal pembayaran ini. Petugas memeriksanya sebelum pembayaran berikutnya.")),
    /** Two people have found that it was not paid. */
    FOUND_NOT_PAID(new Problem(
            409,
            "It has been found that the money did not arrive. It is sent again.",
            "Telah dipastikan bahwa dana belum diterima. Dana akan dikirim kembali.")),
    /** More than goes to the partner on one day by itself. */
    AWAITS_BATCH(new Problem(
            409,
            "It is due, and goes out with a batch that two people approve.",
            "Sudah jatuh tempo, dan akan dikirim dengan batch yang disetujui dua petugas.")),
    /** The partner gets nothing for the time being. */
    PARTNER_SUSPENDED(
            new Problem(
                    409,
                    "Payments through this partner are suspended for the time being. Nothing is lost; linking another account also helps.",
                    "Pembayaran melalui mitra ini ditangguhkan sementara. Dana tidak hilang; menyambungkan rekening lain juga membantu.")),
    /** The allotments are used up. */
    BUDGET_EXHAUSTED(new Problem(
            409,
            "It is due, and is sent as soon as the budget allows it.",
            "Sudah jatuh tempo, dan akan dikirim segera setelah anggaran tersedia.")),
    /** No report in time. */
    NO_REPORT(new Problem(
            409,
            "The payment partner has not reported in time. The partner is being asked.",
            "Mitra pembayaran belum melapor tepat waktu. Mitra sedang ditanya.")),
    /** The selection is not known here. */
    NOT_SELECTED(
            new Problem(409, "The person is not known as a participant.", "Orang ini tidak tercatat sebagai peserta.")),
    /** The membership was revoked. */
    REVOKED(new Problem(409, "The membership has been revoked.", "Kepesertaan telah dicabut.")),
    /** The membership is suspended. */
    SUSPENDED(new Problem(
            409,
            "The membership is suspended. The payout follows when it is reinstated.",
            "Kepesertaan ditangguhkan. Pembayaran menyusul bila dipulihkan.")),
    /** On an exclusion list. */
    EXCLUDED(new Problem(
            409,
            "The person stands on an exclusion list. The payout follows if the entry is removed.",
            "Nama tercantum dalam daftar pengecualian. Pembayaran menyusul bila dihapus dari daftar.")),
    /** The first training does not count any more. */
    COMPLETION_WITHDRAWN(new Problem(
            409,
            "The completion of the first training was withdrawn.",
            "Penyelesaian pelatihan pertama telah dibatalkan."));

    private final Problem problem;

    PayoutReason(Problem problem) {
        this.problem = problem;
    }

    /**
     * The reason of a code.
     *
     * @param code stable code; may be null
     * @return empty if it is not one of these
     */
    public static Optional<PayoutReason> of(String code) {
        for (PayoutReason reason : values()) {
            if (reason.name().equals(code)) {
                return Optional.of(reason);
            }
        }
        return Optional.empty();
    }

    @Override
    public Problem problem() {
        return problem;
    }
}
