package id.prakerja.messaging.postgres;

/** What became of an {@link IdempotencyClaim}. */
public sealed interface ClaimOutcome {

    /**
     * The first with its key: carry out the effect and store its answer in the same transaction.
     */
    record First() implements ClaimOutcome {}

    /**
     * The same request was answered before: give the stored answer again, without any effect.
     *
     * @param status HTTP status of that answer
     * @param response body of that answer; null if it had none
     */
    record Answered(int status, String response) implements ClaimOutcome {}

    /**
     * The same request stands earlier in the same list of claims: give the answer that one gets.
     *
     * @param index its place in the list
     */
    record SameAs(int index) implements ClaimOutcome {}

    /** The key was used for a request of other content: refuse with 409, code {@code IDEMPOTENCY_KEY_REUSED}. */
    record Reused() implements ClaimOutcome {}
}
