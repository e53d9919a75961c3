package id.prakerja.incentive.account;

/** What a payment partner says about an account. */
public sealed interface Confirmation {

    /**
     * The owner is the participant, and the account may receive money.
     *
     * @param kycLevel level of identification; may be null
     */
    record Confirmed(String kycLevel) implements Confirmation {}

    /**
     * It cannot be used.
     *
     * @param reason stable code
     */
    record Refused(String reason) implements Confirmation {}

    /** The partner has never received the question. */
    record NotAsked() implements Confirmation {}

    /**
     * No answer to rely on; to be queried later.
     *
     * @param why for the log
     */
    record Unclear(String why) implements Confirmation {}
}
