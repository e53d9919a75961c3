package id.prakerja.draw.publication;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.draw.domain.DrawOutcome;
import id.prakerja.draw.domain.DrawResult;
import id.prakerja.draw.publication.DeterminationLine.Action;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What was decided after the draw, edited by somebody with full access to the database: both verifiers repeat it from what is public, and name the
 * line.
 */
class DeterminationListTest {

    private static final SampleDraw DRAW = new SampleDraw(120, 0);
    private static final DrawOutcome OUTCOME = DRAW.outcome();
    private static final byte[] PACKAGE = DRAW.pack();

    /** Whose seats are lost: the best rank with a public seat of province 32. */
    private static final int LOST = IntStream.rangeClosed(1, 120)
            .filter(rank -> result(rank) == DrawResult.PUBLIC && province(rank).equals("32"))
            .findFirst()
            .orElseThrow();

    /** The reserve of that province in rank order. */
    private static final List<Integer> RESERVE = IntStream.rangeClosed(1, 120)
            .filter(rank ->
                    result(rank) == DrawResult.NOT_SELECTED && province(rank).equals("32"))
            .boxed()
            .toList();

    @Test
    void aListThatFollowsFromTheDrawIsTheOneThatTheDecreePublished() {
        String list = honest();

        List<String> said = Verifiers.with(PACKAGE, List.of(decree(list, OUTCOME.selected()), list));

        assertEquals("VERIFIED", said.get(said.size() - 1));
        assertTrue(said.contains("ok      kept-2: DETERMINATION follows from the draw, of %d seats 3 lines, SHA-256 %s"
                .formatted(OUTCOME.selected(), digest(list))));
    }

    @Test
    void aRefillIsRepeatedTooAndWhoWasPassedOverBeforeIsReachedAgain() {
        String list = honest();
        int seated = RESERVE.get(1);
        String refill = text(List.of(line(1, Action.SEATED, RESERVE.get(0), "32", "PUBLIC", seated)));

        List<String> said = Verifiers.with(PACKAGE, List.of(list, refill));

        assertEquals("VERIFIED", said.get(said.size() - 1));
        assertEquals(
                "FAILED  kept-2 line 1 gives a seat to another entry than the draw's order does",
                last(list, text(List.of(line(1, Action.SEATED, RESERVE.get(3), "32", "PUBLIC", seated)))));
        assertEquals(
                "FAILED  kept-2 line 1 gives a seat that was not free",
                last(list, text(List.of(line(1, Action.SEATED, RESERVE.get(0), "32", "PUBLIC", LOST)))));
    }

    @Test
    void aFriendPutInThePlaceOfWhoseTurnItWasIsNamed() {
        assertEquals(
                "FAILED  kept line 3 gives a seat to another entry than the draw's order does",
                last(text(List.of(
                        line(1, Action.EXCLUDED, LOST, "32", "PUBLIC", null),
                        line(2, Action.PASSED_OVER, RESERVE.get(0), null, null, null),
                        line(3, Action.SEATED, RESERVE.get(4), "32", "PUBLIC", LOST)))));
        assertEquals(
                "FAILED  kept leaves a seat free that somebody could take",
                last(text(List.of(
                        line(1, Action.EXCLUDED, LOST, "32", "PUBLIC", null),
                        line(2, Action.PASSED_OVER, RESERVE.get(0), null, null, null)))));
        assertEquals(
                "FAILED  kept line 2 passes over an entry whose turn did not come",
                last(text(List.of(
                        line(1, Action.EXCLUDED, LOST, "32", "PUBLIC", null),
                        line(2, Action.PASSED_OVER, RESERVE.get(5), null, null, null),
                        line(3, Action.SEATED, RESERVE.get(0), "32", "PUBLIC", LOST)))));
    }

    @Test
    void aSeatThatWasMadeUpIsNamed() {
        assertEquals(
                "FAILED  kept line 1 takes a seat that the entry did not have",
                last(text(List.of(line(1, Action.EXCLUDED, RESERVE.get(0), "32", "PUBLIC", null)))));
        assertEquals(
                "FAILED  kept line 1 gives a seat to another entry than the draw's order does",
                last(text(List.of(line(1, Action.SEATED, RESERVE.get(0), "32", "PUBLIC", LOST)))));
        assertEquals(
                "FAILED  kept line 1 names an entry of another rank",
                last(honest().replaceFirst("\"rank\":" + LOST, "\"rank\":" + (LOST + 1))));
        assertEquals("FAILED  kept line 4 is not in its order", last(honest().replace("\"line\":2", "\"line\":4")));
        assertEquals(
                "FAILED  kept is not a determination list in its canonical form",
                last(honest().replace("PUBLIC", "public ").replace("\"line\":", "\"line\": ")));
    }

    @Test
    void aListThatFollowsFromTheDrawButIsNotTheOneOfTheDecreeIsNamed() {
        String untouched = text(List.of(
                line(1, Action.EXCLUDED, LOST, "32", "PUBLIC", null),
                line(2, Action.SEATED, RESERVE.get(0), "32", "PUBLIC", LOST)));

        assertEquals(
                "FAILED  kept-2 is not the list that was published with its decree",
                last(decree(honest(), OUTCOME.selected()), untouched));
        assertEquals(
                "FAILED  kept-2 makes %d participants, its decree another number".formatted(OUTCOME.selected()),
                last(decree(untouched, OUTCOME.selected() + 1), untouched));
    }

    @Test
    void aListWithoutALineIsAListToo() {
        assertEquals("VERIFIED", last(decree("", OUTCOME.selected()), ""));
        assertEquals(
                "FAILED  kept-2 is not the list that was published with its decree",
                last(decree(honest(), OUTCOME.selected()), ""));
    }

    private static String honest() {
        return text(List.of(
                line(1, Action.EXCLUDED, LOST, "32", "PUBLIC", null),
                line(2, Action.PASSED_OVER, RESERVE.get(0), null, null, null),
                line(3, Action.SEATED, RESERVE.get(1), "32", "PUBLIC", LOST)));
    }

    private static DeterminationLine line(
            int number, Action action, int rank, String province, String seat, Integer inPlaceOf) {
        return new DeterminationLine(
                number,
                action,
                OUTCOME.entries().id(OUTCOME.placeOfRank(rank)),
                rank,
                province,
                seat,
                inPlaceOf,
                action == Action.SEATED ? List.of() : List.of("LISTED_DECEASED:DECEASED"));
    }

    private static String decree(String list, int participants) {
        return """
                {"topic":"wave.changed","key":"6","id":"1","event":{"wave":6,"version":6,"determinations":[{"stage":"DETERMINATION",\
                "decree":"SK-6","participants":%d,"listDigest":"%s"}]}}
                """.formatted(participants, digest(list));
    }

    private static String text(List<DeterminationLine> lines) {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(new String(line.bytes(), US_ASCII)));
        return text.toString();
    }

    private static String digest(String list) {
        return Fingerprint.of(list.getBytes(US_ASCII));
    }

    private static String last(String... kept) {
        List<String> said = Verifiers.with(PACKAGE, new ArrayList<>(List.of(kept)));
        return said.get(said.size() - 1);
    }

    private static DrawResult result(int rank) {
        return OUTCOME.result(OUTCOME.placeOfRank(rank));
    }

    private static String province(int rank) {
        return Integer.toString(OUTCOME.entries().province(OUTCOME.placeOfRank(rank)));
    }
}
