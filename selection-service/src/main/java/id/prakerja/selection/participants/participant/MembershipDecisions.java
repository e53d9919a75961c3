package id.prakerja.selection.participants.participant;

import id.prakerja.events.ParticipantReinstated;
import id.prakerja.events.ParticipantRevoked;
import id.prakerja.events.ParticipantSuspended;
import id.prakerja.events.Topics;
import id.prakerja.messaging.OutboxEvent;
import id.prakerja.messaging.OutboxEvents;
import id.prakerja.messaging.postgres.PostgresOutbox;
import id.prakerja.selection.participants.participant.domain.MembershipDecision;
import id.prakerja.selection.participants.participant.domain.Participant;
import id.prakerja.selection.waves.wave.ProgrammeTime;
import id.prakerja.sql.Values;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Carries out what people decide about a membership: its state, its event, its seat and the record of the decision in one
 * transaction.
 */
@ApplicationScoped
public class MembershipDecisions {

    /** A membership has one seat, which is in the pool once as long as the membership is ended. */
    private static final String RECOVER_SEAT = """
            insert into recovered_seat (participant_id, wave, province, recovered_at)
            values ($1, $2, $3, $4)
                on conflict (participant_id) do nothing
            """;

    private static final String RECORD = """
            insert into membership_decision (participant_id, decision, reason, decided_at, decided_by)
            values ($1, $2, $3, $4, $5)
            """;

    private final Pool pool;
    private final Participants participants;
    private final PostgresOutbox outbox;
    private final OutboxEvents events;
    private final ProgrammeTime time;

    MembershipDecisions(
            Pool pool, Participants participants, PostgresOutbox outbox, OutboxEvents events, ProgrammeTime time) {
        this.pool = pool;
        this.participants = participants;
        this.outbox = outbox;
        this.events = events;
        this.time = time;
    }

    /**
     * Carries out a decision in a transaction of its own; fails with {@code PARTICIPANT_UNKNOWN}, {@code ALREADY_REVOKED}, {@code
     * ALREADY_SUSPENDED} or {@code NOT_SUSPENDED}.
     *
     * @param reason why, a stable code
     * @param by who decided: an account
     */
    public Uni<ParticipantView> carryOut(UUID id, MembershipDecision decision, String reason, String by) {
        return pool.withTransaction(tx ->
                carryOut(tx, id, decision, reason, by).map(participant -> ParticipantView.of(participant, time.now())));
    }

    /** The same in the caller's transaction. */
    Uni<Participant> carryOut(SqlConnection tx, UUID id, MembershipDecision decision, String reason, String by) {
        return participants
                .lock(tx, id)
                .invoke(participant -> refuse(participant, decision))
                .map(participant -> decide(participant, decision, reason))
                .call(decided -> participants.update(tx, decided))
                .call(decided -> outbox.append(tx, List.of(event(decided, decision, reason))))
                .call(decided -> decided.revocation() == null ? Uni.createFrom().voidItem() : recoverSeat(tx, decided))
                .call(decided ->
                        tx.preparedQuery(RECORD).execute(Values.of(id, decision, reason, decided.publishedAt(), by)));
    }

    /** Fails unless it can be decided now. */
    void refuse(Participant participant, MembershipDecision decision) {
        Instant revokedAt = participant.revocation() == null
                ? null
                : participant.revocation().at();
        decision.refuse(participant.statusAt(time.now()), revokedAt).ifPresent(refusal -> {
            throw refusal.toException();
        });
    }

    private Participant decide(Participant participant, MembershipDecision decision, String reason) {
        Instant at = participant.nextEventAt(time.now());
        return switch (decision) {
            case SUSPEND -> participant.suspended(reason, at);
            case REINSTATE -> participant.reinstated(at);
            case TERMINATE, REVOKE, WITHDRAW -> participant.revoked(decision.revocationReason(reason), at);
        };
    }

    private OutboxEvent event(Participant decided, MembershipDecision decision, String reason) {
        UUID id = decided.id();
        Instant at = decided.publishedAt();
        return switch (decision) {
            case SUSPEND ->
                events.of(Topics.PARTICIPANT_SUSPENDED, id, new ParticipantSuspended(id, decided.wave(), reason, at));
            case REINSTATE ->
                events.of(
                        Topics.PARTICIPANT_REINSTATED,
                        id,
                        new ParticipantReinstated(
                                id,
                                decided.wave(),
                                reason,
                                at,
                                decided.firstEnrolledAt() == null ? decided.firstPurchaseDeadline() : null));
            case TERMINATE, REVOKE, WITHDRAW ->
                events.of(
                        Topics.PARTICIPANT_REVOKED,
                        id,
                        new ParticipantRevoked(
                                id, decided.wave(), decided.revocation().reason(), at));
        };
    }

    private static Uni<Void> recoverSeat(SqlConnection tx, Participant ended) {
        return tx.preparedQuery(RECOVER_SEAT)
                .execute(Values.of(
                        ended.id(),
                        ended.wave(),
                        ended.province(),
                        ended.revocation().at()))
                .replaceWithVoid();
    }
}
