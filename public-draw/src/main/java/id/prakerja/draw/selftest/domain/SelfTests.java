package id.prakerja.draw.selftest.domain;

import java.util.List;

/**
 * The self-tests of a draw and what came of them.
 *
 * @param significancePerMillion in how many of a million fair draws any of the tests may fail
 * @param smallestGroup entries that a group needs to stand for itself
 * @param results of every {@link SelfTest}, in their order
 * @param failed which of them an even draw would not have given
 * @param answer why two people let the decree follow all the same; null where none has failed, or nobody has answered yet
 */
public record SelfTests(
        int significancePerMillion, int smallestGroup, List<Result> results, List<SelfTest> failed, String answer) {

    /**
     * What a test came to.
     *
     * @param test which
     * @param degrees of freedom; 0 where there were too few entries
     * @param chiSquareThousandths the statistic
     */
    public record Result(SelfTest test, int degrees, long chiSquareThousandths) {

        /**
         * A result.
         *
         * @param test which
         * @param statistic what was counted
         * @return the result
         */
        public static Result of(SelfTest test, ChiSquare statistic) {
            return new Result(test, statistic.degrees(), statistic.thousandths());
        }
    }

    /**
     * The same with an answer to what failed.
     *
     * @param given why
     * @return the answered tests
     */
    public SelfTests answered(String given) {
        return new SelfTests(significancePerMillion, smallestGroup, results, failed, given);
    }

    /**
     * Whether something has failed that nobody has answered.
     *
     * @return true if no decree may follow yet
     */
    public boolean unanswered() {
        return !failed.isEmpty() && answer == null;
    }
}
