package id.prakerja.registration.people.notice;

import id.prakerja.registration.people.notice.domain.Medium;
import id.prakerja.registration.people.notice.domain.NoticeKind;
import id.prakerja.sealed.SealedData;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The notices that wait to be sent, in the database. Leases and pauses go by the server's clock, which no demo moves. */
@ApplicationScoped
class NoticeQueue {

    /** Whoever claims a row moves its due time; a claimer that dies gives it back by doing nothing. */
    private static final String CLAIM = """
            with due as materialized (
                select id
                  from notice
                 where status = 'WAITING' and due_at <= clock_timestamp()
                 order by urgency, due_at
                 limit $1
                   for update skip locked)
            update notice n
               set due_at = clock_timestamp() + $2 * interval '1 millisecond', attempts = attempts + 1
              from due
             where n.id = due.id
            returning n.id, n.applicant_id, n.kind, n.medium, n.details, n.sealed, n.sealed_key, n.attempts,
                      n.give_up_at <= clock_timestamp() as too_late,
                      (select a.personal_data from applicant a where a.id = n.applicant_id) as personal_data,
                      (select a.personal_data_key from applicant a where a.id = n.applicant_id) as personal_data_key
            """;

    /** What was secret in a notice goes as soon as it has ended. */
    private static final String END = """
            update notice n
               set status = e.status, ended_at = $3, sealed = null, sealed_key = null
              from unnest($1::uuid[], $2::text[]) as e (id, status)
             where n.id = e.id and n.status = 'WAITING'
            """;

    private static final String POSTPONE = """
            update notice n
               set due_at = clock_timestamp() + p.millis * interval '1 millisecond'
              from unnest($1::uuid[], $2::bigint[]) as p (id, millis)
             where n.id = p.id and n.status = 'WAITING'
            """;

    private static final String BACKLOG = """
            select (select count(*) from notice where status = 'WAITING') as waiting,
                   (select min(created_at) from notice where status = 'WAITING') as oldest,
                   (select count(*) from notice where status = 'GIVEN_UP') as given_up
            """;

    private final Pool pool;

    NoticeQueue(Pool pool) {
        this.pool = pool;
    }

    /** Takes the most urgent that are due; committed before anything is sent. */
    Uni<List<WaitingNotice>> claim(int most, Duration lease) {
        return pool.preparedQuery(CLAIM)
                .execute(Tuple.of(most, lease.toMillis()))
                .map(NoticeQueue::waiting);
    }

    /** Marks what was sent or given up. */
    Uni<Void> end(List<UUID> ids, List<String> statuses, Instant now) {
        if (ids.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return pool.preparedQuery(END)
                .execute(Tuple.of(
                        ids.toArray(UUID[]::new), statuses.toArray(String[]::new), now.atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    /** Gives back what could not be sent, each with milliseconds to its next turn. */
    Uni<Void> postpone(List<UUID> ids, List<Long> pauses) {
        if (ids.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return pool.preparedQuery(POSTPONE)
                .execute(Tuple.of(ids.toArray(UUID[]::new), pauses.toArray(Long[]::new)))
                .replaceWithVoid();
    }

    /** How many wait and how many were given up. */
    Uni<Row> backlog() {
        return pool.query(BACKLOG).execute().map(rows -> rows.iterator().next());
    }

    private static List<WaitingNotice> waiting(RowSet<Row> rows) {
        List<WaitingNotice> waiting = new ArrayList<>(rows.size());
        for (Row row : rows) {
            waiting.add(new WaitingNotice(
                    row.getUUID("id"),
                    row.getUUID("applicant_id"),
                    NoticeKind.valueOf(row.getString("kind")),
                    Medium.valueOf(row.getString("medium")),
                    (JsonObject) row.getJson("details"),
                    sealed(row, "sealed", "sealed_key"),
                    sealed(row, "personal_data", "personal_data_key"),
                    row.getInteger("attempts"),
                    row.getBoolean("too_late")));
        }
        return waiting;
    }

    private static Optional<SealedData> sealed(Row row, String data, String key) {
        return Optional.ofNullable(row.getBuffer(data))
                .map(Buffer::getBytes)
                .map(bytes -> new SealedData(row.getString(key), bytes));
    }
}
