package id.prakerja.incentive.payout.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.incentive.ledger.domain.Movement;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PayoutProgressTest {

    private static final Instant NOW = Instant.parse("2020-10-01T00:00:00Z");
    private static final long AMOUNT = 600_000;

    /** Everything that can be asked of a payout. */
    enum Step {
        FALL_DUE,
        INSTRUCT_GOPAY,
        INSTRUCT_OVO,
        SENT,
        UNKNOWN,
        SETTLE,
        FAIL_AND_HOLD,
        FAIL_AND_RETRY,
        HOLD,
        BLOCK,
        RELEASE,
        GIVE_BACK
    }

    @Property
    void keepsTheBooksInBalanceUnderAnySequenceOfSteps(@ForAll @Size(max = 40) List<Step> steps) {
        PayoutProgress payout = new PayoutProgress(planned());
        for (Step step : steps) {
            PayoutStatus before = payout.now().status();
            int movements = payout.movements().size();
            try {
                take(payout, step);
            } catch (IllegalStateException notAllowed) {
                assertEquals(movements, payout.movements().size(), "a refused step moved money");
                assertEquals(before, payout.now().status(), "a refused step changed the state");
            }
        }

        Map<String, Long> balances = balances(payout.movements());
        assertEquals(0, balances.values().stream().mapToLong(Long::longValue).sum());
        balances.values().removeIf(balance -> balance == 0);
        Payout now = payout.now();
        if (now.status().position() == PayoutStatus.NOT_DUE.position()) {
            assertEquals(Map.of(), balances);
        } else {
            String account = now.status().position().perPartner()
                    ? now.status().position() + ":" + now.partner()
                    : now.status().position().name();
            assertEquals(Map.of("BUDGET", -AMOUNT, account, AMOUNT), balances);
        }
    }

    @Property
    void settlesAtMostOnceMoreThanItCameBackUnderAnySequenceOfSteps(@ForAll @Size(max = 40) List<Step> steps) {
        PayoutProgress payout = new PayoutProgress(planned());
        Set<UUID> instructions = new HashSet<>();
        int issued = 0;
        int settled = 0;
        for (Step step : steps) {
            PayoutStatus before = payout.now().status();
            try {
                take(payout, step);
            } catch (IllegalStateException notAllowed) {
                continue;
            }
            if (payout.now().status() == PayoutStatus.BATCHED) {
                instructions.add(payout.now().instructed().latest());
                issued++;
            }
            if (payout.now().status() == PayoutStatus.SETTLED && before != PayoutStatus.SETTLED) {
                settled++;
            }
            if (step == Step.GIVE_BACK) {
                settled--;
            }
        }
        assertTrue(settled <= 1, "settled " + settled + " times more than it came back");
        assertEquals(issued, instructions.size(), "an idempotency key was used for two instructions");
    }

    @Test
    void usesThePayoutsOwnIdFirstAndOneOfTheAttemptAfterAFailure() {
        PayoutProgress payout = new PayoutProgress(planned());
        payout.fallDue(NOW);
        assertEquals(payout.now().id(), payout.instruct("gopay", NOW));
        payout.failAndRetry("WALLET_FULL", NOW, NOW.plusSeconds(60));

        UUID second = payout.instruct("gopay", NOW);

        assertNotEquals(payout.now().id(), second);
        assertEquals(PayoutIds.instruction(payout.now().id(), 2), second);
        assertEquals(2, payout.now().instructed().tries());
    }

    @Test
    void movesMoneyBackFromThePartnerThatFailedWhenAnotherIsInstructed() {
        PayoutProgress payout = new PayoutProgress(planned());
        payout.fallDue(NOW);
        payout.instruct("gopay", NOW);
        payout.failAndHold("ACCOUNT_INACTIVE", NOW);
        payout.release(NOW);
        payout.instruct("ovo", NOW);
        payout.settle(NOW);

        Map<String, Long> balances = balances(payout.movements());
        assertEquals(0, balances.get("IN_FLIGHT:gopay"));
        assertEquals(0, balances.get("IN_FLIGHT:ovo"));
        assertEquals(AMOUNT, balances.get("PAID:ovo"));
    }

    @Test
    void cannotBeInstructedWhileTheOutcomeIsUnknown() {
        PayoutProgress payout = new PayoutProgress(planned());
        payout.fallDue(NOW);
        payout.instruct("gopay", NOW);
        payout.unknown("NO_REPORT", NOW);

        assertThrows(IllegalStateException.class, () -> payout.instruct("gopay", NOW));
        assertThrows(IllegalStateException.class, () -> payout.release(NOW));
    }

    @Test
    void takesAReportAsProofThatTheInstructionHasArrived() {
        PayoutProgress payout = new PayoutProgress(planned());
        payout.fallDue(NOW);
        payout.instruct("gopay", NOW);

        payout.settle(NOW);

        assertEquals(PayoutStatus.SETTLED, payout.now().status());
    }

    @Test
    void startsTheTriesAfreshOnRelease() {
        PayoutProgress payout = new PayoutProgress(planned());
        payout.fallDue(NOW);
        payout.instruct("gopay", NOW);
        payout.failAndHold("WALLET_FULL", NOW);

        payout.release(NOW);

        assertEquals(0, payout.now().instructed().tries());
        assertEquals(PayoutStatus.SCHEDULED, payout.now().status());
    }

    @Test
    void aReplayMakesTheSameIdsAndNoTwoInstructionsShareOne() {
        UUID person = UUID.fromString("0198f3a2-b4c1-7d3e-8f2a-9b6c5d4e3f21");
        UUID payout = PayoutIds.payout(person, PayoutKind.INCENTIVE, 1);

        assertEquals(payout, PayoutIds.payout(person, PayoutKind.INCENTIVE, 1));
        assertEquals(payout, PayoutIds.instruction(payout, 1));
        assertEquals(
                5,
                Set.of(
                                payout,
                                PayoutIds.payout(person, PayoutKind.INCENTIVE, 2),
                                PayoutIds.payout(person, PayoutKind.SURVEY, 1),
                                PayoutIds.instruction(payout, 2),
                                PayoutIds.instruction(payout, 3))
                        .size());
    }

    @Test
    void attemptsGoOnCountingOverARelease() {
        PayoutProgress payout = new PayoutProgress(planned());
        payout.fallDue(NOW);
        UUID first = payout.instruct("gopay", NOW);
        payout.failAndHold("WALLET_FULL", NOW);
        payout.release(NOW);

        assertNotEquals(first, payout.instruct("gopay", NOW));
        assertEquals(1, payout.now().instructed().tries());
        assertEquals(2, payout.now().instructed().attempts());
    }

    @Test
    void whatCameBackIsOwedAndPaidAgain() {
        PayoutProgress payout = new PayoutProgress(planned());
        payout.fallDue(NOW);
        payout.instruct("gopay", NOW);
        payout.settle(NOW);
        payout.giveBack("ACCOUNT_INACTIVE", NOW);
        assertEquals(PayoutStatus.HELD, payout.now().status());

        payout.release(NOW);
        payout.instruct("ovo", NOW);
        payout.settle(NOW);

        Map<String, Long> balances = balances(payout.movements());
        balances.values().removeIf(balance -> balance == 0);
        assertEquals(Map.of("BUDGET", -AMOUNT, "PAID:ovo", AMOUNT), balances);
    }

    @Test
    void changesNothingWhereNoStepWasTaken() {
        assertEquals(false, new PayoutProgress(planned()).changed());
    }

    private static void take(PayoutProgress payout, Step step) {
        switch (step) {
            case FALL_DUE -> payout.fallDue(NOW);
            case INSTRUCT_GOPAY -> payout.instruct("gopay", NOW);
            case INSTRUCT_OVO -> payout.instruct("ovo", NOW);
            case SENT -> payout.sent(NOW);
            case UNKNOWN -> payout.unknown("NO_REPORT", NOW);
            case SETTLE -> payout.settle(NOW);
            case FAIL_AND_HOLD -> payout.failAndHold("ACCOUNT_INACTIVE", NOW);
            case FAIL_AND_RETRY -> payout.failAndRetry("WALLET_FULL", NOW, NOW.plusSeconds(60));
            case HOLD -> payout.hold("NO_LINKED_ACCOUNT", NOW);
            case BLOCK -> payout.block("REVOKED", NOW);
            case RELEASE -> payout.release(NOW);
            case GIVE_BACK -> payout.giveBack(null, NOW);
        }
    }

    private static Map<String, Long> balances(List<Movement> movements) {
        Map<String, Long> balances = new HashMap<>();
        for (Movement movement : movements) {
            balances.merge(movement.debit().code(), movement.amount(), Long::sum);
            balances.merge(movement.credit().code(), -movement.amount(), Long::sum);
        }
        return balances;
    }

    private static Payout planned() {
        return Payout.planned(
                new Instalment(UUID.randomUUID(), UUID.randomUUID(), 6, PayoutKind.INCENTIVE, 1, AMOUNT, NOW));
    }
}
