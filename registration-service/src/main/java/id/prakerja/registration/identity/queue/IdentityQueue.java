package id.prakerja.registration.identity.queue;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * The people whose identity is to be verified, in the database: they survive every restart and every outage of the registry.
 * Leases and pauses go by the server's clock, which no demo moves.
 */
@ApplicationScoped
public class IdentityQueue {

    /** Lane of those who are verified again; everybody else's is named by channel and province. */
    static final String VERIFIED_AGAIN = "REVERIFICATION";

    private static final String APPEND = """
            insert into identity_verification (applicant_id, reference, enqueued_at, lane)
            select applicant_id, reference, $3, lane
              from unnest($1::uuid[], $2::uuid[], $4::text[]) as q (applicant_id, reference, lane)
            """;

    private static final String APPEND_ONE = """
            insert into identity_verification (applicant_id, reference, enqueued_at, lane)
            values (?1, ?2, ?3, ?4)
            """;

    private static final String APPEND_LAST = """
            insert into identity_verification (applicant_id, reference, enqueued_at, lane)
            select applicant_id, reference, $3, '%s'
              from unnest($1::uuid[], $2::uuid[]) as q (applicant_id, reference)
                on conflict do nothing
            """.formatted(VERIFIED_AGAIN);

    private static final String POSTPONE = """
            update identity_verification v
               set due_at = clock_timestamp() + p.millis * interval '1 millisecond'
              from unnest($1::uuid[], $2::uuid[], $3::bigint[]) as p (applicant_id, reference, millis)
             where v.applicant_id = p.applicant_id and v.reference = p.reference
            """;

    private static final String BACKLOG = """
            select split_part(lane, '-', 1) as channel, count(*) as people, count(parked_at) as parked,
                   min(enqueued_at) filter (where parked_at is null) as oldest
              from identity_verification
             group by 1
            """;

    private final Pool pool;

    IdentityQueue(Pool pool) {
        this.pool = pool;
    }

    /**
     * The lane of newcomers: turns are shared between channels and provinces.
     *
     * @param channel name of how their forms came in
     * @param province two-digit code of their domicile's
     * @return name of the lane
     */
    public static String lane(String channel, String province) {
        return channel + "-" + province;
    }

    /**
     * Lets people wait, in the transaction that stores them.
     *
     * @param tx open transaction
     * @param lanes the lane of each person, by applicant id
     * @param since when they registered, UTC
     * @return completes when written
     */
    public Uni<Void> append(SqlConnection tx, Map<UUID, String> lanes, Instant since) {
        if (lanes.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        UUID[] ids = lanes.keySet().toArray(UUID[]::new);
        return tx.preparedQuery(APPEND)
                .execute(Tuple.of(
                        ids,
                        references(ids.length),
                        since.atOffset(ZoneOffset.UTC),
                        lanes.values().toArray(String[]::new)))
                .replaceWithVoid();
    }

    /**
     * Lets people wait who are to be verified again: they are asked about when there is room, and never before everybody else.
     *
     * @param tx open transaction
     * @param applicantIds who; those who wait already go on waiting where they are
     * @param since when this was decided, UTC
     * @return completes when written
     */
    public Uni<Void> appendLast(SqlConnection tx, Collection<UUID> applicantIds, Instant since) {
        if (applicantIds.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        UUID[] ids = applicantIds.toArray(UUID[]::new);
        return tx.preparedQuery(APPEND_LAST)
                .execute(Tuple.of(ids, references(ids.length), since.atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    private static UUID[] references(int count) {
        UUID[] references = new UUID[count];
        Arrays.setAll(references, place -> UuidCreator.getTimeOrderedEpoch());
        return references;
    }

    /**
     * Lets one person wait, in the session's transaction.
     *
     * @param session with an open transaction
     * @param applicantId who; not waiting already
     * @param lane the person's
     * @param since when the data were corrected, UTC
     * @return completes when written
     */
    public Uni<Void> append(Mutiny.Session session, UUID applicantId, String lane, Instant since) {
        return session.createNativeQuery(APPEND_ONE)
                .setParameter(1, applicantId)
                .setParameter(2, UuidCreator.getTimeOrderedEpoch())
                .setParameter(3, since.atOffset(ZoneOffset.UTC))
                .setParameter(4, lane)
                .executeUpdate()
                .replaceWithVoid();
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
            long parked = 0;
            Instant oldest = null;
            Map<String, Long> byChannel = new TreeMap<>();
            for (Row row : rows) {
                parked += row.getLong("parked");
                byChannel.put(row.getString("channel"), row.getLong("people") - row.getLong("parked"));
                OffsetDateTime since = row.getOffsetDateTime("oldest");
                if (since != null && (oldest == null || since.toInstant().isBefore(oldest))) {
                    oldest = since.toInstant();
                }
            }
            byChannel.values().removeIf(people -> people == 0);
            long pending =
                    byChannel.values().stream().mapToLong(Long::longValue).sum();
            return new Backlog(pending, oldest, byChannel, parked);
        });
    }
}
