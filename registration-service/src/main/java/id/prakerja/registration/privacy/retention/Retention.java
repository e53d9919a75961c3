package id.prakerja.registration.privacy.retention;

import id.prakerja.registration.privacy.erasure.Erasure;
import id.prakerja.sql.Rows;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/**
 * Removes what is kept for a time only, in small steps, one instance at a time. A step and the count of it are one transaction; a
 * killed instance leaves nothing half done.
 */
@ApplicationScoped
class Retention {

    private static final Logger LOG = Logger.getLogger(Retention.class);

    /** Pages of a table in one transaction: four MiB. */
    private static final int PAGES = 512;

    private static final String TURN = "select pg_try_advisory_xact_lock(hashtext('prakerja.retention')) as mine";

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

    Retention(Pool pool, Erasure erasure, RetentionConfig config, Clock clock) {
        this.pool = pool;
        this.erasure = erasure;
        this.config = config;
        this.clock = clock;
    }

    /** Removes everything that is due. */
    @Scheduled(every = "${prakerja.retention.interval}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> run() {
        return Multi.createFrom()
                .items(RetentionKind.values())
                .onItem()
                .transformToUniAndConcatenate(this::remove)
                .collect()
                .last()
                .onFailure()
                .invoke(failure ->
                        LOG.warnf("Retention waits: %s", failure.getClass().getSimpleName()))
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }

    /** Goes through the table, a bounded number of pages and rows in a transaction; a loop, however many rows are due. */
    private Uni<Void> remove(RetentionKind kind) {
        AtomicLong page = new AtomicLong();
        return pool.query(kind.pages())
                .execute()
                .map(rows -> rows.iterator().next().getLong("pages"))
                .chain(pages -> Uni.createFrom()
                        .deferred(() -> step(kind, page.get()))
                        .invoke(full -> page.addAndGet(full ? 0 : PAGES))
                        .repeat()
                        .until(full -> page.get() >= pages)
                        .collect()
                        .last()
                        .replaceWithVoid());
    }

    /** Removes what is due in some pages; true if more may be due in them. */
    private Uni<Boolean> step(RetentionKind kind, long page) {
        return pool.withTransaction(tx -> tx.query(TURN)
                .execute()
                .chain(turn -> turn.iterator().next().getBoolean("mine")
                        ? removeSome(tx, kind, page).call(removed -> note(tx, kind, removed))
                        : Uni.createFrom().item(0L))
                .map(removed -> removed >= config.stepSize()));
    }

    private Uni<Long> removeSome(SqlConnection tx, RetentionKind kind, long page) {
        Tuple due = Tuple.of(before(kind), config.stepSize(), page, page + PAGES);
        if (!kind.isOfPeople()) {
            return tx.preparedQuery(kind.removeSome()).execute(due).map(removed -> (long) removed.rowCount());
        }
        return tx.preparedQuery(kind.somePeople())
                .execute(due)
                .chain(rows -> erasure.erase(tx, Rows.uuids(rows, "id"), clock.instant()))
                .map(gone -> (long) gone.size());
    }

    private Uni<Void> note(SqlConnection tx, RetentionKind kind, long removed) {
        return tx.preparedQuery(NOTE)
                .execute(Tuple.of(kind.name(), removed, clock.instant().atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    /**
     * What is due now, and what has been removed: a dry run.
     *
     * @return each kind
     */
    Uni<List<RetentionView>> view() {
        return pool.query(NOTED).execute().chain(rows -> {
            Map<RetentionKind, Row> noted = new EnumMap<>(RetentionKind.class);
            rows.forEach(row -> noted.put(RetentionKind.valueOf(row.getString("kind")), row));
            return Multi.createFrom()
                    .items(RetentionKind.values())
                    .onItem()
                    .transformToUniAndConcatenate(kind -> due(kind).map(due -> view(kind, due, noted.get(kind))))
                    .collect()
                    .asList();
        });
    }

    private Uni<Long> due(RetentionKind kind) {
        return pool.preparedQuery(kind.count())
                .execute(Tuple.of(before(kind)))
                .map(rows -> rows.iterator().next().getLong("rows"));
    }

    private RetentionView view(RetentionKind kind, long due, Row noted) {
        Instant lastRun =
                noted == null ? null : noted.getOffsetDateTime("last_run_at").toInstant();
        return new RetentionView(
                kind,
                before(kind).toInstant(),
                due,
                noted == null ? 0 : noted.getLong("removed"),
                noted == null ? 0 : noted.getLong("last_removed"),
                lastRun);
    }

    private OffsetDateTime before(RetentionKind kind) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        return switch (kind) {
            case INACTIVE_APPLICANTS -> now.minusMonths(config.inactiveMonths());
            case UNPROVEN_CLAIMS -> ago(now, config.unprovenClaims());
            case ANSWERS -> ago(now, config.answers());
            case SETTLED_EVENTS -> ago(now, config.settledEvents());
            case CODES -> ago(now, config.codes());
            case NOTICES -> ago(now, config.notices());
        };
    }

    private static OffsetDateTime ago(OffsetDateTime now, Duration period) {
        return now.minus(period);
    }
}
