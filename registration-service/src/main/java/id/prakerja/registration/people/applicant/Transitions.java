package id.prakerja.registration.people.applicant;

import id.prakerja.registration.people.applicant.domain.ApplicantStatus;
import id.prakerja.registration.people.applicant.domain.StatusPath;
import id.prakerja.sql.Columns;
import id.prakerja.sql.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Moves the status of many applicants at once, each only if the state machine lets it, and records each move. Every set-based change
 * of a status goes through here; {@link ApplicantProgress} moves one applicant whose row is locked already.
 */
@ApplicationScoped
public class Transitions {

    /**
     * Rows are locked in one order everywhere, against deadlocks; a row whose status does not lead there stays as it is. Who is ready
     * has no reason for it any more; the record keeps it.
     */
    private static final String MOVE = """
            with allowed as (
                select a.id, t.reason, t.at
                  from unnest($1::uuid[], $2::text[], $3::timestamptz[]) as t (id, reason, at)
                  join applicant a on a.id = t.id
                 where a.status = any ($4::text[])
                 order by a.id
                   for update of a),
            moved as (
                update applicant a
                   set status = $5, status_reason = case when $5 = 'READY' then null else w.reason end, status_changed_at = w.at,
                       identity_verified_at = case when $6 then w.at else a.identity_verified_at end,
                       ready_at = case when $5 = 'READY' then coalesce(a.ready_at, w.at) else a.ready_at end,
                       failed_selections = a.failed_selections + $7
                  from allowed w
                 where a.id = w.id
                returning a.id, w.reason, w.at)
            insert into applicant_transition (applicant_id, at, status, reason)
            select id, at, $5, reason from moved
            returning applicant_id
            """;

    /**
     * Moves statuses by one step.
     *
     * @param tx open transaction
     * @param transitions one for each applicant at most
     * @param to the new status
     * @return the applicants whose status has changed
     */
    public Uni<Set<UUID>> move(SqlConnection tx, List<Transition> transitions, ApplicantStatus to) {
        return move(tx, transitions, StatusPath.to(to));
    }

    /** Moves statuses along a path; the record names where it ends. */
    public Uni<Set<UUID>> move(SqlConnection tx, List<Transition> transitions, StatusPath path) {
        return move(tx, transitions, path, 0);
    }

    /** Lets people go whose wave has ended without them, each having failed once more. */
    public Uni<Set<UUID>> notSelected(SqlConnection tx, List<Transition> transitions) {
        return move(tx, transitions, StatusPath.from(ApplicantStatus.IN_WAVE, ApplicantStatus.READY), 1);
    }

    private Uni<Set<UUID>> move(SqlConnection tx, Collection<Transition> transitions, StatusPath path, int failed) {
        if (transitions.isEmpty()) {
            return Uni.createFrom().item(Set.of());
        }
        return tx.preparedQuery(MOVE)
                .execute(Columns.of(transitions)
                        .uuids(Transition::applicantId)
                        .texts(Transition::reason)
                        .instants(Transition::at)
                        .value(path.from().stream().map(ApplicantStatus::name).toArray(String[]::new))
                        .value(path.to())
                        .value(path.passes(ApplicantStatus.IDENTITY_VERIFIED))
                        .value(failed)
                        .tuple())
                .map(rows -> Rows.uuids(rows, "applicant_id"));
    }
}
