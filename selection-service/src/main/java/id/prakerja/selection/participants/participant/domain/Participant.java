package id.prakerja.selection.participants.participant.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * A participant and the rules of the membership. Immutable: each step gives the participant as it then is.
 *
 * @param id the person
 * @param wave number of the wave
 * @param decree number of the decree (SK)
 * @param rank rank in the draw
 * @param province two-digit code
 * @param status never {@code NOTIFIED}: that follows from the notice time and needs no row to be touched
 * @param balance training balance at determination, rupiah
 * @param determinedAt when, UTC
 * @param noticeAt when the person is told, UTC
 * @param firstPurchaseDeadline the last instant for a first purchase, UTC
 * @param firstEnrolledAt when the first training was bought, UTC; null before
 * @param remindedAt when the person was reminded of the deadline, UTC; null before
 * @param suspension null unless suspended
 * @param revocation null unless revoked
 * @param publishedAt when the newest event about the membership was, UTC; null where there has been none since the selection
 */
public record Participant(
        UUID id,
        int wave,
        String decree,
        int rank,
        String province,
        ParticipantStatus status,
        long balance,
        Instant determinedAt,
        Instant noticeAt,
        Instant firstPurchaseDeadline,
        Instant firstEnrolledAt,
        Instant remindedAt,
        Ending suspension,
        Ending revocation,
        Instant publishedAt) {

    /**
     * What was decided about a membership.
     *
     * @param at when, UTC
     * @param reason stable code
     */
    public record Ending(Instant at, String reason) {}

    /** How the participant stands at a time. */
    public ParticipantStatus statusAt(Instant now) {
        return status == ParticipantStatus.DETERMINED && !now.isBefore(noticeAt) ? ParticipantStatus.NOTIFIED : status;
    }

    /** Grows with each event about the membership. */
    public long version() {
        return newestEvent().toEpochMilli();
    }

    /** The time of the next event about the membership: the present, but later than the last, whatever clock that was decided by. */
    public Instant nextEventAt(Instant now) {
        return now.isAfter(newestEvent()) ? now : newestEvent().plusMillis(1);
    }

    private Instant newestEvent() {
        return publishedAt == null ? determinedAt : publishedAt;
    }

    /** No purchase and no payout from now on. */
    public Participant suspended(String reason, Instant at) {
        return with(ParticipantStatus.SUSPENDED, firstPurchaseDeadline, remindedAt, new Ending(at, reason), null, at);
    }

    /**
     * Goes on as it was. The days to a first purchase not yet made stood still meanwhile; a reminder of the former deadline has
     * become untrue, so another is due.
     */
    public Participant reinstated(Instant at) {
        if (firstEnrolledAt != null) {
            return with(ParticipantStatus.ACTIVE, firstPurchaseDeadline, remindedAt, null, null, at);
        }
        Instant moved = new FirstPurchaseClock(noticeAt, firstPurchaseDeadline).deadlineAfter(suspension.at(), at);
        boolean later = moved.isAfter(firstPurchaseDeadline);
        return with(
                ParticipantStatus.DETERMINED,
                later ? moved : firstPurchaseDeadline,
                later ? null : remindedAt,
                null,
                null,
                at);
    }

    /** The membership is over. */
    public Participant revoked(String reason, Instant at) {
        return with(
                ParticipantStatus.REVOKED, firstPurchaseDeadline, remindedAt, suspension, new Ending(at, reason), at);
    }

    private Participant with(
            ParticipantStatus newStatus,
            Instant newDeadline,
            Instant newRemindedAt,
            Ending newSuspension,
            Ending newRevocation,
            Instant at) {
        return new Participant(
                id,
                wave,
                decree,
                rank,
                province,
                newStatus,
                balance,
                determinedAt,
                noticeAt,
                newDeadline,
                firstEnrolledAt,
                newRemindedAt,
                newSuspension,
                newRevocation,
                at);
    }
}
