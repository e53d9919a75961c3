package id.prakerja.selection.waves.wave.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.draw.selftest.domain.SelfTests;
import id.prakerja.refusal.Decision;
import id.prakerja.selection.waves.eligibility.domain.EligibilityRules;
import id.prakerja.selection.waves.eligibility.domain.PrioritySource;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WaveTest {

    private static final Commitments COMMITMENTS = new Commitments("seed", "pseudonyms");
    private static final Instant PLANNED_AT = Instant.parse("2020-08-20T05:00:00Z");
    private static final Instant OPENS = Instant.parse("2020-08-27T05:00:00Z");
    private static final Instant CLOSES = Instant.parse("2020-08-31T05:00:00Z");
    private static final int GRACE_SECONDS = 30;

    private final Wave planned = planned();

    @Test
    void aWaveLivesFromPlanToSettlement() {
        Wave open = planned.due(OPENS).orElseThrow();
        Wave closed = open.due(CLOSES).orElseThrow();
        Instant drawTime = CLOSES.plusSeconds(GRACE_SECONDS);
        Wave drawn = WaveReadiness.toFreeze(closed, drawTime)
                .orThrow()
                .drawn(outcome(3, drawTime))
                .orThrow();
        Wave determined = drawn.determine("SK-6", drawTime, drawTime).orThrow();
        Wave announced = determined.announce(drawTime).orThrow();
        Wave settled = announced.settle(drawTime.plus(Duration.ofDays(31))).orThrow();

        assertEquals(WaveStatus.SETTLED, settled.status());
        assertEquals(7, settled.version());
        assertEquals(drawTime.plus(Duration.ofDays(30)), settled.determination().firstPurchaseDeadline());
    }

    @Test
    void theCalendarMovesAWaveOnlyAtItsTime() {
        assertEquals(Optional.empty(), planned.due(OPENS.minusMillis(1)));
        assertEquals(Optional.empty(), planned.due(OPENS).orElseThrow().due(CLOSES.minusMillis(1)));
    }

    @Test
    void aWaveThatSleptThroughItsWindowOpensAndCloses() {
        Instant muchLater = CLOSES.plus(Duration.ofDays(9));

        assertEquals(
                WaveStatus.CLOSED,
                planned.due(muchLater)
                        .flatMap(open -> open.due(muchLater))
                        .orElseThrow()
                        .status());
    }

    @Test
    void closedEarlyItStillCountsWhatWasMadeBeforeTheNewsArrived() {
        Instant early = OPENS.plus(Duration.ofHours(1));

        Wave closed = planned.due(OPENS).orElseThrow().close(early).orThrow();

        assertEquals(early, closed.terms().closesAt());
        assertEquals(early.plusSeconds(GRACE_SECONDS), closed.entriesUntil());
        refused(WaveProblem.DRAW_TOO_EARLY, WaveReadiness.toFreeze(closed, early.plusSeconds(GRACE_SECONDS - 1)));
    }

    @Test
    void closedInTimeItCountsNothingAfterTheClosing() {
        Wave closed = planned.due(OPENS).orElseThrow().close(CLOSES).orThrow();

        assertEquals(CLOSES, closed.entriesUntil());
    }

    @Test
    void openedEarlyTheWindowBeginsThen() {
        Wave open = planned.open(OPENS.minusSeconds(3600)).orThrow();

        assertEquals(OPENS.minusSeconds(3600), open.terms().opensAt());
    }

    @Test
    void anExtensionIsLaterThanThePresentEnd() {
        Wave open = planned.due(OPENS).orElseThrow();

        assertEquals(
                CLOSES.plusSeconds(60),
                open.extend(CLOSES.plusSeconds(60), OPENS).orThrow().entriesUntil());
        refused(WaveProblem.EXTENSION_TOO_EARLY, open.extend(CLOSES, OPENS));
    }

    @Test
    void onlyAWaveThatHasNotClosedIsCancelled() {
        assertEquals("No budget", planned.cancel("No budget", OPENS).orThrow().cancelReason());
        Wave closed = planned.due(OPENS).orElseThrow().due(CLOSES).orElseThrow();
        refused(WaveProblem.WAVE_STATE, closed.cancel("Too late", CLOSES));
    }

    @Test
    void stepsOutOfTurnAreRefused() {
        refused(WaveProblem.WAVE_STATE, planned.close(OPENS));
        refused(WaveProblem.WAVE_STATE, planned.extend(CLOSES.plusSeconds(1), OPENS));
        refused(WaveProblem.WAVE_STATE, WaveReadiness.toFreeze(planned, CLOSES.plusSeconds(60)));
        refused(WaveProblem.WAVE_STATE, planned.determine("SK-6", CLOSES, CLOSES));
        refused(WaveProblem.WAVE_STATE, planned.announce(CLOSES));
        refused(WaveProblem.WAVE_STATE, planned.settle(CLOSES));
    }

    @Test
    void aWindowMustBeOpenAtSomeTimeInTheFuture() {
        WaveTerms terms = planned.terms();

        refused(WaveProblem.WINDOW_INVALID, Wave.plan(6, terms.withWindow(OPENS, OPENS), COMMITMENTS, PLANNED_AT));
        refused(WaveProblem.WINDOW_INVALID, Wave.plan(6, terms, COMMITMENTS, CLOSES));
    }

    @Test
    void theSharesTogetherAreAtMostAllSeats() {
        WaveTerms whole = terms(8_000, 2_000);

        assertEquals(
                PLANNED_AT,
                Wave.plan(6, whole, COMMITMENTS, PLANNED_AT).orThrow().changedAt());
        refused(WaveProblem.SHARES_EXCEED_SEATS, Wave.plan(6, terms(8_000, 2_001), COMMITMENTS, PLANNED_AT));
    }

    @Test
    void aSeatOfTheAffirmativeShareIsOpenByDisabilityOrRegencyAndOnlyWhereThereIsAShare() {
        AffirmativeTerms share = new AffirmativeTerms(300, "Perpres 63/2020", Set.of("5301"));

        assertTrue(share.covers(true, "3171"));
        assertTrue(share.covers(false, "5301"));
        assertFalse(share.covers(false, "3171"));
        assertFalse(new AffirmativeTerms(0, "Perpres 63/2020", Set.of("5301")).covers(true, "5301"));
    }

    @Test
    void theNoticeComesNotBeforeTheDeterminationAndTheAnnouncementNotBeforeTheNotice() {
        Wave drawn = drawn();
        Instant notice = CLOSES.plus(Duration.ofDays(2));

        refused(WaveProblem.NOTICE_TOO_EARLY, drawn.determine("SK-6", CLOSES, CLOSES.plusSeconds(1)));
        Wave determined =
                drawn.determine("SK-6", notice, CLOSES.plusSeconds(60)).orThrow();
        refused(WaveProblem.ANNOUNCEMENT_TOO_EARLY, determined.announce(notice.minusMillis(1)));
        assertEquals(WaveStatus.ANNOUNCED, determined.announce(notice).orThrow().status());
    }

    @Test
    void moreSelectedThanSeatsCanNeverBeRecorded() {
        Wave closed = planned.due(OPENS).orElseThrow().due(CLOSES).orElseThrow();

        assertThrows(IllegalArgumentException.class, () -> closed.drawn(outcome(11, CLOSES)));
    }

    private static void refused(WaveProblem expected, Decision<Wave> decision) {
        assertTrue(decision instanceof Decision.Refused<Wave>, () -> "granted: " + decision);
        assertEquals(expected, ((Decision.Refused<Wave>) decision).refusal().code());
    }

    private Wave drawn() {
        return planned.due(OPENS)
                .orElseThrow()
                .due(CLOSES)
                .orElseThrow()
                .drawn(outcome(3, CLOSES))
                .orThrow();
    }

    private static DrawRecord outcome(int selected, Instant at) {
        return new DrawRecord(
                "seed",
                null,
                null,
                "root",
                "outcome",
                20,
                18,
                selected,
                at,
                new SelfTests(10, 50, List.of(), List.of(), null));
    }

    private static Wave planned() {
        return Wave.plan(6, terms(8_000, 0), COMMITMENTS, PLANNED_AT).orThrow();
    }

    private static WaveTerms terms(int priorityShare, int affirmativeShare) {
        return new WaveTerms(
                10,
                priorityShare,
                new AffirmativeTerms(affirmativeShare, null, Set.of()),
                OPENS,
                CLOSES,
                GRACE_SECONDS,
                1_000_000,
                30,
                0,
                0,
                new EligibilityRules(1, PrioritySource.EITHER, List.of()),
                null);
    }
}
