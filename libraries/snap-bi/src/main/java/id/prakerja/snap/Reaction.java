package id.prakerja.snap;

/** What an answer to a credit leads to. Money is never sent a second time on the strength of any of them. */
public enum Reaction {
    /** Paid. */
    SETTLED,
    /** Not paid, and never will be under this reference. */
    REFUSED,
    /** Paid and sent back. */
    RETURNED,
    /** It may have been paid: ask for its status. */
    QUERY,
    /** The partner does not know the reference. Not on its own a licence to pay again. */
    NOT_FOUND,
    /** Not taken: the same reference under a new access token and a new {@code X-EXTERNAL-ID}. */
    RENEW_TOKEN,
    /** Not taken: the same reference under a new {@code X-EXTERNAL-ID}. */
    NEW_EXTERNAL_ID,
    /** Not taken: the same reference after a pause. */
    LATER,
    /** Not taken, nor will any other be until a person has seen to it: keys, configuration, the account that pays. */
    STOP
}
