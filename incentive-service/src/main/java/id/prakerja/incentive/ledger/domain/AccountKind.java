package id.prakerja.incentive.ledger.domain;

/** Where money of the programme can stand. */
public enum AccountKind {
    /** The budget: what it has given out is negative here. */
    BUDGET(false),
    /** Owed to participants: due, and not yet handed to a partner. */
    OBLIGATIONS(false),
    /** Owed, but kept back until the participant has linked an account or a person has decided. */
    HELD(false),
    /** Handed to a partner, outcome not known. One account per partner. */
    IN_FLIGHT(true),
    /** Reached the participant. One account per partner. */
    PAID(true),
    /** Reached the participant and came back. One account per partner. */
    RETURNED(true),
    /** Paid less (or, negative, more) than was instructed, as two people have found. One account per partner. */
    DIFFERENCES(true),
    /** Paid a second time for the same instalment, or to somebody who was not to be paid: to be recovered. One account per partner. */
    RECOVERY(true),
    /** Recovered: paid back to the treasury, which the budget does not get anew. One account per partner. */
    REPAID(true),
    /** To be recovered no more, as two people have decided. One account per partner. */
    WRITTEN_OFF(true);

    private final boolean perPartner;

    AccountKind(boolean perPartner) {
        this.perPartner = perPartner;
    }

    /**
     * Whether each payment partner has an account of this kind.
     *
     * @return false if there is one for the whole programme
     */
    public boolean perPartner() {
        return perPartner;
    }
}
