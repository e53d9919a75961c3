package id.prakerja.incentive.recovery.domain;

import id.prakerja.incentive.ledger.domain.AccountKind;
import id.prakerja.incentive.ledger.domain.LedgerAccount;
import id.prakerja.incentive.ledger.domain.Movement;
import id.prakerja.refusal.Decision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.ToLongFunction;

/**
 * A claim on its way through its states within one database transaction. Every step is asked of the table, and every step that moves
 * money leaves its movements, payment by payment: claimed, from PAID to RECOVERY; paid back, from there to REPAID; given up, to
 * WRITTEN_OFF; not to be claimed after all, from there back to PAID; and what had been paid back goes there once it is refunded.
 */
public final class RecoveryProgress {

    /** When the clock has nothing to do. */
    public static final Instant NOT_BY_THE_CLOCK = Instant.parse("9999-12-31T00:00:00Z");

    private final UUID id;
    private final List<ClaimedPayment> payments;
    private final List<Movement> movements = new ArrayList<>();
    private RecoveryStatus status;
    private Instant actAt;

    /**
     * A claim as loaded and locked.
     *
     * @param id its id
     * @param status where it stands
     * @param actAt when the clock acts next, UTC
     * @param payments what is claimed
     */
    public RecoveryProgress(UUID id, RecoveryStatus status, Instant actAt, List<ClaimedPayment> payments) {
        this.id = id;
        this.status = status;
        this.actAt = actAt;
        this.payments = new ArrayList<>(payments);
    }

    /** A new claim; what was paid is booked as to be recovered. */
    public static RecoveryProgress opened(UUID id, List<ClaimedPayment> payments) {
        RecoveryProgress opened = new RecoveryProgress(id, RecoveryStatus.OPENED, NOT_BY_THE_CLOCK, payments);
        payments.forEach(
                payment -> opened.move(payment, "CLAIMED", AccountKind.RECOVERY, AccountKind.PAID, payment.claimed()));
        return opened;
    }

    /**
     * Takes an action that moves no money.
     *
     * @param action what is done
     * @param next when the clock acts next, UTC
     * @return this, or why it cannot be
     */
    public Decision<RecoveryProgress> take(RecoveryAction action, Instant next) {
        return status.after(action)
                .<Decision<RecoveryProgress>>map(after -> {
                    status = after;
                    actAt = next;
                    return Decision.granted(this);
                })
                .orElseGet(() -> Decision.refused(RecoveryProblem.RECOVERY_NOT_POSSIBLE, status, action));
    }

    /**
     * The clock looks at it: a plan that is kept goes on, everything else is overdue.
     *
     * @param plan the instalments that were agreed last
     * @param now programme time, UTC
     * @return this, or why it cannot be
     */
    public Decision<RecoveryProgress> fallDue(RecoveryPlan plan, Instant now) {
        if (status == RecoveryStatus.INSTALMENTS && plan.isKept(outstanding(), now)) {
            actAt = plan.next(now).orElse(NOT_BY_THE_CLOCK);
            return Decision.granted(this);
        }
        return take(RecoveryAction.FALL_DUE, NOT_BY_THE_CLOCK);
    }

    /**
     * Money comes back; the oldest payment first. What was written off comes back from there.
     *
     * @param amount rupiah
     * @return this, or why it cannot be
     */
    public Decision<RecoveryProgress> repay(long amount) {
        boolean late = status == RecoveryStatus.WRITTEN_OFF;
        ToLongFunction<ClaimedPayment> left = late ? ClaimedPayment::writtenOff : ClaimedPayment::outstanding;
        long all = payments.stream().mapToLong(left).sum();
        RecoveryAction action = amount == all ? RecoveryAction.REPAY_REST : RecoveryAction.REPAY;
        if (status.after(action).isPresent() && amount > all) {
            return Decision.refused(RecoveryProblem.REPAYMENT_TOO_HIGH, String.valueOf(all));
        }
        Instant next = amount == all ? NOT_BY_THE_CLOCK : actAt;
        return take(action, next).map(taken -> {
            long rest = amount;
            for (int i = 0; i < payments.size(); i++) {
                ClaimedPayment payment = payments.get(i);
                long part = Math.min(rest, left.applyAsLong(payment));
                rest -= part;
                payments.set(
                        i,
                        payment.with(
                                payment.repaid() + part, payment.writtenOff() - (late ? part : 0), payment.released()));
                move(
                        payment,
                        "REPAID",
                        AccountKind.REPAID,
                        late ? AccountKind.WRITTEN_OFF : AccountKind.RECOVERY,
                        part);
            }
            return taken;
        });
    }

