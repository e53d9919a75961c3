package id.prakerja.incentive.report.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import id.prakerja.incentive.payout.domain.Instalment;
import id.prakerja.incentive.payout.domain.Instructed;
import id.prakerja.incentive.payout.domain.Outcome;
import id.prakerja.incentive.payout.domain.Payout;
import id.prakerja.incentive.payout.domain.PayoutKind;
import id.prakerja.incentive.payout.domain.PayoutProgress;
import id.prakerja.incentive.payout.domain.PayoutStatus;
import id.prakerja.incentive.report.domain.Finding.Kind;
import id.prakerja.refusal.Decision;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What two people found, in every state in which a payout can be when they have found it. */
class FindingTest {

    private static final Instant NOW = Instant.parse("2020-10-01T00:00:00Z");
    private static final long AMOUNT = 600_000;
    private static final long LESS = 60_000;
    private static final UUID FIRST = UUID.randomUUID();
    private static final UUID SECOND = UUID.randomUUID();

    /** One line a cell: the payout, the outcome known of the first instruction, whether it is the latest, the finding, what comes of it. */
    static Stream<Object> cells() {
        return Stream.of(
                // In flight under this instruction: its outcome becomes known.
                arguments(PayoutStatus.SENT, null, true, Kind.PAID, "SETTLED", Outcome.SETTLED),
                arguments(PayoutStatus.UNKNOWN, null, true, Kind.PAID, "SETTLED", Outcome.SETTLED),
                arguments(PayoutStatus.UNKNOWN, null, true, Kind.PAID_OTHER_AMOUNT, "SETTLED", Outcome.SETTLED),
                arguments(PayoutStatus.UNKNOWN, null, true, Kind.NOT_PAID, "RETRY", Outcome.FAILED),
                // Held or blocked after a failure that was none.
                arguments(PayoutStatus.HELD, Outcome.FAILED, true, Kind.PAID, "SETTLED", Outcome.SETTLED),
                arguments(PayoutStatus.HELD, Outcome.FAILED, true, Kind.PAID_OTHER_AMOUNT, "SETTLED", Outcome.SETTLED),
                arguments(PayoutStatus.HELD, Outcome.FAILED, true, Kind.NOT_PAID, "SCHEDULED", Outcome.FAILED),
                arguments(PayoutStatus.HELD, Outcome.FAILED, false, Kind.PAID, "SETTLED", Outcome.SETTLED),
                arguments(PayoutStatus.HELD, Outcome.FAILED, false, Kind.NOT_PAID, "HELD", Outcome.FAILED),
                arguments(PayoutStatus.BLOCKED, Outcome.FAILED, true, Kind.PAID, "SETTLED", Outcome.SETTLED),
                arguments(PayoutStatus.BLOCKED, Outcome.FAILED, true, Kind.NOT_PAID, "BLOCKED", Outcome.FAILED),
                // Settled by this instruction: confirmed, another amount, or not true.
                arguments(PayoutStatus.SETTLED, Outcome.SETTLED, true, Kind.PAID, "SETTLED", Outcome.SETTLED),
                arguments(
                        PayoutStatus.SETTLED,
                        Outcome.SETTLED,
                        true,
                        Kind.PAID_OTHER_AMOUNT,
                        "SETTLED",
                        Outcome.SETTLED),
                arguments(PayoutStatus.SETTLED, Outcome.SETTLED, true, Kind.NOT_PAID, "SCHEDULED", Outcome.RETURNED),
                // Settled by a later one: the first was carried out as well, or was not.
                arguments(PayoutStatus.SETTLED, Outcome.FAILED, false, Kind.PAID, "SETTLED", Outcome.PAID_TWICE),
                arguments(PayoutStatus.SETTLED, Outcome.FAILED, false, Kind.NOT_PAID, "SETTLED", Outcome.FAILED),
                // A later one under way: nobody can say yet whether it was paid twice.
                arguments(PayoutStatus.SENT, Outcome.FAILED, false, Kind.PAID, "PAYOUT_IN_FLIGHT", Outcome.FAILED),
                arguments(PayoutStatus.SENT, Outcome.FAILED, false, Kind.NOT_PAID, "SENT", Outcome.FAILED),
                // To be instructed in this very moment: an open case keeps it from there, so it is not decided upon.
                arguments(PayoutStatus.SCHEDULED, Outcome.FAILED, true, Kind.PAID, "PAYOUT_IN_FLIGHT", Outcome.FAILED),
                arguments(
                        PayoutStatus.HELD, Outcome.RETURNED, true, Kind.PAID, "FINDING_NOT_POSSIBLE", Outcome.RETURNED),
                arguments(
                        PayoutStatus.SETTLED,
                        Outcome.PAID_TWICE,
                        false,
                        Kind.PAID,
                        "FINDING_NOT_POSSIBLE",
                        Outcome.PAID_TWICE));
    }

    @ParameterizedTest(name = "{0}, known {1}, latest {2}, found {3}: {4}")
    @MethodSource("cells")
    void eachCellHasItsDecisionAndTheBooksBalance(
            PayoutStatus status, Outcome known, boolean latest, Kind kind, String expected, Outcome outcome) {
        PayoutProgress payout = new PayoutProgress(payout(status, latest));
        InstructedPayout instructed = new InstructedPayout(
                new InstructedPayout.Terms(FIRST, "gopay", AMOUNT, UUID.randomUUID(), "r"),
                Optional.ofNullable(known),
                payout,
                new RetryRule(3, Duration.ofDays(3)));
        long paid = kind == Kind.PAID ? AMOUNT : kind == Kind.PAID_OTHER_AMOUNT ? LESS : 0;

        Decision<InstructedPayout> decision = instructed.find(new Finding(kind, paid), UUID.randomUUID(), NOW);

        if (expected.equals("PAYOUT_IN_FLIGHT") || expected.equals("FINDING_NOT_POSSIBLE")) {
            Decision.Refused<?> refused = assertInstanceOf(Decision.Refused.class, decision);
            assertEquals(expected, refused.refusal().code().name());
            assertEquals(status, payout.now().status());
            assertEquals(0, payout.movements().size());
        } else {
            assertInstanceOf(Decision.Granted.class, decision);
            assertEquals(expected, payout.now().status().name());
        }
        assertEquals(Optional.ofNullable(outcome), instructed.outcome());
        Map<String, Long> moved = moved(payout);
        assertEquals(0, moved.values().stream().mapToLong(Long::longValue).sum());
        if (payout.now().status() == PayoutStatus.SETTLED
                && payout.now().instructed().latest().equals(FIRST)
                && kind == Kind.PAID_OTHER_AMOUNT) {
            assertEquals(AMOUNT - LESS, moved.get("DIFFERENCES:gopay"));
        }
        if (outcome == Outcome.PAID_TWICE && known != outcome) {
            assertEquals(AMOUNT, moved.get("RECOVERY:gopay"));
        }
    }

    private static Map<String, Long> moved(PayoutProgress payout) {
        Map<String, Long> moved = new TreeMap<>();
        payout.movements().forEach(movement -> {
            moved.merge(movement.debit().code(), movement.amount(), Long::sum);
            moved.merge(movement.credit().code(), -movement.amount(), Long::sum);
        });
        return moved;
    }

    private static Payout payout(PayoutStatus status, boolean latest) {
        return new Payout(
                new Instalment(FIRST, UUID.randomUUID(), 6, PayoutKind.INCENTIVE, 1, AMOUNT, NOW),
                status,
                null,
                NOW,
                new Instructed(1, latest ? 1 : 2, latest ? FIRST : SECOND, latest ? "gopay" : "ovo", null));
    }
}
