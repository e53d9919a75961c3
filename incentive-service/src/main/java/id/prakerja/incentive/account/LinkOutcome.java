package id.prakerja.incentive.account;

import id.prakerja.refusal.Refusal;

/** What came of a request to link an account. */
public sealed interface LinkOutcome {

    /**
     * The link that is pending or linked now.
     *
     * @param link the request in force
     * @param working the link of the account that is paid to; null if there is none
     */
    record InForce(AccountLink link, AccountLink working) implements LinkOutcome {}

    /**
     * Nothing was recorded.
     *
     * @param refusal why
     */
    record Refused(Refusal refusal) implements LinkOutcome {}
}
