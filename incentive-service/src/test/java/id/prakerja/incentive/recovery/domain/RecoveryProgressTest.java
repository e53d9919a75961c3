package id.prakerja.incentive.recovery.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.incentive.ledger.domain.Movement;
import id.prakerja.refusal.Decision;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Whatever is done about a claim, its rupiah are claimed, repaid, given up or released, and the books say the same. */
class RecoveryProgressTest {

    private static final Instant NOW = Instant.parse("2021-03-01T00:00:00Z");
    private static final UUID FIRST = new UUID(0, 1);
    private static final UUID SECOND = new UUID(0, 2);

    private final RecoveryProgress claim = RecoveryProgress.opened(new UUID(0, 9), payments());

    @Test
    void anOpenedClaimMovesWhatWasPaidToWhatIsToBeRecovered() {
        assertEquals(1_250_000, claim.outstanding());
        assertEquals(Map.of("PAID:gopay", -1_250_000L, "RECOVERY:gopay", 1_250_000L), balances(claim));
    }

    @Test
    void theOldestPaymentIsPaidBackFirst() {
        claim.repay(700_000).orThrow();

        assertEquals(600_000, claim.payments().get(0).repaid());
        assertEquals(100_000, claim.payments().get(1).repaid());
        assertEquals(RecoveryStatus.OPENED, claim.status());
        claim.repay(550_000).orThrow();
        assertEquals(RecoveryStatus.REPAID, claim.status());
        assertEquals(1_250_000L, balances(claim).get("REPAID:gopay"));
    }

    @Test
    void nobodyPaysBackMoreThanIsLeft() {
        refused(RecoveryProblem.REPAYMENT_TOO_HIGH, claim.repay(1_250_001));
        claim.repay(1_250_000).orThrow();
        refused(RecoveryProblem.RECOVERY_NOT_POSSIBLE, claim.repay(1));
        assertEquals(0, claim.outstanding());
    }

    @Test
    void whatWasGivenUpIsTakenAllTheSameWhenItComes() {
        claim.repay(250_000).orThrow();
        claim.writeOff().orThrow();
        assertEquals(1_000_000L, balances(claim).get("WRITTEN_OFF:gopay"));
        refused(RecoveryProblem.REPAYMENT_TOO_HIGH, claim.repay(1_000_001));

        claim.repay(400_000).orThrow();
        assertEquals(RecoveryStatus.WRITTEN_OFF, claim.status());
        claim.repay(600_000).orThrow();

        assertEquals(RecoveryStatus.REPAID, claim.status());
        assertEquals(0L, balances(claim).get("WRITTEN_OFF:gopay"));
        assertEquals(1_250_000L, balances(claim).get("REPAID:gopay"));
    }

    @Test
    void aPaymentThatCameBackIsClaimedFromNobody() {
        claim.cameBack(FIRST);
        assertEquals(650_000, claim.outstanding());
        assertEquals(RecoveryStatus.OPENED, claim.status());

        claim.cameBack(FIRST);
        claim.cameBack(SECOND);

        assertEquals(RecoveryStatus.WITHDRAWN, claim.status());
        assertEquals(Map.of("PAID:gopay", 0L, "RECOVERY:gopay", 0L), balances(claim));
    }

    @Test
    void whatWasPaidBackBeforeAWithdrawalGoesBackToThePersonAndNoMore() {
        claim.repay(700_000).orThrow();
        refused(RecoveryProblem.RECOVERY_NOT_POSSIBLE, claim.refund(1));
        claim.withdraw().orThrow();
        assertEquals(700_000L, balances(claim).get("REPAID:gopay"));
        refused(RecoveryProblem.REFUND_TOO_HIGH, claim.refund(700_001));

        claim.refund(650_000).orThrow();
        claim.refund(50_000).orThrow();

        assertEquals(Map.of("PAID:gopay", 0L, "RECOVERY:gopay", 0L, "REPAID:gopay", 0L), balances(claim));
        refused(RecoveryProblem.REFUND_TOO_HIGH, claim.refund(1));
    }

    @Test
    void whatWasRepaidOrGivenUpCanTurnOutNeverToHaveBeenOwed() {
        claim.repay(250_000).orThrow();
        claim.writeOff().orThrow();

        claim.withdraw().orThrow();

        assertEquals(0L, balances(claim).get("WRITTEN_OFF:gopay"));
        assertEquals(250_000L, balances(claim).get("REPAID:gopay"));
        claim.refund(250_000).orThrow();
        assertEquals(0L, balances(claim).get("PAID:gopay"));
    }

