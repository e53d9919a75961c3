package id.prakerja.registration.waves.identification;

import id.prakerja.sql.Rows;
import id.prakerja.sql.Values;
import id.prakerja.work.NewWork;
import id.prakerja.work.WorkQueue;
import id.prakerja.work.WorkQueueSettings;
import id.prakerja.work.WorkQueues;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The sets of keys that payment partners have had: under a new one all participants are walked, and published. */
@ApplicationScoped
class Identifications {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** Once for each set of keys; again at a start that finds people whom an instance with other keys has published meanwhile. */
    private static final String ENTER = """
            insert into identification (keys, begun_at) values ($1, $2)
            on conflict (keys) do update set ended_at = null
             where identification.ended_at is not null
               and exists (select from membership where selected_at is not null and identified_under is distinct from $1)
            """;

    private static final String WITHDRAW =
            "update identification set ended_at = $2 where keys <> $1 and ended_at is null returning keys";

    /** The participants are counted once, by the keys under which they stand; whoever stands under others is left over. */
    private static final String LIST = """
            with stand as materialized (
                select identified_under, count(*) as people from membership where selected_at is not null group by 1)
            select keys, begun_at, people, ended_at,
                   (select coalesce(sum(s.people), 0)::bigint from stand s
                     where s.identified_under is distinct from i.keys) as left_over
              from identification i
             order by begun_at desc, keys
             limit 20
            """;

    private final Pool pool;
    private final WorkQueue queue;
    private final Identification identification;
    private final Clock clock;

    Identifications(
            Pool pool,
            WorkQueues queues,
            IdentificationWalk walk,
            Identification identification,
            IdentificationConfig config,
            Clock clock) {
        this.pool = pool;
        this.queue = queues.open(
                WorkQueueSettings.named(IdentificationWalk.QUEUE).concurrency(1).ratePerSecond(config.stepsPerSecond()),
                walk);
        this.identification = identification;
        this.clock = clock;
    }

    void start(@Observes StartupEvent started) {
        begin().await().atMost(PATIENCE);
        queue.start();
    }

    /** Walks the participants if the keys are new. */
    Uni<Void> begin() {
        Instant now = clock.instant();
        return pool.withTransaction(tx -> tx.preparedQuery(ENTER)
                .execute(Values.of(identification.keys(), now))
                .chain(entered -> entered.rowCount() == 0 ? Uni.createFrom().voidItem() : begin(tx, now)));
    }

    private Uni<Void> begin(SqlConnection tx, Instant now) {
        return tx.preparedQuery(WITHDRAW)
                .execute(Values.of(identification.keys(), now))
                .map(rows -> Rows.list(rows, row -> row.getString("keys")))
                .chain(earlier -> queue.withdraw(tx, earlier))
                .chain(() -> queue.enqueue(tx, List.of(NewWork.of(identification.keys()))));
    }

    /** The latest first. */
    Uni<List<IdentificationView>> list() {
        return pool.query(LIST)
                .execute()
                .map(rows -> Rows.list(
                        rows,
                        row -> new IdentificationView(
                                row.getString("keys"),
                                Rows.instant(row, "begun_at"),
                                row.getLong("people"),
                                row.getLong("left_over"),
                                Rows.instant(row, "ended_at"))));
    }
}
