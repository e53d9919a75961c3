package id.prakerja.registration.identity.queue;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Whose turn it is. Half of the turns go to those who have waited longest, the other half is shared equally between the lanes
 * (channel and province): nobody waits for ever behind somebody else's crowd, and nobody who came early is forgotten. Who was asked
 * about in vain, or has corrected the data, stands where the next turn falls due, like everybody else.
 *
 * <p>All instances of the service together take no more turns than the registry has agreed to.
 */
@ApplicationScoped
class Turns {

    /** By the time at which the transaction began, which an index can be searched by. */
    private static final String ANYBODY = "select from identity_verification where due_at <= now() limit 1";

    /** Fills the bucket, and locks it until the turns are taken: one claims at a time. */
    private static final String FILL = """
            update identity_registry_budget
               set available = least($1::float8, available + $1::float8 * greatest(0, extract(epoch from clock_timestamp() - filled_at))),
                   filled_at = greatest(filled_at, clock_timestamp())
            returning floor(available)::int as available
            """;

    private static final String SPEND = "update identity_registry_budget set available = available - $1::float8";

    /** Whoever claims a row moves its due time; a claimer that dies gives it back by doing nothing. */
    private static final String CLAIM = """
            with recursive lanes (lane) as (
                (select lane from identity_verification order by lane limit 1)
                union all
                select (select v.lane from identity_verification v where v.lane > l.lane order by v.lane limit 1)
                  from lanes l
                 where l.lane is not null),
            shared as (
                select due.applicant_id, row_number() over (order by random()) as place
                  from lanes l
                 cross join lateral (
                       select v.applicant_id
                         from identity_verification v
                        where v.lane = l.lane and v.due_at <= now()
                        order by v.due_at
                        limit greatest(1, $1::int / 2 / (select greatest(1, count(lane)) from lanes))
                          for update skip locked) due),
            first_come as (
                select due.applicant_id, row_number() over () as place
                  from (select v.applicant_id
                          from identity_verification v
                         where v.due_at <= now() and v.lane <> 'REVERIFICATION'
                           and v.applicant_id not in (select applicant_id from shared)
                         order by v.due_at
                         limit $1::int
                           for update skip locked) due),
            next as materialized (
                select applicant_id
                  from (select applicant_id, place, 1 as half from shared
                        union all
                        select applicant_id, place, 2 from first_come) halves
                 order by place, half
                 limit $1::int)
            update identity_verification v
               set due_at = clock_timestamp() + $2::bigint * interval '1 millisecond', attempts = attempts + 1
              from next
             where v.applicant_id = next.applicant_id
            returning v.applicant_id, v.reference, v.attempts
            """;

    private final Pool pool;

    Turns(Pool pool) {
        this.pool = pool;
    }

    /**
     * Takes those whose turn it is. The claim is committed before anybody is asked about, and lasts for the lease.
     *
     * @param most people at most
     * @param lease how long nobody else may claim them
     * @param ratePerSecond people a second that all instances together may ask about
     * @return those claimed, perhaps none
     */
    Uni<List<WaitingIdentity>> take(int most, Duration lease, int ratePerSecond) {
        return pool.withTransaction(tx -> take(tx, most, lease, ratePerSecond));
    }

    Uni<List<WaitingIdentity>> take(SqlConnection tx, int most, Duration lease, int ratePerSecond) {
        return tx.query(ANYBODY).execute().chain(anybody -> {
            if (anybody.size() == 0) {
                return Uni.createFrom().item(List.of());
            }
            return tx.preparedQuery(FILL)
                    .execute(Tuple.of((double) ratePerSecond))
                    .map(rows -> rows.iterator().next().getInteger("available"))
                    .chain(available -> claim(tx, Math.min(most, available), lease));
        });
    }

    private static Uni<List<WaitingIdentity>> claim(SqlConnection tx, int most, Duration lease) {
        if (most < 1) {
            return Uni.createFrom().item(List.of());
        }
        return tx.preparedQuery(CLAIM)
                .execute(Tuple.of(most, lease.toMillis()))
                .map(Turns::waiting)
                .call(claimed -> tx.preparedQuery(SPEND).execute(Tuple.of((double) claimed.size())));
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
