package id.prakerja.registration.privacy.retention;

import id.prakerja.registration.privacy.erasure.Erasure;
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
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * Removes what is kept for a time only, in small steps: the clock asks for a walk through the table of each kind, which a work queue
 * carries out. A step, the count of it and the position in the table are one transaction, so a killed instance leaves nothing half
 * done and the next goes on from there; a walk that fails again and again is shown to operators with its reason.
 */
@ApplicationScoped
class Retention {

    /** Pages of a table in one transaction: four MiB. */
    private static final int PAGES = 512;

    private static final String NOTE = """
            insert into retention as r (kind, removed, last_removed, last_run_at) values ($1, $2, $2, $3)
                on conflict (kind) do update
               set removed = r.removed + excluded.removed, last_run_at = excluded.last_run_at,
                   last_removed = case when excluded.removed > 0 then excluded.removed else r.last_removed end
            """;

    private static final String NOTED = "select kind, removed, last_removed, last_run_at from retention";

    private final Pool pool;
    private final Erasure erasure;
    private final RetentionConfig config;
    private final Clock clock;
    private final WorkQueue queue;

    Retention(Pool pool, Erasure erasure, RetentionConfig config, Clock clock, WorkQueues queues) {
        this.pool = pool;
        this.erasure = erasure;
        this.config = config;
        this.clock = clock;
        this.queue = queues.open(WorkQueueSettings.named("retention").concurrency(1), WorkHandler.each(this::walk));
    }

    void start(@Observes StartupEvent started) {
        queue.start();
    }

    /** Asks for a walk through every table; one that waits or is under way goes on as it was. */
    @Scheduled(every = "${prakerja.retention.interval}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> run() {
        List<NewWork> walks = Stream.of(RetentionKind.values())
                .map(kind -> NewWork.of(kind.name()))
                .toList();
        return pool.withTransaction(tx -> queue.enqueue(tx, walks));
    }

    /** Goes through the table, a bounded number of pages and rows in a transaction; a loop, however many rows are due. */
    private Uni<WorkResult> walk(WorkItem item) {
        RetentionKind kind = RetentionKind.valueOf(item.key());
        AtomicLong page = new AtomicLong(item.position().map(Long::valueOf).orElse(0L));
        return pool.query(kind.walk().pages())
                .execute()
                .map(rows -> rows.iterator().next().getLong("pages"))
                .chain(pages -> Uni.createFrom()
                        .deferred(() -> step(item, kind, page.get()))
                        .invoke(full -> page.addAndGet(full ? 0 : PAGES))
                        .repeat()
                        .until(full -> page.get() >= pages || item.stopping())
                        .collect()
                        .last()
                        .map(last -> page.get() >= pages ? WorkResult.done() : WorkResult.yielded()));
    }

    /** Removes what is due in some pages; true if more may be due in them. */
    private Uni<Boolean> step(WorkItem item, RetentionKind kind, long page) {
        return pool.withTransaction(tx -> removeSome(tx, kind, page)
                .call(removed -> note(tx, kind, removed))
                .call(removed -> queue.advance(tx, item, Long.toString(page)))
                .map(removed -> removed >= config.stepSize()));
    }

    private Uni<Long> removeSome(SqlConnection tx, RetentionKind kind, long page) {
        Tuple due = Values.of(before(kind), config.stepSize(), page, page + PAGES);
        if (!kind.isOfPeople()) {
            return tx.preparedQuery(kind.walk().remove()).execute(due).map(removed -> (long) removed.rowCount());
        }
        return tx.preparedQuery(kind.walk().find("id"))
                .execute(due)
                .chain(rows -> erasure.erase(tx, Rows.uuids(rows, "id"), clock.instant()))
                .map(gone -> (long) gone.size());
    }

    private Uni<Void> note(SqlConnection tx, RetentionKind kind, long removed) {
        return tx.preparedQuery(NOTE)
                .execute(Values.of(kind, removed, clock.instant()))
                .replaceWithVoid();
    }

    /** What is due now, and what has been removed: a dry run. */
    Uni<List<RetentionView>> view() {
        return pool.query(NOTED).execute().chain(rows -> {
            Map<RetentionKind, Row> noted = new EnumMap<>(RetentionKind.class);
            rows.forEach(row -> noted.put(Rows.constant(row, "kind", RetentionKind.class), row));
            return Multi.createFrom()
                    .items(RetentionKind.values())
                    .onItem()
                    .transformToUniAndConcatenate(kind -> due(kind).map(due -> view(kind, due, noted.get(kind))))
                    .collect()
                    .asList();
        });
    }

    private Uni<Long> due(RetentionKind kind) {
        return pool.preparedQuery(kind.walk().count())
                .execute(Values.of(before(kind)))
                .map(rows -> rows.iterator().next().getLong("rows"));
    }

    private RetentionView view(RetentionKind kind, long due, Row noted) {
        return new RetentionView(
                kind,
                before(kind),
                due,
                noted == null ? 0 : noted.getLong("removed"),
                noted == null ? 0 : noted.getLong("last_removed"),
                noted == null ? null : Rows.instant(noted, "last_run_at"));
    }

    private Instant before(RetentionKind kind) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        OffsetDateTime before = switch (kind) {
            case INACTIVE_APPLICANTS -> now.minusMonths(config.inactiveMonths());
            case UNPROVEN_CLAIMS -> now.minus(config.unprovenClaims());
            case ANSWERS -> now.minus(config.answers());
            case SETTLED_EVENTS -> now.minus(config.settledEvents());
            case CODES -> now.minus(config.codes());
            case NOTICES -> now.minus(config.notices());
        };
        return before.toInstant();
    }
}
