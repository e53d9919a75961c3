package id.prakerja.selection.draw.selftest;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.prakerja.draw.selftest.SelfTesting;
import id.prakerja.draw.selftest.domain.SelfTest;
import id.prakerja.draw.selftest.domain.SelfTests;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The self-tests of a wave's draw as everyone may see them.
 *
 * @param significancePerMillion in how many of a million fair draws any of the tests may fail
 * @param correction for the number of tests
 * @param smallestGroup entries that a group needs to stand for itself
 * @param inquiry {@code NONE}; {@code OPEN} where a test has failed, so that no decree may follow; or {@code ANSWERED}
 * @param answer what two people say to it
 * @param results of the tests
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "SelfTests", examples = """
                {"wave": 6, "significancePerMillion": 10, "correction": "HOLM", "smallestGroup": 50, "inquiry": "NONE",
                 "results": [{"test": "JOIN_ORDER", "repeatable": false, "degrees": 1, "chiSquareThousandths": 412,
                              "probability": 0.5209, "failed": false}]}""")
record SelfTestsView(
        int wave,
        int significancePerMillion,
        String correction,
        int smallestGroup,
        Inquiry inquiry,
        String answer,
        List<Result> results) {

    /** How far the inquiry into a failed test is. */
    enum Inquiry {
        NONE,
        OPEN,
        ANSWERED
    }

    /**
     * A test.
     *
     * @param test its name, see docs/draw.md
     * @param repeatable whether anyone can repeat it from the result package
     * @param degrees of freedom; 0 where there were too few entries
     * @param chiSquareThousandths the statistic
     * @param probability of a result as uneven in a fair draw
     * @param failed whether it fails after the correction
     */
    @Schema(name = "SelfTestResult", examples = """
                    {"test": "JOIN_ORDER", "repeatable": false, "degrees": 1, "chiSquareThousandths": 412,
                     "probability": 0.5209, "failed": false}""")
    record Result(
            SelfTest test,
            boolean repeatable,
            int degrees,
            long chiSquareThousandths,
            double probability,
            boolean failed) {}

    static SelfTestsView of(int wave, SelfTests tests) {
        Inquiry inquiry = tests.failed().isEmpty() ? Inquiry.NONE : answered(tests);
        return new SelfTestsView(
                wave,
                tests.significancePerMillion(),
                "HOLM",
                tests.smallestGroup(),
                inquiry,
                tests.answer(),
                tests.results().stream()
                        .map(result -> new Result(
                                result.test(),
                                result.test().repeatable(),
                                result.degrees(),
                                result.chiSquareThousandths(),
                                SelfTesting.probability(result),
                                tests.failed().contains(result.test())))
                        .toList());
    }

    private static Inquiry answered(SelfTests tests) {
        return tests.unanswered() ? Inquiry.OPEN : Inquiry.ANSWERED;
    }
}
