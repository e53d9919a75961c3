package id.prakerja.incentive.verification.domain;

import id.prakerja.refusal.Decision;

/**
 * What a person says about a payment.
 *
 * @param arrived whether anything did
 * @param amount rupiah that arrived; null where nothing did
 */
public record Answer(boolean arrived, Long amount) {

    /** Rupiah at most: far above anything that is ever paid, and far below what no account can hold. */
    public static final long MOST = 1_000_000_000;

    /** The answer as it was given, if it can be one. */
    public static Decision<Answer> of(boolean arrived, Long amount) {
        if (arrived == (amount == null)) {
            return Decision.refused(VerificationProblem.ARRIVED_AMOUNT_WRONG, MOST);
        }
        return amount != null && (amount <= 0 || amount > MOST)
                ? Decision.refused(VerificationProblem.ARRIVED_AMOUNT_WRONG, MOST)
                : Decision.granted(new Answer(arrived, amount));
    }

    /**
     * Judges the answer.
     *
     * @param returned whether the partner has said since that the money came back
     * @param paid rupiah that reached the account, as the books have it
     * @return what it says of the books
     */
    public AnswerVerdict judge(boolean returned, long paid) {
        if (returned) {
            return AnswerVerdict.CAME_BACK;
        }
        if (!arrived) {
            return AnswerVerdict.NOTHING_ARRIVED;
        }
        return amount == paid ? AnswerVerdict.CONFIRMED : AnswerVerdict.OTHER_AMOUNT;
    }
}
