package id.prakerja.incentive.waiting;

import com.github.f4b6a3.uuid.UuidCreator;
import id.prakerja.sql.Values;
import id.prakerja.work.NewWork;
import id.prakerja.work.WorkItem;
import id.prakerja.work.WorkQueue;
import id.prakerja.work.WorkQueueSettings;
import id.prakerja.work.WorkQueues;
import id.prakerja.work.WorkResult;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Wakes held and blocked payouts of people of whom something has become known: a linked account, a revocation, a reinstatement, a
 * completion, an exclusion list, a decided case. It is noted in the transaction of the event, so that no order of commits loses it:
 * a payout that begins to wait is looked at once afterwards, and whoever is noted here after the event was committed.
 */
@ApplicationScoped
public class WaitingPayouts {

    private static final int BATCH = 500;
    private static final String PERSON = "participantId";

    /** In one order everywhere, so that no two transactions wait for each other. */
    private static final String WAKE = """
            with waiting as materialized (
                select payout_id from payout
                 where participant_id = any($1::uuid[]) and status in ('HELD', 'BLOCKED')
                 order by payout_id
                   for update)
            update payout p set act_at = $2
              from waiting
             where p.payout_id = waiting.payout_id
            """;

    private final WorkQueue queue;
    private final Pool pool;
    private final Clock clock;

    WaitingPayouts(WorkQueues queues, Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
        this.queue = queues.open(
                WorkQueueSettings.named("waiting-payouts").batchSize(BATCH).concurrency(1), this::wake);
    }

    void start(@Observes StartupEvent starting) {
        queue.start();
    }

    /**
     * Notes people whose payouts may go on.
     *
     * @param tx the transaction in which something becomes known of them
     * @param participants any number
     * @return completes when noted
     */
    public Uni<Void> wake(SqlConnection tx, Collection<UUID> participants) {
        return queue.enqueue(
                tx,
                participants.stream()
                        .distinct()
                        .map(id -> NewWork.of(UuidCreator.getTimeOrderedEpoch())
                                .details(new JsonObject().put(PERSON, id.toString())))
                        .toList());
    }

    private Uni<Map<String, WorkResult>> wake(List<WorkItem> items) {
        UUID[] people = items.stream()
                .map(item -> UUID.fromString(item.details().getString(PERSON)))
                .distinct()
                .toArray(UUID[]::new);
        return pool.preparedQuery(WAKE)
                .execute(Values.of(people, clock.instant()))
                .replaceWith(items.stream().collect(Collectors.toMap(WorkItem::key, item -> WorkResult.done())));
    }
}
