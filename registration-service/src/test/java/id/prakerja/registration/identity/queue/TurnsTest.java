package id.prakerja.registration.identity.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.registration.support.ServiceTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Whose turn it is, in a transaction that is never committed, so that the worker does not see these people. */
@ServiceTest
class TurnsTest {

    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final int PLENTY = 1_000_000;

    @Inject
    Turns turns;

    @Inject
    Pool pool;

    @Test
    void aCrowdOfOneRegionLeavesTurnsToTheOthers() {
        Map<String, Long> taken = inTransaction(tx -> people(tx, "OFFLINE-32", 5_000, 60)
                .chain(() -> people(tx, "ONLINE-91", 3, 1))
                .chain(() -> people(tx, "ASSISTED-11", 40, 1))
                .chain(() -> take(tx, 100)));

        assertEquals(3, taken.get("ONLINE-91"));
        assertTrue(taken.get("ASSISTED-11") >= 16, taken::toString);
        assertTrue(taken.get("OFFLINE-32") >= 50, taken::toString);
        assertEquals(100, taken.values().stream().mapToLong(Long::longValue).sum());
    }

    @Test
    void whereThereIsOneLaneTheOneWhoHasWaitedLongestComesFirst() {
        Map<String, Long> taken = inTransaction(tx -> people(tx, "ONLINE-32", 50, 1)
                .chain(() -> people(tx, "ONLINE-32", 50, 60))
                .chain(() -> turns.take(tx, 50, LEASE, PLENTY))
                .chain(claimed -> count(tx, claimed, "enqueued_at < clock_timestamp() - interval '30 minutes'")));

        assertEquals(Map.of("true", 50L), taken);
    }

    @Test
    void peopleWhoAreVerifiedAgainTakeNoTurnsFromTheCrowdButTheirShare() {
        Map<String, Long> taken = inTransaction(tx -> people(tx, IdentityQueue.VERIFIED_AGAIN, 5_000, 600)
                .chain(() -> people(tx, "ONLINE-32", 500, 1))
                .chain(() -> take(tx, 100)));

        assertEquals(Map.of("ONLINE-32", 75L, IdentityQueue.VERIFIED_AGAIN, 25L), taken);
    }

    @Test
    void allInstancesTogetherTakeNoMoreTurnsThanTheRegistryHasAgreedTo() {
        Map<String, Long> taken = inTransaction(tx -> people(tx, "ONLINE-32", 50, 1)
                .chain(() -> tx.query("""
                        update identity_registry_budget
                           set available = 7, filled_at = clock_timestamp() + interval '1 hour'
                        """).execute())
                .chain(() -> turns.take(tx, 5, LEASE, PLENTY))
                .chain(first -> turns.take(tx, 50, LEASE, PLENTY)
                        .map(second -> Map.of("first", (long) first.size(), "second", (long) second.size()))));

        assertEquals(Map.of("first", 5L, "second", 2L), taken);
    }

    private Uni<Map<String, Long>> take(SqlConnection tx, int most) {
        return turns.take(tx, most, LEASE, PLENTY).chain(claimed -> count(tx, claimed, "lane"));
    }

    private static Uni<Map<String, Long>> count(SqlConnection tx, List<WaitingIdentity> claimed, String what) {
        return tx.preparedQuery(
                        "select (" + what + ")::text as what from identity_verification where applicant_id = any ($1)")
                .execute(Tuple.of(
                        claimed.stream().map(WaitingIdentity::applicantId).toArray(UUID[]::new)))
                .map(rows -> {
                    List<String> found = new ArrayList<>();
                    rows.forEach(row -> found.add(row.getString("what")));
                    return found.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
                });
    }

    /** People who came so many minutes ago. */
    private static Uni<Void> people(SqlConnection tx, String lane, int number, int minutes) {
        return tx.preparedQuery("""
                        insert into identity_verification (applicant_id, reference, enqueued_at, due_at, lane)
                        select gen_random_uuid(), gen_random_uuid(), moment, moment, $1
                          from generate_series(1, $2) as n,
                               lateral (select clock_timestamp() - $3 * interval '1 minute') as m (moment)
                        """).execute(Tuple.of(lane, number, minutes)).replaceWithVoid();
    }

    private <T> T inTransaction(Function<SqlConnection, Uni<T>> work) {
        AtomicReference<T> result = new AtomicReference<>();
        try {
            // The bucket is full, which keeps the worker out, and nobody else is in the queue.
            pool.withTransaction(tx -> tx.query("update identity_registry_budget set available = 1000000")
                            .execute()
                            .chain(() -> tx.query("delete from identity_verification")
                                    .execute())
                            .chain(() -> work.apply(tx))
                            .invoke(result::set)
                            .chain(() -> Uni.createFrom().failure(new Undone())))
                    .await()
                    .indefinitely();
        } catch (RuntimeException undone) {
            if (!(undone instanceof Undone) && !(undone.getCause() instanceof Undone)) {
                throw undone;
            }
        }
        return result.get();
    }

    private static final class Undone extends RuntimeException {}
}
