package id.prakerja.oversight.rebuild;

import com.github.f4b6a3.uuid.UuidCreator;
import id.prakerja.events.Topics;
import id.prakerja.messaging.inbox.EventDecoder;
import id.prakerja.messaging.parked.ParkedEventStore;
import id.prakerja.oversight.archive.ArchiveProblem;
import id.prakerja.oversight.archive.Archiver;
import id.prakerja.oversight.facts.FactSet;
import id.prakerja.oversight.facts.Facts;
import id.prakerja.refusal.Decision;
import id.prakerja.work.NewWork;
import id.prakerja.work.WorkHandler;
import id.prakerja.work.WorkItem;
import id.prakerja.work.WorkQueue;
import id.prakerja.work.WorkQueueSettings;
import id.prakerja.work.WorkQueues;
import id.prakerja.work.WorkResult;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;

/**
 * Empties the second set, fills it from the topics and holds every figure against the running one. Both are compared at the same
 * record of every partition: first the replay goes as far as the running set had come, then the running set is held for the few
 * records that it has come further meanwhile.
 */
@ApplicationScoped
public class Rebuilding implements WorkHandler {

    private static final String REACHED = "select topic, partition_no, next_offset from {set}.applied";
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Pool pool;
    private final Facts facts;
    private final EventDecoder decoder;
    private final Rebuilds rebuilds;
    private final Comparison comparison;
    private final ParkedEventStore parked;
    private final Archiver archiver;
    private final Map<String, Object> kafka;
    private final WorkQueue queue;

    Rebuilding(
            Pool pool,
            Facts facts,
            EventDecoder decoder,
            Rebuilds rebuilds,
            Comparison comparison,
            ParkedEventStore parked,
            Archiver archiver,
            WorkQueues queues,
            @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.pool = pool;
        this.facts = facts;
        this.decoder = decoder;
        this.rebuilds = rebuilds;
        this.comparison = comparison;
        this.parked = parked;
        this.archiver = archiver;
        this.kafka = kafka;
        this.queue = queues.open(
                WorkQueueSettings.named("rebuilds")
                        .concurrency(1)
                        .lease(Duration.ofMinutes(5))
                        .mostFailures(3),
                this);
    }

    void start(@Observes StartupEvent started) {
        queue.start();
    }

    /**
     * Asks for a rebuild.
     *
     * @param key of the request; the same key returns the same rebuild
     * @param by who asks
     * @param request whether what is rebuilt takes the running set's place if they differ, and where from
     */
    public Uni<Decision<RebuildView>> ask(String key, String by, RebuildRequest request) {
        boolean fromArchive = Boolean.TRUE.equals(request.fromArchive());
        if (fromArchive && archiver.archive().isEmpty()) {
            return Uni.createFrom().item(Decision.refused(ArchiveProblem.NO_ARCHIVE));
        }
        UUID id = UuidCreator.getTimeOrderedEpoch();
        return pool.withTransaction(tx -> rebuilds.ask(tx, id, key, by, request.adopt())
                .chain(isNew -> isNew
                        ? queue.enqueue(
                                tx,
                                List.of(NewWork.of(id)
                                        .details(new JsonObject()
                                                .put("adopt", request.adopt())
                                                .put("fromArchive", fromArchive))))
                        : Uni.createFrom().voidItem())
                .chain(() -> rebuilds.ofRequest(tx, key))
                .map(found -> found.map(Decision::granted)
                        .orElseGet(() -> Decision.refused(RebuildProblem.REBUILD_UNDER_WAY))));
    }

    @Override
    public Uni<Map<String, WorkResult>> handle(List<WorkItem> items) {
        return WorkHandler.blocking(this::rebuild).handle(items);
    }

    @Override
    public Uni<Void> failed(SqlConnection tx, WorkItem item, String reason) {
        return rebuilds.fail(tx, item.id(), reason);
    }

    private WorkResult rebuild(WorkItem item) {
        now(empty(pool, FactSet.REBUILT));
        boolean fromArchive = item.details().getBoolean("fromArchive", false);
        try (Replay replay = new Replay(pool, facts, decoder, kafka, archiver.archive(), fromArchive)) {
            Map<TopicPartition, Long> targets = now(reached(pool));
            long total = replay.missing(targets);
            now(rebuilds.begin(item.id(), total, replay.incomplete(Topics.COMPACTED)));
            if (!replay.upTo(targets, () -> advance(item, replay))) {
                return WorkResult.yielded();
            }
            now(rebuilds.comparing(item.id()));
            now(pool.withTransaction(tx -> facts.holdWriters(tx)
                    .chain(() -> reached(tx))
                    .chain(further -> Uni.createFrom()
                            .item(() -> replay.upTo(further, () -> true))
                            .runSubscriptionOn(Infrastructure.getDefaultWorkerPool()))
                    .chain(() -> rebuilds.advance(item.id(), replay.done(), replay.refused()))
                    .chain(() -> compare(
                            tx, item, !replay.incomplete(Topics.COMPACTED).isEmpty()))));
        }
        return WorkResult.done();
    }

    /** The second set is emptied again: what is forgotten in the running set must not live on in it. */
    private Uni<Void> compare(SqlConnection tx, WorkItem item, boolean incomplete) {
        return comparison
                .all(tx)
                .chain(report -> parked.countOpen().chain(open -> {
                    boolean equal = report.stream().allMatch(FigureComparison::equal);
                    boolean adopt = !equal && !incomplete && item.details().getBoolean("adopt", false);
                    RebuildStatus status =
                            equal ? RebuildStatus.EQUAL : adopt ? RebuildStatus.ADOPTED : RebuildStatus.DIFFERENT;
                    Uni<Void> taken = adopt ? adopt(tx) : Uni.createFrom().voidItem();
                    return taken.chain(() -> empty(tx, FactSet.REBUILT))
                            .chain(() -> rebuilds.end(tx, item.id(), status, open, report))
                            .chain(() -> queue.complete(tx, List.of(item)));
                }));
    }

    private static Uni<Void> adopt(SqlConnection tx) {
        Uni<Void> done = empty(tx, FactSet.RUNNING);
        for (String table : FactSet.TABLES) {
            done = done.chain(() -> tx.query("insert into running.%1$s select * from rebuilt.%1$s".formatted(table))
                    .execute()
                    .replaceWithVoid());
        }
        return done;
    }

    private static Uni<Void> empty(SqlClient sql, FactSet set) {
        Uni<Void> done = Uni.createFrom().voidItem();
        for (String table : FactSet.TABLES) {
            done = done.chain(
                    () -> sql.query(set.in("truncate {set}." + table)).execute().replaceWithVoid());
        }
        return done;
    }

    private static Uni<Map<TopicPartition, Long>> reached(SqlClient sql) {
        return sql.preparedQuery(FactSet.RUNNING.in(REACHED)).execute().map(rows -> {
            Map<TopicPartition, Long> reached = new HashMap<>();
            rows.forEach(row -> reached.put(
                    new TopicPartition(row.getString("topic"), row.getInteger("partition_no")),
                    row.getLong("next_offset")));
            return reached;
        });
    }

    /** Whether to go on: not where the service is stopping. */
    private boolean advance(WorkItem item, Replay replay) {
        now(rebuilds.advance(item.id(), replay.done(), replay.refused()));
        now(queue.renew(List.of(item)));
        return !item.stopping();
    }

    private static <T> T now(Uni<T> action) {
        return action.await().atMost(PATIENCE);
    }
}
