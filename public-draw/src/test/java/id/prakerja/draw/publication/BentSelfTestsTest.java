package id.prakerja.draw.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.prakerja.draw.domain.DrawOutcome;
import id.prakerja.draw.selftest.domain.SelfTest;
import id.prakerja.draw.selftest.domain.SelfTests;
import id.prakerja.draw.selftest.domain.SelfTests.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Self-tests that were made to look better than they are: both verifiers repeat or judge them and say so. */
class BentSelfTestsTest {

    private static final Result JOINED_FIRST = new Result(SelfTest.JOIN_ORDER, 1, 39_000);

    static Stream<Arguments> tricks() {
        return Stream.of(
                Arguments.of(
                        "a self-test made to look better",
                        testing(honest -> changed(honest, results -> {
                            Result first = results.get(0);
                            results.set(0, new Result(first.test(), 1, 17));
                        })),
                        "has another result of the self-test LIST_ORDER than the draw gives"),
                Arguments.of(
                        "a self-test left out",
                        testing(honest -> changed(honest, results -> results.remove(11))),
                        "has self-tests that are out of range"),
                Arguments.of(
                        "a failed self-test passed over in silence",
                        testing(honest -> changed(honest, results -> results.set(5, JOINED_FIRST))),
                        "names other self-tests as failed than do fail"),
                Arguments.of(
                        "a failed self-test that nobody answered",
                        testing(honest -> failing(honest, " ")),
                        "has self-tests that failed, and nobody says why"),
                Arguments.of(
                        "a threshold under which nothing fails",
                        testing(honest -> new SelfTests(0, 50, honest.results(), List.of(), null)),
                        "has self-tests that are out of range"));
    }

    static Story testing(UnaryOperator<SelfTests> bending) {
        return new Story() {
            @Override
            SelfTests selfTests(DrawOutcome outcome) {
                return bending.apply(super.selfTests(outcome));
            }
        };
    }

    private static SelfTests changed(SelfTests honest, Consumer<List<Result>> bending) {
        List<Result> results = new ArrayList<>(honest.results());
        bending.accept(results);
        return new SelfTests(
                honest.significancePerMillion(), honest.smallestGroup(), results, honest.failed(), honest.answer());
    }

    /** Whoever joined first was drawn first, and what is said about it. */
    static SelfTests failing(SelfTests honest, String answer) {
        List<Result> results = new ArrayList<>(honest.results());
        results.set(5, JOINED_FIRST);
        return new SelfTests(
                honest.significancePerMillion(), honest.smallestGroup(), results, List.of(SelfTest.JOIN_ORDER), answer);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tricks")
    void selfTestsThatWereBentDoNotHold(String trick, Story story, String found) {
        byte[] bent = new SampleDraw(240, 2, story).pack();

        List<String> java = Verifiers.java(bent);
        List<String> python = Verifiers.python(bent);

        assertEquals("FAILED  parameters.json " + found, java.get(java.size() - 1), trick);
        assertEquals(java.get(java.size() - 1), python.get(python.size() - 1), trick);
    }
}
