package id.prakerja.incentive.report.domain;

/**
 * What two people have found about an instruction whose reports cannot all be true.
 *
 * @param kind what became of it
 * @param paid rupiah that reached the account; 0 where none did
 */
public record Finding(Kind kind, long paid) {

    /** What can have become of an instruction. */
    public enum Kind {
        /** The account got what was instructed. */
        PAID,
        /** The account got nothing, and will get nothing under this instruction. */
        NOT_PAID,
        /** The account got another amount. */
        PAID_OTHER_AMOUNT
    }

    boolean wasPaid() {
        return kind != Kind.NOT_PAID;
    }
}
