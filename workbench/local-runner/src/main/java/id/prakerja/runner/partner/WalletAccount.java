package id.prakerja.runner.partner;

/**
 * An account that a person holds with a payment partner.
 *
 * @param accountReference the account as the partner knows it
 * @param ownerDigest lower-case hex HMAC-SHA-256 of the owner's NIK under the partner's key
 * @param active whether money can come in
 * @param upgraded whether the owner's identity was fully checked (KYC)
 * @param payoutFailure reason with which every payout into the account fails, or null if they arrive
 */
public record WalletAccount(
        String accountReference, String ownerDigest, boolean active, boolean upgraded, String payoutFailure) {

    /** Answers whether this is the account of the person with the digest, in the words of the confirmation interface. */
    String confirmationFor(String digest) {
        if (!active) {
            return "ACCOUNT_INACTIVE";
        }
        if (!upgraded) {
            return "NOT_UPGRADED";
        }
        return ownerDigest.equalsIgnoreCase(digest) ? "CONFIRMED" : "OWNER_MISMATCH";
    }

    /** Returns why a payout does not arrive, or null if it does. */
    String payoutRefusal() {
        return active ? payoutFailure : "ACCOUNT_INACTIVE";
    }
}
