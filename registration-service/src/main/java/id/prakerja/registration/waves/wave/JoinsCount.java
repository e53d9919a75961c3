package id.prakerja.registration.waves.wave;

import id.prakerja.events.JoinsCounted;
import id.prakerja.events.Topics;
import id.prakerja.messaging.OutboxEvents;
import id.prakerja.messaging.postgres.PostgresOutbox;
import id.prakerja.sql.Rows;
import id.prakerja.sql.Values;
import id.prakerja.work.NewWork;
import id.prakerja.work.WorkHandler;
import id.prakerja.work.WorkItem;
import id.prakerja.work.WorkQueue;
import id.prakerja.work.WorkQueueSettings;
import id.prakerja.work.WorkQueues;
import id.prakerja.work.WorkResult;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;

/**
 * Counts who joined a wave once it has closed, and publishes the number, so that the draw can be held off until every join has come.
 *
 * <p>The number is final: {@link WaveStore} lets joins under way end before it closes a wave and lets none begin after, and it is
 * counted in a later transaction than that.
 */
@ApplicationScoped
class JoinsCount {

    private static final String COUNT = """
            update wave w
               set joined = (select count(*) from wave_entry e where e.wave = w.wave), joins_counted_at = $2
             where w.wave = $1 and w.joined is null
            returning w.wave, w.joined, w.closes_at, w.joins_counted_at
            """;

    private final Pool pool;
    private final OutboxEvents events;
    private final PostgresOutbox outbox;
    private final Clock clock;
    private final WorkQueue queue;

    JoinsCount(Pool pool, OutboxEvents events, PostgresOutbox outbox, WorkQueues queues, Clock clock) {
        this.pool = pool;
        this.events = events;
        this.outbox = outbox;
        this.clock = clock;
        this.queue = queues.open(WorkQueueSettings.named("joins-count").concurrency(1), WorkHandler.each(this::count));
    }

    void start(@Observes StartupEvent started) {
        queue.start();
    }

    /** Asks for the counts of waves, in the transaction that closes them. */
    Uni<Void> ask(SqlConnection tx, Collection<Integer> waves) {
        return queue.enqueue(
                tx,
                waves.stream().map(wave -> NewWork.of(Integer.toString(wave))).toList());
    }

    private Uni<WorkResult> count(WorkItem item) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return pool.withTransaction(tx -> tx.preparedQuery(COUNT)
                        .execute(Values.of(Integer.valueOf(item.key()), now))
                        .map(rows -> Rows.list(rows, JoinsCount::counted))
                        .chain(counted -> outbox.append(
                                tx,
                                counted.stream()
                                        .map(each -> events.of(Topics.JOINS_COUNTED, each.wave(), each))
                                        .toList()))
                        .chain(() -> queue.complete(tx, List.of(item))))
                .replaceWith(WorkResult.done());
    }

    private static JoinsCounted counted(Row row) {
        return new JoinsCounted(
                row.getInteger("wave"),
                row.getLong("joined"),
                Rows.instant(row, "closes_at"),
                Rows.instant(row, "joins_counted_at"));
    }
}
