package id.prakerja.incentive.batch.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.prakerja.incentive.payout.domain.PayoutReason;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GateTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");
    private static final Instant NOON = Instant.parse("2020-10-05T05:00:00Z");
    private static final Instant TOMORROW = Instant.parse("2020-10-05T17:00:00Z");
    private static final Instant LATER = NOON.plus(Duration.ofMinutes(10));
    private static final CutOffs AT_ALL_TIMES = new CutOffs(List.of(), ZONE);

    @Test
    void letsThroughUpToTheSumOfTheDayAndNothingBehindIt() {
        Gate gate = gate(Map.of("gopay", new Gate.Lane(AT_ALL_TIMES, false, 1_250_000)), Long.MAX_VALUE);

        assertEquals(Optional.empty(), gate.pass("gopay", NOON, 600_000));
        assertEquals(Optional.empty(), gate.pass("gopay", NOON, 600_000));
        assertEquals(waits(PayoutReason.AWAITS_BATCH, TOMORROW), gate.pass("gopay", NOON, 600_000));
        assertEquals(waits(PayoutReason.AWAITS_BATCH, TOMORROW), gate.pass("gopay", NOON, 50_000));
    }

    @Test
    void spendsTheBudgetOnceWhicheverPartnerItGoesTo() {
        Gate gate = gate(
                Map.of(
                        "gopay", new Gate.Lane(AT_ALL_TIMES, false, 10_000_000),
                        "ovo", new Gate.Lane(AT_ALL_TIMES, false, 10_000_000)),
                1_199_999);

        assertEquals(Optional.empty(), gate.pass("gopay", NOON, 600_000));
        assertEquals(waits(PayoutReason.BUDGET_EXHAUSTED, LATER), gate.pass("ovo", NOON, 600_000));
        assertEquals(waits(PayoutReason.BUDGET_EXHAUSTED, LATER), gate.pass("gopay", NOON, 1));
    }

    @Test
    void letsNothingThroughToASuspendedPartner() {
        Gate gate = gate(Map.of("gopay", new Gate.Lane(AT_ALL_TIMES, true, 10_000_000)), Long.MAX_VALUE);

        assertEquals(waits(PayoutReason.PARTNER_SUSPENDED, LATER), gate.pass("gopay", NOON, 600_000));
    }

    @Test
    void whatIsReadyBetweenCutOffsLeavesAtTheNext() {
        CutOffs twice = CutOffs.of(List.of(LocalTime.of(15, 0), LocalTime.of(10, 0)), ZONE);
        Gate gate = gate(Map.of("bni", new Gate.Lane(twice, false, 10_000_000)), Long.MAX_VALUE);

        assertEquals(Optional.empty(), gate.pass("bni", Instant.parse("2020-10-05T03:00:00Z"), 600_000));
        assertEquals(Optional.empty(), gate.pass("bni", Instant.parse("2020-10-04T20:00:00Z"), 600_000));
        assertEquals(
                waits(null, Instant.parse("2020-10-05T08:00:00Z")),
                gate.pass("bni", Instant.parse("2020-10-05T03:00:01Z"), 600_000));
        assertEquals(Instant.parse("2020-10-06T03:00:00Z"), twice.leaves(Instant.parse("2020-10-05T08:00:01Z")));
    }

    private static Optional<Gate.Wait> waits(PayoutReason reason, Instant until) {
        return Optional.of(new Gate.Wait(reason, until));
    }

    private static Gate gate(Map<String, Gate.Lane> lanes, long funds) {
        return new Gate(NOON, TOMORROW, LATER, lanes, funds);
    }
}
