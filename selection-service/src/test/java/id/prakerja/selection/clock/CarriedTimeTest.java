package id.prakerja.selection.clock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.selection.clock.CarriedTime.Answer;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CarriedTimeTest {

    private static final Instant NOON = Instant.parse("2020-08-20T05:00:00Z");

    private final CarriedTime noon = new CarriedTime(NOON, millis(1_000));

    @Test
    void theTimeThatPassesIsAddedToWhatWasKnown() {
        assertEquals(NOON, noon.at(millis(1_000)));
        assertEquals(NOON.plusSeconds(3), noon.at(millis(4_000)));
    }

    @Test
    void anAnswerThatDiffersByNoMoreThanItsWayChangesNothing() {
        assertSame(noon, noon.after(answer(NOON.plusMillis(2_500), 3_000, 3_000)));
        assertSame(noon, noon.after(answer(NOON.plusMillis(1_500), 3_000, 3_000)));
        assertSame(noon, noon.after(answer(NOON.plusMillis(2_900), 3_000, 3_800)), "halfway it was 2,400");
    }

    @Test
    void anAnswerThatContradictsIsFollowedForwardsAndBackwards() {
        Duration hour = Duration.ofHours(1);

        assertEquals(
                NOON.plus(hour).plusSeconds(1),
                noon.after(answer(NOON.plus(hour), 3_000, 3_000)).at(millis(4_000)));
        assertEquals(
                NOON.minus(hour).plusSeconds(1),
                noon.after(answer(NOON.minus(hour), 3_000, 3_000)).at(millis(4_000)));
        assertEquals(
                NOON.plusMillis(2_501 + 1_000),
                noon.after(answer(NOON.plusMillis(2_501), 2_900, 3_100)).at(millis(4_000)));
    }

    @Test
    void anAnswerThatTookLongSaysNothing() {
        assertTrue(answer(NOON, 3_000, 4_000).says());
        assertFalse(answer(NOON, 3_000, 4_001).says());
    }

    @Test
    void theCountOfNanosecondsMayBeNegativeAndRunOver() {
        CarriedTime nearTheEnd = new CarriedTime(NOON, Long.MAX_VALUE - 1);
        long afterwards = Long.MIN_VALUE + millis(2) - 2;

        assertEquals(NOON.plusMillis(2), nearTheEnd.at(afterwards));
        assertSame(nearTheEnd, nearTheEnd.after(new Answer(NOON.plusMillis(1), Long.MAX_VALUE - 1, afterwards)));
    }

    private static Answer answer(Instant database, long askedAtMilli, long answeredAtMilli) {
        return new Answer(database, millis(askedAtMilli), millis(answeredAtMilli));
    }

    private static long millis(long count) {
        return Duration.ofMillis(count).toNanos();
    }
}
