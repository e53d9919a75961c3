package id.prakerja.selection.waves.randomness.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.draw.beacon.domain.DrandChain;
import id.prakerja.draw.beacon.domain.DrandScheme;
import id.prakerja.refusal.Decision;
import id.prakerja.selection.waves.wave.domain.FreezeRecord.AwaitedValue;
import id.prakerja.selection.waves.wave.domain.WaveProblem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class RandomnessSourceTest {

    private static final Instant GENESIS = Instant.parse("2020-08-31T06:00:00Z");
    private static final Instant FROZEN = GENESIS.plusSeconds(300);
    private static final String VALUE = "8cda2e4d1f0a".repeat(6).substring(0, 64);
    private static final DrandChain CHAIN = new DrandChain(
            "quicknet", "52db", DrandScheme.BLS_UNCHAINED_G1_RFC9380, "83cf", "f477", GENESIS, Duration.ofSeconds(3));

    private final RandomnessSource drand = new RandomnessSource(RandomnessKind.DRAND, "drand", "52db", 60, null);
    private final RandomnessSource lottery =
            new RandomnessSource(RandomnessKind.PUBLISHED, "Lottery of the day", "52db", 60, FROZEN.plusSeconds(3_600));

    @Test
    void theRoundFollowsFromTheFreezeAndIsNeverSoonerThanTheMargin() {
        AwaitedValue awaited = drand.awaitedBy(FROZEN, CHAIN);
        assertEquals(121, awaited.round(), "round 1 is at the genesis, round 121 at 360 s");
        assertEquals(FROZEN.plusSeconds(60), awaited.dueAt());
        assertEquals(122, drand.awaitedBy(FROZEN.plusMillis(1), CHAIN).round());
        assertEquals(1, drand.awaitedBy(GENESIS.minusSeconds(61), CHAIN).round());
    }

    @Test
    void aPublishedValueThatWouldBeKnownTooSoonIsReplacedByDrand() {
        assertEquals("PUBLISHED", lottery.awaitedBy(FROZEN, CHAIN).kind());
        assertEquals(
                "PUBLISHED", lottery.awaitedBy(FROZEN.plusSeconds(3_540), CHAIN).kind());
        assertEquals(
                "DRAND", lottery.awaitedBy(FROZEN.plusSeconds(3_541), CHAIN).kind());
    }

    @Test
    void theAwaitedValueIsTakenOnceItExistsAndNoOtherForm() {
        AwaitedValue awaited = drand.awaitedBy(FROZEN, CHAIN);
        assertEquals(VALUE, value(awaited, VALUE, awaited.dueAt()));
        refused(
                WaveProblem.RANDOMNESS_TOO_EARLY,
                awaited,
                VALUE,
                awaited.dueAt().minusMillis(1));
        refused(WaveProblem.RANDOMNESS_REQUIRED, awaited, null, awaited.dueAt());
        refused(WaveProblem.RANDOMNESS_MALFORMED, awaited, "4242", awaited.dueAt());
    }

    @Test
    void eachKindHasItsForm() {
        assertTrue(RandomnessKind.DRAND.fits(VALUE));
        assertFalse(RandomnessKind.DRAND.fits(VALUE.toUpperCase(Locale.ROOT)));
        assertTrue(RandomnessKind.PUBLISHED.fits("031724314044"));
        for (String spelling : List.of("03 17 24 31 40 44", "03-17-24-31-40-44", "031724314044 ", "", " ")) {
            assertFalse(RandomnessKind.PUBLISHED.fits(spelling), "another spelling would be another draw: " + spelling);
        }
    }

    private static String value(AwaitedValue awaited, String given, Instant now) {
        return RandomnessSource.value(awaited, given, now).orThrow();
    }

    private static void refused(WaveProblem expected, AwaitedValue awaited, String given, Instant now) {
        Decision<String> decision = RandomnessSource.value(awaited, given, now);
        assertTrue(decision instanceof Decision.Refused<String>, () -> "granted: " + decision);
        assertEquals(expected, ((Decision.Refused<String>) decision).refusal().code());
    }
}
