package id.prakerja.registration.waves.membership;

import id.prakerja.events.ParticipantReinstated;
import id.prakerja.events.ParticipantRevoked;
import id.prakerja.events.ParticipantSelected;
import id.prakerja.events.ParticipantSuspended;
import id.prakerja.sql.Columns;
import id.prakerja.sql.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * Keeps what selection-service decided about people. Each kind of event fills its own columns of a person's row, whichever comes
 * first, so that the order between topics makes no difference.
 */
@ApplicationScoped
class MembershipStore {

    /** The first selection stays: once in a lifetime, and a repetition says the same. */
    private static final String SELECTED = """
            insert into membership (participant_id, wave, decree, rank, notice_at, first_purchase_deadline, selected_at)
            select * from unnest($1::uuid[], $2::int[], $3::text[], $4::int[], $5::timestamptz[], $6::timestamptz[],
                                 $7::timestamptz[])
            on conflict (participant_id) do update
               set wave = excluded.wave, decree = excluded.decree, rank = excluded.rank, notice_at = excluded.notice_at,
                   first_purchase_deadline = greatest(membership.first_purchase_deadline, excluded.first_purchase_deadline),
                   selected_at = excluded.selected_at
             where membership.selected_at is null
            """;

    private static final String REVOKED = """
            insert into membership (participant_id, wave, revocation_reason, revoked_at)
            select * from unnest($1::uuid[], $2::int[], $3::text[], $4::timestamptz[])
            on conflict (participant_id) do update
               set revocation_reason = excluded.revocation_reason, revoked_at = excluded.revoked_at
             where membership.revoked_at is null or membership.revoked_at < excluded.revoked_at
            """;

    /**
     * How memberships stand: live, or ended. A reinstatement later than a revocation took it back. A person of whom only a
     * reinstatement is known is neither.
     */
    private static final String STANDING = """
            select participant_id
              from membership
             where participant_id = any ($1::uuid[])
               and case when $2 then selected_at is not null
                                     and (revoked_at is null or revoked_at < coalesce(reinstated_at, '-infinity'))
                        else revoked_at >= coalesce(reinstated_at, '-infinity') end
            """;

    private static final String SUSPENDED = """
            insert into membership (participant_id, wave, suspension_reason, suspended_at)
            select * from unnest($1::uuid[], $2::int[], $3::text[], $4::timestamptz[])
            on conflict (participant_id) do update
               set suspension_reason = excluded.suspension_reason, suspended_at = excluded.suspended_at
             where membership.suspended_at is null or membership.suspended_at < excluded.suspended_at
            """;

    /** The deadline of the first purchase only ever moves later, so the latest counts, whichever comes first. */
    private static final String REINSTATED = """
            insert into membership (participant_id, wave, reinstated_at, first_purchase_deadline)
            select * from unnest($1::uuid[], $2::int[], $3::timestamptz[], $4::timestamptz[])
            on conflict (participant_id) do update
               set reinstated_at = excluded.reinstated_at,
                   first_purchase_deadline = greatest(membership.first_purchase_deadline, excluded.first_purchase_deadline)
             where membership.reinstated_at is null or membership.reinstated_at < excluded.reinstated_at
            """;

    /** Keeps selections, one for each person. */
    Uni<Void> selected(SqlConnection tx, Collection<ParticipantSelected> events, Function<UUID, Instant> at) {
        return tx.preparedQuery(SELECTED)
                .execute(Columns.of(events)
                        .uuids(ParticipantSelected::participantId)
                        .ints(ParticipantSelected::wave)
                        .texts(ParticipantSelected::decree)
                        .ints(ParticipantSelected::rank)
                        .instants(ParticipantSelected::noticeAt)
                        .instants(ParticipantSelected::firstPurchaseDeadline)
                        .instants(event -> at.apply(event.participantId()))
                        .tuple())
                .replaceWithVoid();
    }

    /** Keeps revocations, one for each person. */
    Uni<Void> revoked(SqlConnection tx, Collection<ParticipantRevoked> events) {
        return tx.preparedQuery(REVOKED)
                .execute(Columns.of(events)
                        .uuids(ParticipantRevoked::participantId)
                        .ints(ParticipantRevoked::wave)
                        .texts(ParticipantRevoked::reason)
                        .instants(ParticipantRevoked::revokedAt)
                        .tuple())
                .replaceWithVoid();
    }

    /** Keeps suspensions, one for each person. */
    Uni<Void> suspended(SqlConnection tx, Collection<ParticipantSuspended> events) {
        return tx.preparedQuery(SUSPENDED)
                .execute(Columns.of(events)
                        .uuids(ParticipantSuspended::participantId)
                        .ints(ParticipantSuspended::wave)
                        .texts(ParticipantSuspended::reason)
                        .instants(ParticipantSuspended::suspendedAt)
                        .tuple())
                .replaceWithVoid();
    }

    /** Keeps reinstatements, one for each person. */
    Uni<Void> reinstated(SqlConnection tx, Collection<ParticipantReinstated> events) {
        return tx.preparedQuery(REINSTATED)
                .execute(Columns.of(events)
                        .uuids(ParticipantReinstated::participantId)
                        .ints(ParticipantReinstated::wave)
                        .instants(ParticipantReinstated::reinstatedAt)
                        .instants(ParticipantReinstated::firstPurchaseDeadline)
                        .tuple())
                .replaceWithVoid();
    }

    /** Which of these people are participants now, from all that is known. */
    Uni<Set<UUID>> live(SqlConnection tx, Collection<UUID> people) {
        return standing(tx, people, true);
    }

    /** Which of these people have lost their membership, from all that is known. */
    Uni<Set<UUID>> ended(SqlConnection tx, Collection<UUID> people) {
        return standing(tx, people, false);
    }

    private static Uni<Set<UUID>> standing(SqlConnection tx, Collection<UUID> people, boolean live) {
        return tx.preparedQuery(STANDING)
                .execute(Columns.of(people).uuids(id -> id).value(live).tuple())
                .map(rows -> Rows.uuids(rows, "participant_id"));
    }
}
