package id.prakerja.work;

import static org.awaitility.Awaitility.await;

import id.prakerja.infrastructure.Infrastructure;
import id.prakerja.infrastructure.InfrastructureSettings;
import id.prakerja.infrastructure.PostgresDatabase;
import id.prakerja.sql.Rows;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A server with the tables of the work queue, and any number of instances of a service on it. */
final class WorkScene implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final Duration SHORT = Duration.ofMillis(20);

    private final Infrastructure infrastructure = Infrastructure.open(InfrastructureSettings.temporary());
    private final Vertx vertx = Vertx.vertx();
    private final Pool pool;
    private final List<WorkQueues> instances = new ArrayList<>();

    WorkScene() {
        PostgresDatabase database = infrastructure.postgres("work");
        pool = new Pool(PgBuilder.pool()
                .connectingTo(PgConnectOptions.fromUri(database.reactiveUrl())
                        .setUser(database.user())
                        .setPassword(database.password())
                        .setCachePreparedStatements(true))
                .with(new PoolOptions().setMaxSize(8))
                .using(vertx.getDelegate())
                .build());
        execute(migration());
        execute("create table effect (item text, step int, at timestamptz not null default clock_timestamp())");
    }

    /** Another instance of the service, with queues of its own on the same database. */
    WorkQueues instance() {
        WorkQueues instance = new WorkQueues(pool, new SimpleMeterRegistry());
        instances.add(instance);
        return instance;
    }

    WorkItems operator(WorkQueues instance, WorkAudit... audits) {
        return new WorkItems(pool, instance, List.of(audits));
    }

    Pool pool() {
        return pool;
    }

    void enqueue(WorkQueue queue, NewWork... work) {
        run(sql -> sql.withTransaction(tx -> queue.enqueue(tx, List.of(work))));
    }

    void enqueue(WorkQueue queue, Stream<NewWork> work) {
        List<NewWork> all = work.toList();
        run(sql -> sql.withTransaction(tx -> queue.enqueue(tx, all)));
    }

    /** Notes an effect, in a transaction of its own. */
    Uni<Void> effect(String item) {
        return pool.query("insert into effect (item) values ('%s')".formatted(item))
                .execute()
                .replaceWithVoid();
    }

    long count(String sql) {
        return run(connections -> connections.query(sql).execute())
                .iterator()
                .next()
                .getLong(0);
    }

    Optional<StoredItem> stored(WorkQueue queue, String key) {
        return run(sql -> operator(instance()).find(queue.name(), key));
    }

    List<String> texts(String sql) {
        return Rows.list(run(connections -> connections.query(sql).execute()), (Row row) -> row.getString(0));
    }

    void execute(String sql) {
        run(connections -> connections.query(sql).execute());
    }

    <T> T run(Function<Pool, Uni<T>> work) {
        return work.apply(pool).await().atMost(PATIENCE);
    }

    /** A queue of another instance. */
    WorkQueue open(WorkQueueSettings settings, WorkHandler handler) {
        return instance().open(settings, handler);
    }

    /** Of a queue that loses no time. */
    static WorkQueueSettings settings() {
        return WorkQueueSettings.named("test")
                .backoff(SHORT, Duration.ofMillis(80))
                .lease(Duration.ofSeconds(30))
                .pollInterval(SHORT);
    }

    /** Effect and end of the items in one transaction. */
    WorkHandler inOneTransaction() {
        return items -> {
            String values =
                    items.stream().map(item -> "('%s')".formatted(item.key())).collect(Collectors.joining(","));
            return pool.withTransaction(tx -> tx.query("insert into effect (item) values " + values)
                            .execute()
                            .chain(() -> new WorkTable("test").remove(tx, items)))
                    .replaceWith(items.stream().collect(Collectors.toMap(WorkItem::key, item -> WorkResult.done())));
        };
    }

    void awaitEmpty(WorkQueue queue) {
        await().atMost(PATIENCE)
                .until(() -> count("select count(*) from work_item where queue = '%s'".formatted(queue.name())) == 0);
    }

    /** Stops all instances and forgets everything. */
    void clear() {
        instances.forEach(instance -> instance.all().forEach(queue -> queue.stop(Duration.ofSeconds(1))));
        instances.clear();
        execute("truncate work_item, work_rate, effect");
    }

    @Override
    public void close() {
        pool.closeAndAwait();
        vertx.closeAndAwait();
        infrastructure.close();
    }

    private static String migration() {
        try (InputStream in = WorkScene.class.getResourceAsStream("/db/work-queue/V0_2__work_queue.sql")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
