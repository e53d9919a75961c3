package id.prakerja.snap;

import java.time.Instant;

/**
 * A credit to a wallet.
 *
 * @param reference {@code partnerReferenceNo}
 * @param customerNumber the wallet, {@code 628…}
 * @param rupiah whole rupiah
 * @param at when it was first asked for; the same in every request for it
 * @param notes shown to the receiver
 */
public record TopUp(String reference, String customerNumber, long rupiah, Instant at, String notes) {}
