package id.prakerja.registration.privacy.retention;

import id.prakerja.registration.privacy.erasure.Erasure;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Removes what is kept for a time only, in small steps, one instance at a time. A step and the count of it are one transaction; who
 * is killed leaves nothing half done.
 */
@ApplicationScoped
class Retention {

    private static final Logger LOG = Logger.getLogger(Retention.class);

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

    @Inject
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

    private Uni<Long> remove(RetentionKind kind) {
        return step(kind)
                .chain(removed -> removed < config.stepSize() ? Uni.createFrom().item(removed) : remove(kind));
    }

    private Uni<Long> step(RetentionKind kind) {
        return pool.withTransaction(tx -> tx.query(TURN)
                .execute()
                .chain(turn -> turn.iterator().next().getBoolean("mine")
                        ? removeSome(tx, kind).call(removed -> note(tx, kind, removed))
                        : Uni.createFrom().item(0L)));
    }

    private Uni<Long> removeSome(SqlConnection tx, RetentionKind kind) {
        Tuple due = Tuple.of(before(kind), config.stepSize());
        if (kind != RetentionKind.INACTIVE_APPLICANTS) {
            return tx.preparedQuery(kind.removeSome()).execute(due).map(removed -> (long) removed.rowCount());
        }
        return tx.preparedQuery(kind.somePeople())
                .execute(due)
                .map(rows -> {
                    List<UUID> people = new ArrayList<>();
                    for (Row row : rows) {
                        people.add(row.getUUID("id"));
                    }
                    return people;
                })
                .chain(people -> erasure.erase(tx, people, clock.instant()))
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
