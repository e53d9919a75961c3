package id.prakerja.selection.participants.participant.domain;

import id.prakerja.refusal.Refusal;
import java.time.Instant;
import java.util.Optional;

/** What people can decide about a membership, and when. */
public enum MembershipDecision {
    /** No purchase and no payout until it is reinstated; by an operator. */
    SUSPEND,
    /** A suspended membership goes on as it was; by an operator. */
    REINSTATE,
    /** A suspended membership ends; by an operator. */
    TERMINATE,
    /** The membership ends at once; by an operator. */
    REVOKE,
    /** The membership ends at the person's own wish. */
    WITHDRAW;

    /**
     * Whether it cannot be decided now.
     *
     * @param status how the participant stands
     * @param revokedAt when the membership ended; null if it has not
     * @return why not, or empty if it can
     */
    public Optional<Refusal> refuse(ParticipantStatus status, Instant revokedAt) {
        if (status == ParticipantStatus.REVOKED) {
            return Optional.of(Refusal.of(ParticipantProblem.ALREADY_REVOKED, revokedAt.toString()));
        }
        boolean suspended = status == ParticipantStatus.SUSPENDED;
        return switch (this) {
            case SUSPEND ->
                suspended ? Optional.of(Refusal.of(ParticipantProblem.ALREADY_SUSPENDED)) : Optional.empty();
            case REINSTATE, TERMINATE ->
                suspended ? Optional.empty() : Optional.of(Refusal.of(ParticipantProblem.NOT_SUSPENDED, status));
            case REVOKE, WITHDRAW -> Optional.empty();
        };
    }

    /**
     * The code under which the end of the membership is published.
     *
     * @param given the operator's reason
     * @return that reason where an operator revokes, else what happened
     */
    public String revocationReason(String given) {
        return switch (this) {
            case TERMINATE -> "TERMINATED";
            case WITHDRAW -> "WITHDRAWN";
            case SUSPEND, REINSTATE, REVOKE -> given;
        };
    }
}
