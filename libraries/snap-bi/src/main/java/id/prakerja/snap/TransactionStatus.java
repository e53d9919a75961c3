package id.prakerja.snap;

import java.util.Optional;

/** What a status inquiry says in {@code latestTransactionStatus}. */
public enum TransactionStatus {
    /** Paid. */
    SUCCESS("00", Reaction.SETTLED),
    /** Begun. */
    INITIATED("01", Reaction.QUERY),
    /** On its way. */
    PAYING("02", Reaction.QUERY),
    /** Waits. */
    PENDING("03", Reaction.QUERY),
    /** Paid and sent back. */
    REFUNDED("04", Reaction.RETURNED),
    /** Not paid. */
    CANCELED("05", Reaction.REFUSED),
    /** Not paid. */
    FAILED("06", Reaction.REFUSED),
    /** Not known. */
    NOT_FOUND("07", Reaction.NOT_FOUND);

    private final String code;
    private final Reaction reaction;

    TransactionStatus(String code, Reaction reaction) {
        this.code = code;
        this.reaction = reaction;
    }

    /** Two digits. */
    public String code() {
        return code;
    }

    /** What it leads to. */
    public Reaction reaction() {
        return reaction;
    }

    /** The status of a code; empty if there is none. */
    public static Optional<TransactionStatus> of(String code) {
        for (TransactionStatus status : values()) {
            if (status.code.equals(code)) {
                return Optional.of(status);
            }
        }
        return Optional.empty();
    }
}