    /** What is left is given up. */
    public Decision<RecoveryProgress> writeOff() {
        return take(RecoveryAction.WRITE_OFF, NOT_BY_THE_CLOCK).map(taken -> {
            for (int i = 0; i < payments.size(); i++) {
                ClaimedPayment payment = payments.get(i);
                long part = payment.outstanding();
                payments.set(i, payment.with(payment.repaid(), payment.writtenOff() + part, payment.released()));
                move(payment, "WRITTEN_OFF", AccountKind.WRITTEN_OFF, AccountKind.RECOVERY, part);
            }
            return taken;
        });
    }

    /** Nothing was to be claimed, also of what has been given up. What has been paid back is owed to the person from now on. */
    public Decision<RecoveryProgress> withdraw() {
        return take(RecoveryAction.WITHDRAW, NOT_BY_THE_CLOCK).map(taken -> {
            for (int i = 0; i < payments.size(); i++) {
                release(i);
            }
            return taken;
        });
    }

    /**
     * What was paid back goes back to the person, since nothing was to be claimed; the oldest payment first.
     *
     * @param amount rupiah
     * @return this, or why it cannot be
     */
    public Decision<RecoveryProgress> refund(long amount) {
        long owed = payments.stream().mapToLong(ClaimedPayment::repaid).sum();
        if (status.after(RecoveryAction.REFUND).isPresent() && amount > owed) {
            return Decision.refused(RecoveryProblem.REFUND_TOO_HIGH, String.valueOf(owed));
        }
        return take(RecoveryAction.REFUND, actAt).map(taken -> {
            long rest = amount;
            for (int i = 0; i < payments.size(); i++) {
                ClaimedPayment payment = payments.get(i);
                long part = Math.min(rest, payment.repaid());
                rest -= part;
                payments.set(i, payment.with(payment.repaid() - part, payment.writtenOff(), payment.released() + part));
                move(payment, "REFUNDED", AccountKind.PAID, AccountKind.REPAID, part);
            }
            return taken;
        });
    }

    /**
     * The partner sends a payment back: it is not claimed from the person any more, whatever the claim's state. A claim of which nothing
     * else is left ends.
     *
     * @param instructionId under which it had been paid
     */
    public void cameBack(UUID instructionId) {
        for (int i = 0; i < payments.size(); i++) {
            if (payments.get(i).instructionId().equals(instructionId)) {
                release(i);
            }
        }
        boolean left = payments.stream().anyMatch(payment -> payment.outstanding() > 0 || payment.writtenOff() > 0);
        if (!left && status.after(RecoveryAction.WITHDRAW).isPresent()) {
            boolean anyRepaid = payments.stream().anyMatch(payment -> payment.repaid() > 0);
            status = anyRepaid ? RecoveryStatus.REPAID : RecoveryStatus.WITHDRAWN;
            actAt = NOT_BY_THE_CLOCK;
        }
    }

    /** Rupiah that are still to come back. */
    public long outstanding() {
        return payments.stream().mapToLong(ClaimedPayment::outstanding).sum();
    }

    /** The case. */
    public UUID id() {
        return id;
    }

    /** Where it stands. */
    public RecoveryStatus status() {
        return status;
    }

    /** When the clock acts next, UTC. */
    public Instant actAt() {
        return actAt;
    }

    /** What is claimed, as it is now. */
    public List<ClaimedPayment> payments() {
        return List.copyOf(payments);
    }

    /** The movements of the steps so far. */
    public List<Movement> movements() {
        return List.copyOf(movements);
    }

    private void release(int index) {
        ClaimedPayment payment = payments.get(index);
        long part = payment.outstanding();
        long givenUp = payment.writtenOff();
        payments.set(index, payment.with(payment.repaid(), 0, payment.released() + part + givenUp));
        move(payment, "CLAIM_WITHDRAWN", AccountKind.PAID, AccountKind.RECOVERY, part);
        move(payment, "CLAIM_WITHDRAWN", AccountKind.PAID, AccountKind.WRITTEN_OFF, givenUp);
    }

    private void move(ClaimedPayment payment, String cause, AccountKind to, AccountKind from, long amount) {
        if (amount > 0) {
            movements.add(new Movement(
                    payment.payoutId(),
                    cause,
                    LedgerAccount.of(to, payment.partner()),
                    LedgerAccount.of(from, payment.partner()),
                    amount));
        }
    }
}
