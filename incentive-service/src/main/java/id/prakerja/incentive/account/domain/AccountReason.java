package id.prakerja.incentive.account.domain;

import id.prakerja.refusal.Problem;
import id.prakerja.refusal.ProblemCode;
import java.util.Optional;

/** What can be wrong with an account, as payment partners tell it when asked for a confirmation or when a payout fails. */
public enum AccountReason implements ProblemCode {
    /** The owner's number is another person's. */
    OWNER_MISMATCH(new Problem(
            422,
            "The account belongs to somebody else. Link an account in your own name.",
            "Rekening ini milik orang lain. Sambungkan rekening atas nama Anda sendiri.")),
    /** The citizen number at the partner differs. */
    NIK_MISMATCH(new Problem(
            422,
            "The NIK at the payment partner differs from yours. Have it corrected there, or link another account.",
            "NIK di mitra pembayaran berbeda dengan NIK Anda. Perbaiki di sana, atau sambungkan rekening lain.")),
    /** The name at the partner differs. */
    NAME_MISMATCH(new Problem(
            422,
            "The name at the payment partner differs from yours. Have it corrected there, or link another account.",
            "Nama di mitra pembayaran berbeda dengan nama Anda. Perbaiki di sana, atau sambungkan rekening lain.")),
    /** Closed or frozen. */
    ACCOUNT_INACTIVE(new Problem(
            422,
            "The account is not active. Activate it at the payment partner and link it again.",
            "Rekening tidak aktif. Aktifkan di mitra pembayaran lalu sambungkan kembali.")),
    /** No full identification (KYC). */
    NOT_UPGRADED(new Problem(
            422,
            "The account has not been upgraded with full identification. Upgrade it and link it again.",
            "Akun belum ditingkatkan (KYC penuh). Tingkatkan akun lalu sambungkan kembali.")),
    /** The phone number behind the account changed. */
    PHONE_CHANGED(new Problem(
            422,
            "The phone number of the account has changed. Link the account again.",
            "Nomor telepon akun telah berubah. Sambungkan kembali akun Anda.")),
    /** The partner does not know the account. */
    UNKNOWN_ACCOUNT(new Problem(
            422,
            "The payment partner does not know this account. Check the number and link it again.",
            "Mitra pembayaran tidak mengenal rekening ini. Periksa nomornya lalu sambungkan kembali."));

    private final Problem problem;

    AccountReason(Problem problem) {
        this.problem = problem;
    }

    /**
     * The reason of a code.
     *
     * @param code as a partner tells it; may be null
     * @return empty if it is not one of these
     */
    public static Optional<AccountReason> of(String code) {
        for (AccountReason reason : values()) {
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
