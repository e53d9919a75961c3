package id.prakerja.incentive.entitlement;

import id.prakerja.events.ParticipantReinstated;
import id.prakerja.events.ParticipantRevoked;
import id.prakerja.events.ParticipantSelected;
import id.prakerja.events.ParticipantSuspended;
import id.prakerja.messaging.ReceivedEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What selection tells about a membership. Every statement gives the same result however often and in whatever order it runs. */
@ApplicationScoped
public class Memberships {

    /** Once per lifetime: the first selection stands. */
    private static final String SELECTED = """
            update participant p
               set wave = s.wave, identity_digest = s.identity_digest, selected_at = s.selected_at
              from (select distinct on (participant_id) *
                      from unnest($1::uuid[], $2::int[], $3::text[], $4::timestamptz[])
                           as e (participant_id, wave, identity_digest, selected_at)
                     order by participant_id, selected_at) s
             where p.participant_id = s.participant_id and p.selected_at is null
            """;

    /** The latest revocation counts: for good, unless a reinstatement later than it took it back. */
    private static final String REVOKED = """
            update participant p set revoked_at = r.at, revocation_reason = r.reason
              from (select distinct on (participant_id) *
                      from unnest($1::uuid[], $2::text[], $3::timestamptz[]) as e (participant_id, reason, at)
                     order by participant_id, at desc) r
             where p.participant_id = r.participant_id and (p.revoked_at is null or p.revoked_at < r.at)
            """;

    private static final String SUSPENDED = """
            update participant p set suspended_at = s.at, suspension_reason = s.reason
              from (select distinct on (participant_id) *
                      from unnest($1::uuid[], $2::text[], $3::timestamptz[]) as e (participant_id, reason, at)
                     order by participant_id, at desc) s
             where p.participant_id = s.participant_id and (p.suspended_at is null or p.suspended_at < s.at)
            """;

    private static final String REINSTATED = """
            update participant p set reinstated_at = greatest(p.reinstated_at, r.at)
              from (select participant_id, max(at) as at
                      from unnest($1::uuid[], $2::timestamptz[]) as e (participant_id, at)
                     group by participant_id) r
             where p.participant_id = r.participant_id
            """;

    private final Entitlements entitlements;

    Memberships(Entitlements entitlements) {
        this.entitlements = entitlements;
    }

    /**
     * People were determined as recipients.
     *
     * @param tx open transaction
     * @param events the events
     * @return completes when the facts are written
     */
    public Uni<Void> selected(SqlConnection tx, List<ReceivedEvent<ParticipantSelected>> events) {
        Columns<ParticipantSelected> columns = new Columns<>(events);
        UUID[] ids = columns.ids(ParticipantSelected::participantId);
        return entitlements.record(
                tx,
                List.of(ids),
                () -> tx.preparedQuery(SELECTED)
                        .execute(Tuple.of(
                                ids,
                                columns.numbers(ParticipantSelected::wave),
                                columns.texts(ParticipantSelected::identityDigest),
                                columns.times(ParticipantSelected::noticeAt))));
    }

    /**
     * Memberships were revoked.
     *
     * @param tx open transaction
     * @param events the events
     * @return completes when the facts are written
     */
    public Uni<Void> revoked(SqlConnection tx, List<ReceivedEvent<ParticipantRevoked>> events) {
        Columns<ParticipantRevoked> columns = new Columns<>(events);
        UUID[] ids = columns.ids(ParticipantRevoked::participantId);
        return entitlements.record(
                tx,
                List.of(ids),
                () -> tx.preparedQuery(REVOKED)
                        .execute(Tuple.of(
                                ids,
                                columns.texts(ParticipantRevoked::reason),
                                columns.times(ParticipantRevoked::revokedAt))));
    }

    /**
     * Memberships were suspended.
     *
     * @param tx open transaction
     * @param events the events
     * @return completes when the facts are written
     */
    public Uni<Void> suspended(SqlConnection tx, List<ReceivedEvent<ParticipantSuspended>> events) {
        Columns<ParticipantSuspended> columns = new Columns<>(events);
        UUID[] ids = columns.ids(ParticipantSuspended::participantId);
        return entitlements.record(
                tx,
                List.of(ids),
                () -> tx.preparedQuery(SUSPENDED)
                        .execute(Tuple.of(
                                ids,
                                columns.texts(ParticipantSuspended::reason),
                                columns.times(ParticipantSuspended::suspendedAt))));
    }

    /**
     * Suspended memberships became active again.
     *
     * @param tx open transaction
     * @param events the events
     * @return completes when the facts are written
     */
    public Uni<Void> reinstated(SqlConnection tx, List<ReceivedEvent<ParticipantReinstated>> events) {
        Columns<ParticipantReinstated> columns = new Columns<>(events);
        UUID[] ids = columns.ids(ParticipantReinstated::participantId);
        return entitlements.record(
                tx,
                List.of(ids),
                () -> tx.preparedQuery(REINSTATED)
                        .execute(Tuple.of(ids, columns.times(ParticipantReinstated::reinstatedAt))));
    }
}
