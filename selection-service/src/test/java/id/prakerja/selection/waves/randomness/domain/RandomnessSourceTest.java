package id.prakerja.selection.waves.randomness.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.refusal.Decision;
import id.prakerja.selection.waves.drand.domain.DrandRound;
import id.prakerja.selection.waves.wave.domain.WaveProblem;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RandomnessSourceTest {

    private static final Instant AVAILABLE = Instant.parse("2020-08-31T06:00:00Z");
    private static final String ROUND = "8cda2e4d1f0a".repeat(6).substring(0, 64);

    private final RandomnessSource drand = new RandomnessSource(
            RandomnessKind.DRAND, "drand quicknet, round 4242", AVAILABLE, new DrandRound("52db", 4242));

    @Test
    void theAnnouncedValueIsTakenOnceItExists() {
        assertEquals(Optional.of(ROUND), value(Optional.of(drand), ROUND, AVAILABLE));
        refused(WaveProblem.RANDOMNESS_TOO_EARLY, Optional.of(drand), ROUND, AVAILABLE.minusMillis(1));
    }

    @Test
    void noOtherValueIsTakenAndNoneIsLeftOut() {
        refused(WaveProblem.RANDOMNESS_REQUIRED, Optional.of(drand), null, AVAILABLE);
        refused(WaveProblem.RANDOMNESS_MALFORMED, Optional.of(drand), "4242", AVAILABLE);
        refused(WaveProblem.RANDOMNESS_NOT_ANNOUNCED, Optional.empty(), ROUND, AVAILABLE);
        assertEquals(Optional.empty(), value(Optional.empty(), null, AVAILABLE));
    }

    @Test
    void nobodyKnowsTheValueWhilePeopleCanJoin() {
        assertEquals(drand, drand.holdsFor(AVAILABLE).orThrow());
        assertTrue(drand.holdsFor(AVAILABLE.plusMillis(1)) instanceof Decision.Refused<RandomnessSource>);
    }

    @Test
    void eachKindHasItsForm() {
        assertTrue(RandomnessKind.DRAND.fits(ROUND));
        assertFalse(RandomnessKind.DRAND.fits(ROUND.toUpperCase(Locale.ROOT)));
        assertTrue(RandomnessKind.PUBLISHED.fits("031724314044"));
        for (String spelling : List.of("03 17 24 31 40 44", "03-17-24-31-40-44", "031724314044 ", "", " ")) {
            assertFalse(RandomnessKind.PUBLISHED.fits(spelling), "another spelling would be another draw: " + spelling);
        }
    }

    private static Optional<String> value(Optional<RandomnessSource> announced, String given, Instant now) {
        return RandomnessSource.value(announced, given, now).orThrow();
    }

    private static void refused(WaveProblem expected, Optional<RandomnessSource> announced, String given, Instant now) {
        Decision<Optional<String>> decision = RandomnessSource.value(announced, given, now);
        assertTrue(decision instanceof Decision.Refused<Optional<String>>, () -> "granted: " + decision);
        assertEquals(
                expected,
                ((Decision.Refused<Optional<String>>) decision).refusal().code());
    }
}
