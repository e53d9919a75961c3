package id.prakerja.selection.participants.participant.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class FirstPurchaseClockTest {

    private static final Instant NOTICE = Instant.parse("2020-09-04T03:00:00Z");
    private static final Instant DEADLINE = NOTICE.plus(Duration.ofDays(30));

    private final FirstPurchaseClock clock = new FirstPurchaseClock(NOTICE, DEADLINE);

    @Test
    void theDaysOfASuspensionAreGivenBack() {
        assertEquals(DEADLINE.plus(Duration.ofDays(5)), clock.deadlineAfter(day(10), day(15)));
        assertEquals(DEADLINE.plus(Duration.ofDays(50)), clock.deadlineAfter(day(10), day(60)));
    }

    @Test
    void daysBeforeTheNoticeAreNotSinceTheClockDidNotRun() {
        assertEquals(DEADLINE.plus(Duration.ofDays(2)), clock.deadlineAfter(day(-3), day(2)));
        assertEquals(DEADLINE, clock.deadlineAfter(day(-3), day(-1)));
    }

    @Test
    void aDeadlineThatWasOverDoesNotComeBack() {
        assertEquals(DEADLINE, clock.deadlineAfter(DEADLINE.plusMillis(1), day(40)));
    }

    @Property
    void whatWasLeftBeforeIsLeftAfterwardsAndTheDeadlineNeverMovesBack(
            @ForAll @IntRange(min = -100, max = 1_000) int suspended,
            @ForAll @IntRange(min = -100, max = 1_000) int back) {
        Instant suspendedAt = NOTICE.plus(Duration.ofHours(suspended));
        Instant reinstatedAt = NOTICE.plus(Duration.ofHours(back));
        Instant moved = clock.deadlineAfter(suspendedAt, reinstatedAt);

        assertFalse(moved.isBefore(DEADLINE));
        boolean ranAndStood = suspended >= 0 && back > suspended && !suspendedAt.isAfter(DEADLINE);
        if (ranAndStood) {
            assertEquals(Duration.between(suspendedAt, DEADLINE), Duration.between(reinstatedAt, moved));
        }
    }

    private static Instant day(int day) {
        return NOTICE.plus(Duration.ofDays(day));
    }
}
