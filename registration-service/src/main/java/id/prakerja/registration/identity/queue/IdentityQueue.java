package id.prakerja.registration.identity.queue;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * The people whose identity is to be verified, in the database: they survive every restart and every outage of the registry.
 * Leases and pauses go by the server's clock, which no demo moves.
 */
@ApplicationScoped
public class IdentityQueue {

    private static final String APPEND = """
            insert into identity_verification (applicant_id, reference, enqueued_at)
            select applicant_id, reference, $3
              from unnest($1::uuid[], $2::uuid[]) as q (applicant_id, reference)
            """;

    private static final String APPEND_ONE = """
            insert into identity_verification (applicant_id, reference, enqueued_at) values (?1, ?2, ?3)
            """;

    /** Whoever claims a row moves its due time; a claimer that dies gives it back by doing nothing. */
    private static final String CLAIM = """
            update identity_verification v
               set due_at = clock_timestamp() + $2 * interval '1 millisecond', attempts = attempts + 1
              from (select applicant_id
                      from identity_verification
                     where due_at <= clock_timestamp()
                     order by due_at
                     limit $1
                       for update skip locked) due
             where v.applicant_id = due.applicant_id
            returning v.applicant_id, v.reference, v.attempts
            """;

    private static final String POSTPONE = """
            update identity_verification v
               set due_at = clock_timestamp() + p.millis * interval '1 millisecond'
              from unnest($1::uuid[], $2::uuid[], $3::bigint[]) as p (applicant_id, reference, millis)
             where v.applicant_id = p.applicant_id and v.reference = p.reference
            """;

    private static final String BACKLOG =
            "select count(*) as pending, min(enqueued_at) as oldest from identity_verification";

    private final Pool pool;

    IdentityQueue(Pool pool) {
        this.pool = pool;
    }

    /**
     * Lets people wait, in the transaction that stores them.
     *
     * @param tx open transaction
     * @param applicantIds who
     * @param since when they registered or corrected their data, UTC
     * @return completes when written
     */
    public Uni<Void> append(SqlConnection tx, Collection<UUID> applicantIds, Instant since) {
        if (applicantIds.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        UUID[] ids = applicantIds.toArray(UUID[]::new);
        UUID[] references = new UUID[ids.length];
        for (int i = 0; i < ids.length; i++) {
            references[i] = UuidCreator.getTimeOrderedEpoch();
        }
        return tx.preparedQuery(APPEND)
                .execute(Tuple.of(ids, references, since.atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    /**
     * Lets one person wait, in the session's transaction.
     *
     * @param session with an open transaction
     * @param applicantId who; not waiting already
     * @param since when the data were corrected, UTC
     * @return completes when written
     */
    public Uni<Void> append(Mutiny.Session session, UUID applicantId, Instant since) {
        return session.createNativeQuery(APPEND_ONE)
                .setParameter(1, applicantId)
                .setParameter(2, UuidCreator.getTimeOrderedEpoch())
                .setParameter(3, since.atOffset(ZoneOffset.UTC))
                .executeUpdate()
                .replaceWithVoid();
    }

    /**
     * Takes those who have waited longest. The claim is committed before anybody is asked about, and lasts for the lease.
     *
     * @param most people at most
     * @param lease how long nobody else may claim them
     * @return those claimed, perhaps none
     */
    Uni<List<WaitingIdentity>> claim(int most, Duration lease) {
        return pool.preparedQuery(CLAIM)
                .execute(Tuple.of(most, lease.toMillis()))
                .map(IdentityQueue::waiting);
    }

    /**
     * Gives people back to the queue after a failed call.
     *
     * @param waiting people claimed before
     * @param pauses milliseconds until their next turn, in the order of the people
     * @return completes when written
     */
    Uni<Void> postpone(List<WaitingIdentity> waiting, List<Long> pauses) {
        return pool.preparedQuery(POSTPONE)
                .execute(Tuple.of(
                        waiting.stream().map(WaitingIdentity::applicantId).toArray(UUID[]::new),
                        waiting.stream().map(WaitingIdentity::reference).toArray(UUID[]::new),
                        pauses.toArray(Long[]::new)))
                .replaceWithVoid();
    }

    /**
     * How many people wait.
     *
     * @return the backlog
     */
    Uni<Backlog> backlog() {
        return pool.query(BACKLOG).execute().map(rows -> {
            Row row = rows.iterator().next();
            return new Backlog(
                    row.getLong("pending"),
                    Optional.ofNullable(row.getOffsetDateTime("oldest"))
                            .map(OffsetDateTime::toInstant)
                            .orElse(null));
        });
    }

    private static List<WaitingIdentity> waiting(RowSet<Row> rows) {
        List<WaitingIdentity> waiting = new ArrayList<>(rows.size());
        for (Row row : rows) {
            waiting.add(new WaitingIdentity(
                    row.getUUID("applicant_id"), row.getUUID("reference"), row.getInteger("attempts")));
        }
        return waiting;
    }
}
