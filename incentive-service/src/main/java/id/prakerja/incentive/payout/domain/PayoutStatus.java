package id.prakerja.incentive.payout.domain;

import id.prakerja.incentive.ledger.domain.AccountKind;
import java.util.EnumSet;
import java.util.Set;

/** Where a payout stands, where its money stands meanwhile, and where it may go from there. */
public enum PayoutStatus {
    /** Planned for a later day. */
    NOT_DUE(AccountKind.BUDGET),
    /** Due: owed to the participant, to be handed to a partner with the next batch. */
    SCHEDULED(AccountKind.OBLIGATIONS),
    /** In a batch, its instruction committed together with it and on its way to Kafka. */
    BATCHED(AccountKind.IN_FLIGHT),
    /** Kafka has acknowledged the instruction on the partner's topic. */
    SENT(AccountKind.IN_FLIGHT),
    /** No usable report in time: the partner is asked, and never instructed again before it has answered. */
    UNKNOWN(AccountKind.IN_FLIGHT),
    /** Reached the participant's account. */
    SETTLED(AccountKind.PAID),
    /** The partner says that it was not paid. Passed through at once, to {@link #HELD} or {@link #RETRY}. */
    FAILED(AccountKind.OBLIGATIONS),
    /** To be instructed once more after a pause. */
    RETRY(AccountKind.OBLIGATIONS),
    /** Kept back, not lost, until an account is linked or a person decides. */
    HELD(AccountKind.HELD),
    /** Settled, and sent back by the partner later. Passed through at once, to {@link #HELD}: it is still owed. */
    RETURNED(AccountKind.RETURNED),
    /** The check before the payout found that the participant may not be paid. */
    BLOCKED(AccountKind.BUDGET);

    private final AccountKind position;

    PayoutStatus(AccountKind position) {
        this.position = position;
    }

    /**
     * The account on which the payout's amount stands in this state.
     *
     * @return the kind of account
     */
    public AccountKind position() {
        return position;
    }

    /**
     * Whether the partner has been instructed and the outcome is open.
     *
     * @return true for the three states of money in flight
     */
    public boolean inFlight() {
        return position == AccountKind.IN_FLIGHT;
    }

    /**
     * Whether a payout may go from this state to another directly.
     *
     * @param next the other state
     * @return true if the programme's rules know the step
     */
    public boolean mayBecome(PayoutStatus next) {
        return successors().contains(next);
    }

    private Set<PayoutStatus> successors() {
        return switch (this) {
            case NOT_DUE -> EnumSet.of(SCHEDULED);
            case SCHEDULED, RETRY -> EnumSet.of(BATCHED, HELD, BLOCKED);
            case BATCHED -> EnumSet.of(SENT);
            case SENT -> EnumSet.of(SETTLED, FAILED, UNKNOWN);
            case UNKNOWN -> EnumSet.of(SETTLED, FAILED);
            case FAILED -> EnumSet.of(HELD, RETRY);
            // SETTLED where two people have found that it was paid all the same.
            case HELD, BLOCKED -> EnumSet.of(SCHEDULED, SETTLED);
            case SETTLED -> EnumSet.of(RETURNED);
            case RETURNED -> EnumSet.of(HELD);
        };
    }
}
