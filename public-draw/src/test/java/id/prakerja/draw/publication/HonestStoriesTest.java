package id.prakerja.draw.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.prakerja.draw.beacon.TrialBeacon;
import id.prakerja.draw.publication.DrawParameters.Announcement;
import id.prakerja.draw.publication.DrawParameters.Freeze;
import id.prakerja.draw.publication.DrawParameters.Value;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A draw can come about in more ways than the usual one, and both verifiers say in which. */
class HonestStoriesTest {

    @ParameterizedTest
    @MethodSource("honest")
    void otherHonestStoriesHold(Story story, String said) {
        byte[] honest = new SampleDraw(40, 2, story).pack();

        List<String> java = Verifiers.java(honest);
        List<String> python = Verifiers.python(honest);

        assertEquals("VERIFIED", java.get(java.size() - 1), () -> String.join("\n", java));
        assertEquals("VERIFIED", python.get(python.size() - 1), () -> String.join("\n", python));
        assertEquals(1, java.stream().filter(line -> line.contains(said)).count(), () -> String.join("\n", java));
        assertEquals(1, python.stream().filter(line -> line.contains(said)).count(), () -> String.join("\n", python));
    }

    static Stream<Arguments> honest() {
        String lottery = "undian \"Rabu\" \\ 七 \uD83C\uDFB2";
        return Stream.of(
                Arguments.of(
                        BentSelfTestsTest.testing(tests -> BentSelfTestsTest.failing(tests, "Jam – salah")),
                        "JOIN_ORDER fail at 10 in a million for all together; two people: \"Jam \\u2013 salah\""),
                Arguments.of(
                        new Story() {
                            @Override
                            Freeze freeze(int people, String root) {
                                return new Freeze(
                                        Times.of(FROZEN),
                                        people,
                                        people - 1,
                                        "Formulir darurat – é",
                                        lists(),
                                        people,
                                        root);
                            }
                        },
                        "40 joined, registration counted 39; two people: \"Formulir darurat \\u2013 \\u00e9\""),
                Arguments.of(
                        lotteryAt(lottery, "2023-08-31T05:10:41.250Z", true),
                        "a published value of 2023-08-31T05:10:41.250Z"),
                Arguments.of(lotteryAt(lottery, "2023-08-31T05:10:41.249Z", false), "follows from the freeze"));
    }

    /** A lottery is announced; if the freeze comes too late for it, the chain takes its place. */
    private static Story lotteryAt(String source, String at, boolean taken) {
        return new Story() {
            @Override
            List<Announcement> announcements() {
                return List.of(
                        drand(PLANNED),
                        new Announcement(
                                Times.of(PLANNED.plusSeconds(5)), "PUBLISHED", source, TrialBeacon.HASH, MARGIN, at));
            }

            @Override
            Value value() {
                return taken ? new Value("PUBLISHED", source, at, null, 0, "031724314044", null, null) : super.value();
            }
        };
    }
}
