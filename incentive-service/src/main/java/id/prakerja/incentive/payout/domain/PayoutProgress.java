package id.prakerja.incentive.payout.domain;

import id.prakerja.incentive.ledger.domain.AccountKind;
import id.prakerja.incentive.ledger.domain.LedgerAccount;
import id.prakerja.incentive.ledger.domain.LedgerTransaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * A payout on its way through the states within one database transaction. Every step is checked against the states' rules,
 * and every step that moves money leaves its ledger transaction; neither can be had without the other.
 */
public final class PayoutProgress {

    private final Payout before;
    private final List<LedgerTransaction> postings = new ArrayList<>(2);
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
        become(PayoutStatus.SCHEDULED, null, at, at);
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
        UUID instructionId = PayoutIds.instruction(now.id(), now.attempts() + 1);
        now = now.instructed(instructionId, partner);
        become(PayoutStatus.BATCHED, null, at, at);
        return instructionId;
    }

    /**
     * BATCHED to SENT: the instruction has reached the partner's topic.
     *
     * @param at when, UTC
     */
    public void sent(Instant at) {
        become(PayoutStatus.SENT, null, at, at);
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
            become(PayoutStatus.UNKNOWN, reason, at, at);
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
        become(PayoutStatus.SETTLED, null, at, at);
    }

    /**
     * To FAILED and on to HELD: something about the account must be put right first.
     *
     * @param reason stable code
     * @param at when, UTC
     */
    public void failAndHold(String reason, Instant at) {
        arrive(at);
        become(PayoutStatus.FAILED, reason, at, at);
        become(PayoutStatus.HELD, reason, at, at);
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
        become(PayoutStatus.FAILED, reason, at, at);
        become(PayoutStatus.RETRY, reason, again, at);
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
            become(PayoutStatus.HELD, reason, at, at);
        }
    }

    /**
     * To BLOCKED: the participant may not be paid.
     *
     * @param reason stable code
     * @param at when, UTC
     */
    public void block(String reason, Instant at) {
        become(PayoutStatus.BLOCKED, reason, at, at);
    }

    /**
     * HELD or BLOCKED to SCHEDULED: what stood against it is gone; the tries start afresh.
     *
     * @param at when, UTC
     */
    public void release(Instant at) {
        become(PayoutStatus.SCHEDULED, null, at, at);
        now = now.withTries(0);
    }

    /**
     * SETTLED to RETURNED and on to HELD: the money came back, and is owed until it is paid to an account that takes it.
     *
     * @param reason stable code why it is held
     * @param at when, UTC
     */
    public void giveBack(String reason, Instant at) {
        become(PayoutStatus.RETURNED, reason, at, at);
        become(PayoutStatus.HELD, reason, at, at);
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
        now = now.paidBy(instructionId, partner);
        become(PayoutStatus.SETTLED, null, at, at);
        if (paid != now.amount()) {
            bookDifference(paid, at);
        }
    }

    /**
     * Books that the account got another amount than a settled payout says.
     *
     * @param paid rupiah that reached the account
     * @param at when, UTC
     */
    public void bookDifference(long paid, Instant at) {
        postings.add(LedgerTransaction.difference(now.id(), now.partner(), Math.subtractExact(now.amount(), paid), at));
    }

    /**
     * Books that an instruction was carried out although the payout had been settled by another: its status stays, and the rupiah are
     * to be recovered.
     *
     * @param partner who paid
     * @param paid rupiah
     * @param at when, UTC
     */
    public void paidTwice(String partner, long paid, Instant at) {
        postings.add(LedgerTransaction.transfer(
                now.id(),
                "PAID_TWICE",
                LedgerAccount.of(AccountKind.PROGRAMME_FUNDS, null),
                LedgerAccount.of(AccountKind.OVERPAID, partner),
                paid,
                at));
    }

    /**
     * The payout as loaded.
     *
     * @return before any step
     */
    public Payout before() {
        return before;
    }

    /**
     * The payout after the steps so far.
     *
     * @return its present state
     */
    public Payout now() {
        return now;
    }

    /**
     * Whether there is anything to write.
     *
     * @return true after a step
     */
    public boolean changed() {
        return !Objects.equals(before, now) || !postings.isEmpty();
    }

    /**
     * The ledger transactions of the steps so far.
     *
     * @return in order
     */
    public List<LedgerTransaction> postings() {
        return List.copyOf(postings);
    }

    /** A report proves that the instruction has arrived, however late our own news of it. */
    private void arrive(Instant at) {
        if (now.status() == PayoutStatus.BATCHED) {
            sent(at);
        }
    }

    private void become(PayoutStatus next, String reason, Instant actAt, Instant at) {
        requireStep(next);
        PayoutStatus from = now.status();
        if (from.position() != next.position()) {
            postings.add(LedgerTransaction.transfer(
                    now.id(),
                    next.name(),
                    LedgerAccount.of(from.position(), now.partner()),
                    LedgerAccount.of(next.position(), now.partner()),
                    now.amount(),
                    at));
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
