package id.prakerja.incentive.entitlement;

import id.prakerja.events.ParticipantReinstated;
import id.prakerja.events.ParticipantRevoked;
import id.prakerja.events.ParticipantSelected;
import id.prakerja.events.ParticipantSuspended;
import id.prakerja.messaging.ReceivedEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What selection tells about a membership. Every statement gives the same result however often and in whatever order it runs. */
@ApplicationScoped
public class Memberships {

    /** Once per lifetime: the first selection stands. */
    private static final String SELECTED = """
            update participant p
               set wave = s.wave, province = s.province, identity_alias = s.identity_alias, selected_at = s.selected_at
              from (select distinct on (participant_id) *
                      from unnest($1::uuid[], $2::int[], $3::text[], $4::timestamptz[], $5::text[])
                           as e (participant_id, wave, identity_alias, selected_at, province)
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
        return entitlements.record(
                tx,
                events,
                ParticipantSelected::participantId,
                SELECTED,
                columns -> columns.uuids(ParticipantSelected::participantId)
                        .ints(ParticipantSelected::wave)
                        .texts(ParticipantSelected::identityAlias)
                        .instants(ParticipantSelected::noticeAt)
                        .texts(ParticipantSelected::province));
    }

    /**
     * Memberships were revoked.
     *
     * @param tx open transaction
     * @param events the events
     * @return completes when the facts are written
     */
    public Uni<Void> revoked(SqlConnection tx, List<ReceivedEvent<ParticipantRevoked>> events) {
        return entitlements.record(
                tx,
                events,
                ParticipantRevoked::participantId,
                REVOKED,
                columns -> columns.uuids(ParticipantRevoked::participantId)
                        .texts(ParticipantRevoked::reason)
                        .instants(ParticipantRevoked::revokedAt));
    }

    /**
     * Memberships were suspended.
     *
     * @param tx open transaction
     * @param events the events
     * @return completes when the facts are written
     */
    public Uni<Void> suspended(SqlConnection tx, List<ReceivedEvent<ParticipantSuspended>> events) {
        return entitlements.record(
                tx,
                events,
                ParticipantSuspended::participantId,
                SUSPENDED,
                columns -> columns.uuids(ParticipantSuspended::participantId)
                        .texts(ParticipantSuspended::reason)
                        .instants(ParticipantSuspended::suspendedAt));
    }

    /**
     * Suspended memberships became active again.
     *
     * @param tx open transaction
     * @param events the events
     * @return completes when the facts are written
     */
    public Uni<Void> reinstated(SqlConnection tx, List<ReceivedEvent<ParticipantReinstated>> events) {
        return entitlements.record(
                tx,
                events,
                ParticipantReinstated::participantId,
                REINSTATED,
                columns -> columns.uuids(ParticipantReinstated::participantId)
                        .instants(ParticipantReinstated::reinstatedAt));
    }
}
