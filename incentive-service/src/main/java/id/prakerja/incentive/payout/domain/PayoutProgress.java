package id.prakerja.incentive.payout.domain;

import id.prakerja.incentive.ledger.domain.AccountKind;
import id.prakerja.incentive.ledger.domain.LedgerAccount;
import id.prakerja.incentive.ledger.domain.Movement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * A payout on its way through the states within one database transaction. Every step is checked against the states' rules,
 * and every step that moves money leaves its movement in the ledger; neither can be had without the other.
 */
public final class PayoutProgress {

    private final Payout before;
    private final List<Movement> movements = new ArrayList<>(2);
    private Payout now;

    /**
     * A payout as loaded and locked.
     *
     * @param payout its present state
     */
    public PayoutProgress(Payout payout) {
        this.before = payout;
        this.now = payout;
    }

    /**
     * NOT_DUE to SCHEDULED: the day has come.
     *
     * @param at when, UTC
     */
    public void fallDue(Instant at) {
        become(PayoutStatus.SCHEDULED, null, at);
    }

    /**
     * To BATCHED: an instruction to a partner is issued. The first carries the payout's own id. One after a failure has an id of
     * its own, which follows from the number of the attempt: under the old one the partner answers with the old failure for ever,
     * as it must.
     *
     * @param partner the payment partner
     * @param at when, UTC
     * @return the instruction's id, the partner's idempotency key
     */
    public UUID instruct(String partner, Instant at) {
        requireStep(PayoutStatus.BATCHED);
        UUID instructionId = PayoutIds.instruction(now.id(), now.instructed().attempts() + 1);
        now = now.with(now.instructed().again(instructionId, partner));
        become(PayoutStatus.BATCHED, null, at);
        return instructionId;
    }

    /**
     * BATCHED to SENT: the instruction has reached the partner's topic.
     *
     * @param at when, UTC
     */
    public void sent(Instant at) {
        become(PayoutStatus.SENT, null, at);
    }

    /**
     * To UNKNOWN: there is no outcome to rely on, the partner is to be asked.
     *
     * @param reason stable code
     * @param at when, UTC
     */
    public void unknown(String reason, Instant at) {
        arrive(at);
        if (now.status() == PayoutStatus.UNKNOWN) {
            now = now.in(PayoutStatus.UNKNOWN, reason, now.actAt());
        } else {
            become(PayoutStatus.UNKNOWN, reason, at);
        }
    }

    /**
     * To SETTLED: a partner reports that what is in flight was paid.
     *
     * @param at when, UTC
     */
    public void settle(Instant at) {
        arrive(at);
        if (!now.status().inFlight()) {
            throw new IllegalStateException(
                    "Payout %s is %s: only people settle what is not in flight".formatted(now.id(), now.status()));
        }
        end(Outcome.SETTLED, PayoutStatus.SETTLED);
        become(PayoutStatus.SETTLED, null, at);
    }

    /**
     * To FAILED and on to HELD: something about the account must be put right first.
     *
     * @param reason stable code
     * @param at when, UTC
     */
    public void failAndHold(String reason, Instant at) {
        arrive(at);
        end(Outcome.FAILED, PayoutStatus.FAILED);
        become(PayoutStatus.FAILED, reason, at);
        become(PayoutStatus.HELD, reason, at);
    }

    /**
     * To FAILED and on to RETRY: what stood against it passes.
     *
     * @param reason stable code
     * @param at when, UTC
     * @param again when to instruct anew, UTC
     */
    public void failAndRetry(String reason, Instant at, Instant again) {
        arrive(at);
        end(Outcome.FAILED, PayoutStatus.FAILED);
        become(PayoutStatus.FAILED, reason, at);
        become(PayoutStatus.RETRY, reason, again);
    }

    /**
     * To HELD: kept back, or kept back for another reason than before.
     *
     * @param reason stable code
     * @param at when, UTC
     */
    public void hold(String reason, Instant at) {
        if (now.status() == PayoutStatus.HELD) {
            now = now.in(PayoutStatus.HELD, reason, now.actAt());
        } else {
            become(PayoutStatus.HELD, reason, at);
        }
    }

    /**
     * To BLOCKED: the participant may not be paid.
     *
     * @param reason stable code
     * @param at when, UTC
     */
    public void block(String reason, Instant at) {
        become(PayoutStatus.BLOCKED, reason, at);
    }

