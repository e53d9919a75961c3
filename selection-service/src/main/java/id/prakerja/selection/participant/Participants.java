package id.prakerja.selection.participant;

import id.prakerja.events.ParticipantRevoked;
import id.prakerja.events.Topics;
import id.prakerja.messaging.OutboxEvents;
import id.prakerja.messaging.postgres.PostgresOutbox;
import id.prakerja.refusal.Refusal;
import id.prakerja.selection.participant.domain.ParticipantProblem;
import id.prakerja.selection.participant.domain.ParticipantStatus;
import id.prakerja.selection.wave.ProgrammeTime;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** The participants, one at a time. */
@ApplicationScoped
public class Participants implements PanacheRepositoryBase<ParticipantEntity, UUID> {

    /** The key is the person, so that each seat returns to the pool once. */
    private static final String RECOVER_SEAT = """
            insert into recovered_seat (participant_id, wave, province, recovered_at)
            values (:participant, :wave, :province, :at)
                on conflict (participant_id) do nothing
            """;

    private final PostgresOutbox outbox;
    private final OutboxEvents events;
    private final ProgrammeTime time;

    Participants(PostgresOutbox outbox, OutboxEvents events, ProgrammeTime time) {
        this.outbox = outbox;
        this.events = events;
        this.time = time;
    }

    /** Shows a participant; fails with {@code PARTICIPANT_UNKNOWN}. */
    Uni<ParticipantView> show(UUID id) {
        return Panache.withSession(() -> findById(id))
                .onItem()
                .ifNull()
                .failWith(
                        () -> Refusal.of(ParticipantProblem.PARTICIPANT_UNKNOWN).toException())
                .map(participant -> ParticipantView.of(participant, time.now()));
    }

    /**
     * Revokes a membership by an operator's decision: barred for good, and the seat goes to the recovery pool. Fails with
     * {@code PARTICIPANT_UNKNOWN} or {@code ALREADY_REVOKED}.
     */
    Uni<ParticipantView> revoke(UUID id, String reason) {
        return Panache.withTransaction(() -> findById(id, LockModeType.PESSIMISTIC_WRITE)
                .onItem()
                .ifNull()
                .failWith(
                        () -> Refusal.of(ParticipantProblem.PARTICIPANT_UNKNOWN).toException())
                .call(participant -> revoke(participant, reason))
                .map(participant -> ParticipantView.of(participant, time.now())));
    }

    private Uni<Void> revoke(ParticipantEntity participant, String reason) {
        if (participant.status == ParticipantStatus.REVOKED) {
            throw Refusal.of(ParticipantProblem.ALREADY_REVOKED, participant.revokedAt.toString())
                    .toException();
        }
        Instant now = time.now();
        participant.status = ParticipantStatus.REVOKED;
        participant.revokedAt = now;
        participant.revocationReason = reason;
        ParticipantRevoked event = new ParticipantRevoked(participant.participantId, participant.wave, reason, now);
        return getSession()
                .chain(session -> recoverSeat(session, participant)
                        .chain(() -> outbox.append(
                                session,
                                List.of(events.of(Topics.PARTICIPANT_REVOKED, participant.participantId, event)))));
    }

    private static Uni<Integer> recoverSeat(Mutiny.Session session, ParticipantEntity participant) {
        return session.createNativeQuery(RECOVER_SEAT)
                .setParameter("participant", participant.participantId)
                .setParameter("wave", participant.wave)
                .setParameter("province", participant.province)
                .setParameter("at", participant.revokedAt)
                .executeUpdate();
    }
}
