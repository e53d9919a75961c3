package id.prakerja.selection.participants.participant;

import id.prakerja.events.ParticipantReinstated;
import id.prakerja.events.ParticipantRevoked;
import id.prakerja.events.ParticipantSuspended;
import id.prakerja.events.Topics;
import id.prakerja.messaging.OutboxEvent;
import id.prakerja.messaging.OutboxEvents;
import id.prakerja.messaging.postgres.PostgresOutbox;
import id.prakerja.selection.participants.participant.domain.FirstPurchaseClock;
import id.prakerja.selection.participants.participant.domain.MembershipDecision;
import id.prakerja.selection.participants.participant.domain.ParticipantStatus;
import id.prakerja.selection.waves.wave.ProgrammeTime;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Carries out what people decide about a membership: its state, its event, its seat and the record of the decision in one
 * transaction.
 */
@ApplicationScoped
public class MembershipDecisions {

    /** A membership has one seat, which is in the pool once as long as the membership is ended. */
    private static final String RECOVER_SEAT = """
            insert into recovered_seat (participant_id, wave, province, recovered_at)
            values (:participant, :wave, :province, :at)
                on conflict (participant_id) do nothing
            """;

    private static final String RECORD = """
            insert into membership_decision (participant_id, decision, reason, decided_at, decided_by)
            values (:participant, :decision, :reason, :at, :by)
            """;

    private final Participants participants;
    private final PostgresOutbox outbox;
    private final OutboxEvents events;
    private final ProgrammeTime time;

    MembershipDecisions(Participants participants, PostgresOutbox outbox, OutboxEvents events, ProgrammeTime time) {
        this.participants = participants;
        this.outbox = outbox;
        this.events = events;
        this.time = time;
    }

    /**
     * Carries out a decision; fails with {@code PARTICIPANT_UNKNOWN}, {@code ALREADY_REVOKED}, {@code ALREADY_SUSPENDED} or {@code
     * NOT_SUSPENDED}.
     *
     * @param id the participant
     * @param decision what was decided
     * @param reason why, a stable code
     * @param by who decided: an account
     * @return the participant as it then stands
     */
    public Uni<ParticipantView> carryOut(UUID id, MembershipDecision decision, String reason, String by) {
        return Panache.withTransaction(() -> participants
                .lock(id)
                .invoke(participant -> refuse(participant, decision, time.now()))
                .call(participant ->
                        Panache.getSession().chain(session -> carryOut(session, participant, decision, reason, by)))
                .map(participant -> ParticipantView.of(participant, time.now())));
    }

    private Uni<Void> carryOut(
            Mutiny.Session session,
            ParticipantEntity participant,
            MembershipDecision decision,
            String reason,
            String by) {
        Instant at = participant.tellAt(time.now());
        return carryOut(session, participant, decision, reason, at)
                .chain(() -> record(session, participant.participantId, decision, reason, by, at));
    }

    private static void refuse(ParticipantEntity participant, MembershipDecision decision, Instant now) {
        decision.refuse(participant.statusAt(now), participant.revokedAt).ifPresent(refusal -> {
            throw refusal.toException();
        });
    }

    private Uni<Void> carryOut(
            Mutiny.Session session,
            ParticipantEntity participant,
            MembershipDecision decision,
            String reason,
            Instant now) {
        return switch (decision) {
            case SUSPEND -> suspend(session, participant, reason, now);
            case REINSTATE -> reinstate(session, participant, reason, now);
            case TERMINATE, REVOKE, WITHDRAW -> end(session, participant, decision.revocationReason(reason), now);
        };
    }

    private Uni<Void> suspend(Mutiny.Session session, ParticipantEntity participant, String reason, Instant now) {
        participant.status = ParticipantStatus.SUSPENDED;
        participant.suspendedAt = now;
        participant.suspensionReason = reason;
        return publish(
                session,
                events.of(
                        Topics.PARTICIPANT_SUSPENDED,
                        participant.participantId,
                        new ParticipantSuspended(participant.participantId, participant.wave, reason, now)));
    }

    private Uni<Void> reinstate(Mutiny.Session session, ParticipantEntity participant, String reason, Instant now) {
        boolean boughtNothing = participant.firstEnrolledAt == null;
        if (boughtNothing) {
            moveDeadline(participant, now);
        }
        participant.status = boughtNothing ? ParticipantStatus.DETERMINED : ParticipantStatus.ACTIVE;
        participant.suspendedAt = null;
        participant.suspensionReason = null;
        return publish(
                session,
                events.of(
                        Topics.PARTICIPANT_REINSTATED,
                        participant.participantId,
                        new ParticipantReinstated(
                                participant.participantId,
                                participant.wave,
                                reason,
                                now,
                                boughtNothing ? participant.firstPurchaseDeadline : null)));
    }

    /** The days to the first purchase stood still meanwhile. A reminder of the former deadline has become untrue, so another is due. */
    private static void moveDeadline(ParticipantEntity participant, Instant now) {
        Instant moved = new FirstPurchaseClock(participant.noticeAt, participant.firstPurchaseDeadline)
                .deadlineAfter(participant.suspendedAt, now);
        if (moved.isAfter(participant.firstPurchaseDeadline)) {
            participant.firstPurchaseDeadline = moved;
            participant.remindedAt = null;
        }
    }

    private Uni<Void> end(Mutiny.Session session, ParticipantEntity participant, String reason, Instant now) {
        participant.status = ParticipantStatus.REVOKED;
        participant.revokedAt = now;
        participant.revocationReason = reason;
        return session.createNativeQuery(RECOVER_SEAT)
                .setParameter("participant", participant.participantId)
                .setParameter("wave", participant.wave)
                .setParameter("province", participant.province)
                .setParameter("at", now)
                .executeUpdate()
                .chain(() -> publish(
                        session,
                        events.of(
                                Topics.PARTICIPANT_REVOKED,
                                participant.participantId,
                                new ParticipantRevoked(participant.participantId, participant.wave, reason, now))));
    }

    private static Uni<Void> record(
            Mutiny.Session session, UUID id, MembershipDecision decision, String reason, String by, Instant now) {
        return session.createNativeQuery(RECORD)
                .setParameter("participant", id)
                .setParameter("decision", decision.name())
                .setParameter("reason", reason)
                .setParameter("at", now)
                .setParameter("by", by)
                .executeUpdate()
                .replaceWithVoid();
    }

    private Uni<Void> publish(Mutiny.Session session, OutboxEvent event) {
        return outbox.append(session, List.of(event));
    }
}
