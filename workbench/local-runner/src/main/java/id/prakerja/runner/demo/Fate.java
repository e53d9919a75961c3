package id.prakerja.runner.demo;

/** What becomes of the incentive of a person who finished a first training. */
public enum Fate {
    /** Everything goes well: all incentives arrive. */
    PAID,
    /** The person never reviews the training, so that no incentive is due. */
    NOT_REVIEWED,
    /** No account is linked: payouts are held. */
    NO_ACCOUNT,
    /** The linked account belongs to another person: the link is refused, payouts are held. */
    OTHER_OWNER,
    /** The account's owner was never fully identified (KYC): the link is refused, payouts are held. */
    NOT_UPGRADED,
    /** The account may not receive more this month: the link stands, payouts fail. */
    LIMIT_EXCEEDED;

    /** Whether payouts come to be for the person. */
    boolean isEntitled() {
        return this != NOT_REVIEWED;
    }

    /** Whether the person tries to link an account. */
    boolean links() {
        return isEntitled() && this != NO_ACCOUNT;
    }
}
