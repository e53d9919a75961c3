package id.prakerja.incentive.payout.domain;

import static id.prakerja.incentive.payout.domain.PayoutStatus.BATCHED;
import static id.prakerja.incentive.payout.domain.PayoutStatus.BLOCKED;
import static id.prakerja.incentive.payout.domain.PayoutStatus.FAILED;
import static id.prakerja.incentive.payout.domain.PayoutStatus.HELD;
import static id.prakerja.incentive.payout.domain.PayoutStatus.NOT_DUE;
import static id.prakerja.incentive.payout.domain.PayoutStatus.RETRY;
import static id.prakerja.incentive.payout.domain.PayoutStatus.RETURNED;
import static id.prakerja.incentive.payout.domain.PayoutStatus.SCHEDULED;
import static id.prakerja.incentive.payout.domain.PayoutStatus.SENT;
import static id.prakerja.incentive.payout.domain.PayoutStatus.SETTLED;
import static id.prakerja.incentive.payout.domain.PayoutStatus.UNKNOWN;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PayoutStatusTest {

    /** The programme's states and steps, written down once more by hand. */
    private static final Map<PayoutStatus, List<PayoutStatus>> STEPS = Map.ofEntries(
            Map.entry(NOT_DUE, List.of(SCHEDULED)),
            Map.entry(SCHEDULED, List.of(BATCHED, HELD, BLOCKED)),
            Map.entry(BATCHED, List.of(SENT)),
            Map.entry(SENT, List.of(UNKNOWN, SETTLED, FAILED)),
            Map.entry(UNKNOWN, List.of(SETTLED, FAILED)),
            Map.entry(SETTLED, List.of(RETURNED)),
            Map.entry(FAILED, List.of(RETRY, HELD)),
            Map.entry(RETRY, List.of(BATCHED, HELD, BLOCKED)),
            Map.entry(HELD, List.of(SCHEDULED, SETTLED)),
            Map.entry(RETURNED, List.of(HELD)),
            Map.entry(BLOCKED, List.of(SCHEDULED, SETTLED)));

    @Test
    void knowsTheProgrammesStepsAndNoOther() {
        Map<PayoutStatus, List<PayoutStatus>> actual = Arrays.stream(PayoutStatus.values())
                .collect(Collectors.toMap(
                        from -> from,
                        from -> Arrays.stream(PayoutStatus.values())
                                .filter(from::mayBecome)
                                .toList()));
        assertEquals(STEPS, actual);
    }

    @Test
    void callsThreeStatesInFlight() {
        assertEquals(
                List.of(BATCHED, SENT, UNKNOWN),
                Arrays.stream(PayoutStatus.values())
                        .filter(PayoutStatus::inFlight)
                        .toList());
    }
}