    @Test
    void aPaymentThatCameBackAfterItWasGivenUpIsGivenUpNoMore() {
        claim.writeOff().orThrow();
        claim.cameBack(FIRST);
        assertEquals(RecoveryStatus.WRITTEN_OFF, claim.status());
        assertEquals(650_000L, balances(claim).get("WRITTEN_OFF:gopay"));

        claim.cameBack(SECOND);

        assertEquals(RecoveryStatus.WITHDRAWN, claim.status());
    }

    @Test
    void aPlanThatIsKeptGoesOnAndOneThatIsNotIsOverdue() {
        Instant first = NOW.plus(Duration.ofDays(30));
        Instant second = NOW.plus(Duration.ofDays(60));
        RecoveryPlan plan = new RecoveryPlan(
                List.of(new RecoveryPlan.Part(first, 1_000_000), new RecoveryPlan.Part(second, 250_000)));
        claim.take(RecoveryAction.NOTIFY, second).orThrow();
        claim.take(RecoveryAction.AGREE, first).orThrow();

        claim.repay(1_000_000).orThrow();
        claim.fallDue(plan, first).orThrow();
        assertEquals(RecoveryStatus.INSTALMENTS, claim.status());
        assertEquals(second, claim.actAt());

        claim.repay(249_999).orThrow();
        claim.fallDue(plan, second).orThrow();
        assertEquals(RecoveryStatus.OVERDUE, claim.status());
    }

    @Test
    void aPlanPaysWhatIsLeftInTheOrderOfItsDays() {
        Instant day = NOW.plusSeconds(1);
        RecoveryPlan.Part all = new RecoveryPlan.Part(day, 5);
        assertInstanceOf(Decision.Granted.class, new RecoveryPlan(List.of(all)).check(5, NOW));
        refused(RecoveryProblem.PLAN_DOES_NOT_ADD_UP, new RecoveryPlan(List.of(all)).check(6, NOW));
        refused(RecoveryProblem.PLAN_OUT_OF_ORDER, new RecoveryPlan(List.of(all)).check(5, day));
        refused(
                RecoveryProblem.PLAN_OUT_OF_ORDER,
                new RecoveryPlan(List.of(all, new RecoveryPlan.Part(day, 1))).check(6, NOW));
    }

    @Property(tries = 300)
    void rupiahNeitherAppearNorDisappear(@ForAll @Size(max = 12) List<@IntRange(max = 7) Integer> steps) {
        RecoveryProgress any = RecoveryProgress.opened(new UUID(0, 9), payments());
        for (int step : steps) {
            switch (step) {
                case 0 -> any.take(RecoveryAction.NOTIFY, NOW);
                case 1 -> any.repay(333_333);
                case 2 -> any.repay(Math.max(1, any.outstanding()));
                case 3 -> any.writeOff();
                case 4 -> any.withdraw();
                case 5 -> any.cameBack(SECOND);
                case 6 -> any.refund(222_222);
                default -> any.take(RecoveryAction.FALL_DUE, NOW);
            }
            long repaid =
                    any.payments().stream().mapToLong(ClaimedPayment::repaid).sum();
            long writtenOff = any.payments().stream()
                    .mapToLong(ClaimedPayment::writtenOff)
                    .sum();
            Map<String, Long> books = balances(any);
            assertEquals(any.outstanding(), books.get("RECOVERY:gopay"));
            assertEquals(repaid, books.getOrDefault("REPAID:gopay", 0L));
            assertEquals(writtenOff, books.getOrDefault("WRITTEN_OFF:gopay", 0L));
            assertEquals(0, books.values().stream().mapToLong(Long::longValue).sum());
            assertTrue(any.payments().stream().allMatch(payment -> payment.outstanding() >= 0));
        }
    }

    private static List<ClaimedPayment> payments() {
        return List.of(
                new ClaimedPayment(FIRST, new UUID(1, 1), "gopay", 600_000, 0, 0, 0),
                new ClaimedPayment(SECOND, new UUID(1, 2), "gopay", 650_000, 0, 0, 0));
    }

    private static Map<String, Long> balances(RecoveryProgress claim) {
        Map<String, Long> balances = new TreeMap<>();
        for (Movement movement : claim.movements()) {
            balances.merge(movement.debit().code(), movement.amount(), Long::sum);
            balances.merge(movement.credit().code(), -movement.amount(), Long::sum);
        }
        return balances;
    }

    private static void refused(RecoveryProblem problem, Decision<?> decision) {
        assertEquals(
                problem,
                assertInstanceOf(Decision.Refused.class, decision).refusal().code());
    }
}
