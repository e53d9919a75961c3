package id.prakerja.registration.people.applicant;

import id.prakerja.registration.people.applicant.domain.ApplicantStatus;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Changes the status of many applicants at once, each only if the state machine lets it, and keeps a record of each change. */
@ApplicationScoped
public class Transitions {

    /** Rows are locked in one order everywhere, against deadlocks; a row whose status does not lead there stays as it is. */
    private static final String MOVE = """
            with allowed as (
                select a.id, t.reason, t.at
                  from unnest($1::uuid[], $2::text[], $3::timestamptz[]) as t (id, reason, at)
                  join applicant a on a.id = t.id
                 where a.status = any ($5::text[])
                 order by a.id
                   for update of a),
            moved as (
                update applicant a
                   set status = $4, status_reason = w.reason, status_changed_at = w.at
                  from allowed w
                 where a.id = w.id
                returning a.id, w.reason, w.at)
            insert into applicant_transition (applicant_id, at, status, reason)
            select id, at, $4, reason from moved
            returning applicant_id
            """;

    /**
     * Changes statuses.
     *
     * @param tx open transaction
     * @param transitions one for each applicant at most
     * @param to the new status
     * @return the applicants whose status has changed
     */
    public Uni<Set<UUID>> move(SqlConnection tx, List<Transition> transitions, ApplicantStatus to) {
        if (transitions.isEmpty()) {
            return Uni.createFrom().item(Set.of());
        }
        return tx.preparedQuery(MOVE)
                .execute(Tuple.of(
                        transitions.stream().map(Transition::applicantId).toArray(UUID[]::new),
                        transitions.stream().map(Transition::reason).toArray(String[]::new),
                        transitions.stream()
                                .map(each -> each.at().atOffset(ZoneOffset.UTC))
                                .toArray(OffsetDateTime[]::new),
                        to.name(),
                        names(to.previous())))
                .map(rows -> {
                    Set<UUID> moved = new HashSet<>();
                    for (Row row : rows) {
                        moved.add(row.getUUID("applicant_id"));
                    }
                    return moved;
                });
    }

    private static String[] names(Set<ApplicantStatus> statuses) {
        return statuses.stream().map(ApplicantStatus::name).toArray(String[]::new);
    }
}