    /**
     * Not to be acted on before; whatever else may change it comes by an event.
     *
     * @param at when to look again, UTC
     */
    public void waitUntil(Instant at) {
        now = now.in(now.status(), now.reason(), at);
    }

    /**
     * Due, and not to be instructed before.
     *
     * @param reason stable code why it waits; null where it only waits for its time
     * @param at when to look again, UTC
     */
    public void waitFor(String reason, Instant at) {
        requireStep(PayoutStatus.BATCHED);
        now = now.in(now.status(), reason == null ? now.reason() : reason, at);
    }

    /**
     * HELD or BLOCKED to SCHEDULED: what stood against it is gone; the tries start afresh.
     *
     * @param at when, UTC
     */
    public void release(Instant at) {
        become(PayoutStatus.SCHEDULED, null, at);
        now = now.with(now.instructed().afresh());
    }

    /**
     * SETTLED to RETURNED and on to HELD: the money came back, and is owed until it is paid to an account that takes it.
     *
     * @param reason stable code why it is held
     * @param at when, UTC
     */
    public void giveBack(String reason, Instant at) {
        end(Outcome.RETURNED, PayoutStatus.RETURNED);
        become(PayoutStatus.RETURNED, reason, at);
        become(PayoutStatus.HELD, reason, at);
    }

    /**
     * To SETTLED by the decision of two people: an instruction of this payout was carried out after all, perhaps with another amount.
     *
     * @param instructionId the instruction that was carried out
     * @param partner who was instructed by it
     * @param paid rupiah that reached the account; the difference to what was owed is booked as such
     * @param at when, UTC
     */
    public void settleAsFound(UUID instructionId, String partner, long paid, Instant at) {
        arrive(at);
        requireStep(PayoutStatus.SETTLED);
        now = now.with(now.instructed().paidBy(instructionId, partner));
        become(PayoutStatus.SETTLED, null, at);
        if (paid != now.amount()) {
            bookDifference(paid);
        }
    }

    /**
     * Books that the account got another amount than a settled payout says.
     *
     * @param paid rupiah that reached the account
     */
    public void bookDifference(long paid) {
        movements.add(Movement.difference(now.id(), now.partner(), Math.subtractExact(now.amount(), paid)));
    }

    /**
     * Books that an instruction was carried out although the payout had been settled by another: its status stays, and the rupiah are
     * to be recovered.
     *
     * @param partner who paid
     * @param paid rupiah
     */
    public void paidTwice(String partner, long paid) {
        movements.add(new Movement(
                now.id(),
                "PAID_TWICE",
                LedgerAccount.of(AccountKind.RECOVERY, partner),
                LedgerAccount.of(AccountKind.BUDGET, null),
                paid));
    }

    /** The payout as loaded, before any step. */
    public Payout before() {
        return before;
    }

    /** The payout after the steps so far. */
    public Payout now() {
        return now;
    }

    /**
     * Whether there is anything to write.
     *
     * @return true after a step
     */
    public boolean changed() {
        return !Objects.equals(before, now) || !movements.isEmpty();
    }

    /**
     * The movements of the steps so far.
     *
     * @return in order
     */
    public List<Movement> movements() {
        return List.copyOf(movements);
    }

    /** A report proves that the instruction has arrived, however late our own news of it. */
    private void arrive(Instant at) {
        if (now.status() == PayoutStatus.BATCHED) {
            sent(at);
        }
    }

    /** Notes how the latest instruction ended, where the step that follows is allowed. */
    private void end(Outcome as, PayoutStatus next) {
        requireStep(next);
        now = now.with(now.instructed().ended(as));
    }

    private void become(PayoutStatus next, String reason, Instant actAt) {
        requireStep(next);
        PayoutStatus from = now.status();
        if (from.position() != next.position()) {
            movements.add(new Movement(
                    now.id(),
                    next.name(),
                    LedgerAccount.of(next.position(), now.partner()),
                    LedgerAccount.of(from.position(), now.partner()),
                    now.amount()));
        }
        now = now.in(next, reason, actAt);
    }

    private void requireStep(PayoutStatus next) {
        if (!now.status().mayBecome(next)) {
            throw new IllegalStateException(
                    "Payout %s cannot go from %s to %s".formatted(now.id(), now.status(), next));
        }
    }
}
