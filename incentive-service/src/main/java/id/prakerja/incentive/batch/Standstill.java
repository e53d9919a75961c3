package id.prakerja.incentive.batch;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Whether instructions leave. While Kafka is away, or refuses a partner's topic, nothing more is written into the outbox for
 * that partner: what is due is checked when it can leave, not hours before.
 */
@ApplicationScoped
class Standstill {

    private static final String WAITING = """
            select partner, count(*) as waiting, min(changed_at) as oldest
              from payout where status = 'BATCHED' and fault is null group by partner
            """;

    private final Pool pool;
    private final BatchConfig config;
    private final Map<String, Oldest> oldest = new HashMap<>();

    Standstill(Pool pool, BatchConfig config) {
        this.pool = pool;
        this.config = config;
    }

    /**
     * How instructions leave at this moment.
     *
     * @param crowded whether so many wait that taking more would only make the queue longer
     * @param partners to whom none has left for so long that no more are written for them
     */
    record Flow(boolean crowded, Set<String> partners) {}

    /** Looks at what waits. */
    Uni<Flow> look() {
        return pool.query(WAITING).execute().map(this::flow);
    }

    /** One at a time: who looks at the same moment remembers the same. */
    private synchronized Flow flow(RowSet<Row> rows) {
        Set<String> standing = new HashSet<>();
        Set<String> waiting = new HashSet<>();
        boolean crowded = false;
        for (Row row : rows) {
            String partner = row.getString("partner");
            waiting.add(partner);
            if (stands(partner, row.getOffsetDateTime("oldest"))) {
                standing.add(partner);
            } else {
                crowded |= row.getLong("waiting") >= config.mostWaiting();
            }
        }
        oldest.keySet().retainAll(waiting);
        return new Flow(crowded, standing);
    }

    private boolean stands(String partner, OffsetDateTime at) {
        Oldest known = oldest.get(partner);
        if (known == null || !known.at().equals(at)) {
            oldest.put(partner, new Oldest(at, System.nanoTime()));
            return false;
        }
        return System.nanoTime() - known.sinceNanos()
                >= config.standstillAfter().toNanos();
    }

    /** The oldest that waits, and since when this has been so. */
    private record Oldest(OffsetDateTime at, long sinceNanos) {}
}
