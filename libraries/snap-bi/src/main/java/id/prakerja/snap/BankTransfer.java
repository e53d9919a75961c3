package id.prakerja.snap;

import java.time.Instant;

/**
 * A transfer to a bank account.
 *
 * @param reference {@code partnerReferenceNo}
 * @param sourceAccount the account that pays
 * @param account the account that receives
 * @param accountName its owner's name; of use between banks only
 * @param bankCode its bank; empty within the bank
 * @param rupiah whole rupiah
 * @param at when it was first asked for; the same in every request for it
 * @param remark shown to the receiver
 */
public record BankTransfer(
        String reference,
        String sourceAccount,
        String account,
        String accountName,
        String bankCode,
        long rupiah,
        Instant at,
        String remark) {

    /** Whether it goes to another bank. */
    public boolean interbank() {
        return !bankCode.isEmpty();
    }
}
