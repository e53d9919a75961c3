package id.prakerja.draw.publication;

import id.prakerja.draw.domain.DrawOutcome;
import id.prakerja.draw.selftest.SelfTesting;
import id.prakerja.draw.selftest.domain.SelfTest;
import id.prakerja.draw.selftest.domain.SelfTests;
import id.prakerja.draw.selftest.domain.SelfTests.Result;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Repeats the self-tests that public data allow, judges all of them, and says which it cannot repeat. */
final class SelfTestCheck {

    private static final int MOST_SIGNIFICANCE = 10_000;
    private static final int LEAST_GROUP = 5;
    private static final int MOST_GROUP = 1_000;

    private SelfTestCheck() {}

    static void check(DrawOutcome outcome, SelfTests tests, List<String> checks, List<String> notes)
            throws TamperedException {
        if (tests.significancePerMillion() < 1
                || tests.significancePerMillion() > MOST_SIGNIFICANCE
                || tests.smallestGroup() < LEAST_GROUP
                || tests.smallestGroup() > MOST_GROUP
                || !tests.results().stream().map(Result::test).toList().equals(Arrays.asList(SelfTest.values()))) {
            throw new TamperedException(PackagePart.PARAMETERS, "has self-tests that are out of range");
        }
        List<Result> stated = tests.results().stream()
                .filter(result -> result.test().repeatable())
                .toList();
        List<Result> found = SelfTesting.repeatable(outcome, tests.smallestGroup());
        for (int i = 0; i < found.size(); i++) {
            if (!found.get(i).equals(stated.get(i))) {
                throw new TamperedException(
                        PackagePart.PARAMETERS,
                        "has another result of the self-test " + found.get(i).test() + " than the draw gives");
            }
        }
        if (!SelfTesting.failed(tests.results(), tests.significancePerMillion()).equals(tests.failed())) {
            throw new TamperedException(PackagePart.PARAMETERS, "names other self-tests as failed than do fail");
        }
        boolean answered = tests.answer() != null && !tests.answer().isBlank();
        if (tests.failed().isEmpty() ? tests.answer() != null : !answered) {
            throw new TamperedException(
                    PackagePart.PARAMETERS,
                    tests.failed().isEmpty()
                            ? "answers for self-tests that have not failed"
                            : "has self-tests that failed, and nobody says why");
        }
        checks.add(sentence(tests));
        notes.add("these self-tests rest on what is not public and were judged, not repeated: "
                + tests.results().stream()
                        .map(Result::test)
                        .filter(test -> !test.repeatable())
                        .map(SelfTest::name)
                        .collect(Collectors.joining(", ")));
    }

    private static String sentence(SelfTests tests) {
        String judged = "parameters.json: of %d self-tests, %d repeated, %s at %d in a million for all together"
                .formatted(
                        tests.results().size(),
                        tests.results().stream()
                                .filter(result -> result.test().repeatable())
                                .count(),
                        tests.failed().isEmpty()
                                ? "none fails"
                                : tests.failed().stream().map(SelfTest::name).collect(Collectors.joining(", "))
                                        + " fail",
                        tests.significancePerMillion());
        return tests.answer() == null ? judged : judged + "; two people: " + CanonicalJson.quoted(tests.answer());
    }
}
