package id.prakerja.registration.people.redivision;

import id.prakerja.sql.Rows;
import id.prakerja.sql.Values;
import id.prakerja.work.NewWork;
import id.prakerja.work.WorkQueue;
import id.prakerja.work.WorkQueueSettings;
import id.prakerja.work.WorkQueues;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Divisions of the country that have come into force: the people under their former codes are walked, once for each. */
@ApplicationScoped
class Redivisions {

    private static final String BEGUN = """
            select a.version, min(a.active_from) as active_from
              from region_activation a
             where a.active_from <= $1 and not exists (select from redivision r where r.version = a.version)
             group by a.version
             order by 2
            """;

    /** Entered once, by whichever instance looks first. */
    private static final String ENTER = """
            insert into redivision (version, begun_at) values ($1, $2) on conflict (version) do nothing
            """;

    private static final String LIST = """
            select version, begun_at, people, done_at from redivision order by begun_at desc, version
            """;

    private final Pool pool;
    private final WorkQueue queue;
    private final Clock clock;

    Redivisions(Pool pool, WorkQueues queues, RedivisionWalk walk, Clock clock) {
        this.pool = pool;
        this.queue = queues.open(WorkQueueSettings.named(RedivisionWalk.QUEUE).concurrency(1), walk);
        this.clock = clock;
    }

    void start(@Observes StartupEvent started) {
        queue.start();
    }

    /** Looks for divisions that have come into force. */
    @Scheduled(every = "${prakerja.regions.refresh-interval}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return pool.preparedQuery(BEGUN)
                .execute(Values.of(clock.instant()))
                .onItem()
                .transformToMulti(begun -> Multi.createFrom().iterable(begun))
                .onItem()
                .transformToUniAndConcatenate(row -> begin(row.getString("version"), Rows.instant(row, "active_from")))
                .onItem()
                .ignoreAsUni();
    }

    /** Walks the people under former codes; once for each division. */
    Uni<Void> begin(String version, Instant from) {
        return pool.withTransaction(tx -> tx.preparedQuery(ENTER)
                .execute(Values.of(version, from))
                .chain(entered -> entered.rowCount() == 0
                        ? Uni.createFrom().voidItem()
                        : queue.enqueue(tx, List.of(NewWork.of(version)))));
    }

    /** The latest first. */
    Uni<List<RedivisionView>> list() {
        return pool.query(LIST)
                .execute()
                .map(rows -> Rows.list(
                        rows,
                        row -> new RedivisionView(
                                row.getString("version"),
                                Rows.instant(row, "begun_at"),
                                row.getLong("people"),
                                Rows.instant(row, "done_at"))));
    }
}
