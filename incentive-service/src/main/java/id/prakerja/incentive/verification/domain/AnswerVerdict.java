package id.prakerja.incentive.verification.domain;

/** What an answer says of the books. */
public enum AnswerVerdict {
    /** The same. */
    CONFIRMED,
    /** The books say paid, the person says nothing came. Two people find out. */
    NOTHING_ARRIVED,
    /** The books have another amount. Two people find out. */
    OTHER_AMOUNT,
    /** The money has come back since the list was frozen, and is paid anew: whatever the person says, the books know more. */
    CAME_BACK;

    /** Whether people have to decide what became of the payment. */
    public boolean contradicts() {
        return this == NOTHING_ARRIVED || this == OTHER_AMOUNT;
    }
}
