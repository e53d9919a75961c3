package id.prakerja.work;

import id.prakerja.pacing.PeriodicLoop;
import id.prakerja.work.WorkTable.Return;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Works a queue off: claims as much as there is room for, hands it out in batches side by side, and has it written what became of each
 * ({@link WorkEnds}). A batch that stalls keeps its own room and nobody else's, until its lease lapses: then it is given up and tried
 * again.
 */
final class WorkPump {

    private static final Logger LOG = Logger.getLogger(WorkPump.class);
    private static final Duration WRITE_PATIENCE = Duration.ofSeconds(10);
    private static final long STOP_LOOK_NANOS = Duration.ofMillis(10).toNanos();
    private static final long NANOS_PER_SECOND = Duration.ofSeconds(1).toNanos();
    private static final String STALLED = "No result within the lease";

    private final WorkQueueSettings settings;
    private final WorkHandler handler;
    private final Pool pool;
    private final WorkTable table;
    private final LongSupplier nanoTime;
    private final Duration interval;
    private final PeriodicLoop loop;
    private final Set<WorkBatch> inHand = ConcurrentHashMap.newKeySet();
    private final WorkEnds ends;
    private final DueLooks looks;

    /** Whether the next round looks for itself, since there is or may be something, and not only if it is time to look. */
    private final AtomicBoolean woken = new AtomicBoolean(true);

    private volatile boolean stopping;

    WorkPump(
            WorkQueueSettings settings,
            WorkHandler handler,
            Pool pool,
            WorkTable table,
            DueLooks looks,
            LongSupplier nanoTime) {
        this.settings = settings;
        this.handler = handler;
        this.pool = pool;
        this.table = table;
        this.looks = looks;
        this.nanoTime = nanoTime;
        this.ends = new WorkEnds(settings, handler, pool, table);
        Duration look = settings.lease().dividedBy(4);
        this.interval = look.compareTo(settings.pollInterval()) < 0 ? look : settings.pollInterval();
        this.loop = new PeriodicLoop("Queue " + settings.name(), interval, this::round);
    }

    void start() {
        looks.join(settings.name(), interval, this::wake);
        loop.start();
    }

    void anticipate() {
        loop.anticipate();
    }

    void wake() {
        woken.set(true);
        loop.wake();
    }

    long done() {
        return ends.done();
    }

    long faults() {
        return ends.faults();
    }

    /** Claims nothing more, lets what is in hand end, and gives back what does not. */
    boolean stop(Duration atMost) {
        long deadline = nanoTime.getAsLong() + atMost.toNanos();
        stopping = true;
        looks.leave(settings.name());
        loop.stop(atMost);
        while (!inHand.isEmpty() && deadline - nanoTime.getAsLong() > 0) {
            LockSupport.parkNanos(STOP_LOOK_NANOS);
        }
        boolean ended = inHand.isEmpty();
        List<Return> left = new ArrayList<>();
        for (WorkBatch batch : inHand) {
            if (batch.end()) {
                batch.items().forEach(item -> left.add(WorkEnds.yielded(item)));
            }
        }
        if (!left.isEmpty()) {
            table.giveBack(pool, left)
                    .onFailure()
                    .invoke(failure ->
                            LOG.warnf("Queue %s leaves items until their leases lapse: %s", settings.name(), failure))
                    .onFailure()
                    .recoverWithItem(List.of())
                    .await()
                    .atMost(WRITE_PATIENCE);
        }
        return ended;
    }

    private Uni<Boolean> round() {
        giveUpStalled();
        int free = (settings.concurrency() - inHand.size()) * settings.batchSize();
        int room = Math.min(free, handler.room());
        if (room <= 0 || stopping) {
            return Uni.createFrom().item(false);
        }
        boolean surely = woken.getAndSet(false) || loop.isAnticipating();
        return (surely ? looks.anyDueNow(settings.name()) : looks.anyDue(settings.name()))
                .chain(any ->
                        any ? claim(room, UUID.randomUUID()) : Uni.createFrom().item(List.<WorkItem>of()))
                .map(claimed -> {
                    for (int from = 0; from < claimed.size(); from += settings.batchSize()) {
                        begin(claimed.subList(from, Math.min(claimed.size(), from + settings.batchSize())));
                    }
                    return !claimed.isEmpty() && room == free && inHand.size() < settings.concurrency();
                })
                .invoke(more -> woken.compareAndSet(false, more))
                .onFailure()
                .invoke(failure -> woken.set(true));
    }

    /** Claims items; those that turn out to have failed or expired are set aside in the same transaction. */
    Uni<List<WorkItem>> claim(int most, UUID lease) {
        return pool.withTransaction(tx -> turns(tx, most)
                        .chain(turns -> turns < 1 ? Uni.createFrom().item(List.<Claimed>of()) : claim(tx, turns, lease))
                        .call(claimed -> setAside(tx, claimed)))
                .map(claimed -> claimed.stream()
                        .filter(each -> each.failed() == null)
                        .map(Claimed::item)
                        .toList());
    }

    private Uni<Integer> turns(SqlConnection tx, int most) {
        return settings.ratePerSecond() == 0
                ? Uni.createFrom().item(most)
                : table.fill(tx, settings.ratePerSecond()).map(available -> Math.min(most, available));
    }

    private Uni<List<Claimed>> claim(SqlConnection tx, int turns, UUID lease) {
        long lapsesAt = nanoTime.getAsLong() + settings.lease().toNanos();
        return table.claim(tx, settings, turns, lease, row -> claimed(row, lease, lapsesAt))
                .call(claimed ->
                        settings.ratePerSecond() == 0 ? Uni.createFrom().voidItem() : table.spend(tx, claimed.size()));
    }

    private Claimed claimed(Row row, UUID lease, long lapsesAt) {
        WorkItem item = new WorkItem(
                row.getString("item_key"),
                row.getString("lane"),
                (JsonObject) row.getJson("details"),
                row.getInteger("attempts"),
                row.getInteger("failures"),
                lease,
                row.getString("position"),
                () -> stopping,
                lapsesAt);
        return new Claimed(item, "FAILED".equals(row.getString("status")) ? row.getString("error") : null);
    }

    private Uni<Void> setAside(SqlConnection tx, List<Claimed> claimed) {
        return Multi.createFrom()
                .iterable(claimed)
                .filter(each -> each.failed() != null)
                .onItem()
                .transformToUniAndConcatenate(each -> handler.failed(tx, each.item(), each.failed()))
                .collect()
                .asList()
                .replaceWithVoid();
    }

    private void begin(List<WorkItem> items) {
        WorkBatch batch = new WorkBatch(List.copyOf(items));
        inHand.add(batch);
        batch.follow(work(batch.items()).subscribe().with(results -> ended(batch, results)));
    }

    /** A batch that fails for what is in it is worked in halves, down to the item whose own fault it is. */
    private Uni<Map<String, WorkResult>> work(List<WorkItem> items) {
        return Uni.createFrom()
                .deferred(() -> handler.handle(items))
                .onFailure(failure -> items.size() > 1 && !Faults.isInfrastructure(failure))
                .recoverWithUni(() -> halves(items))
                .onFailure()
                .recoverWithItem(failure -> all(items, Faults.result(failure)));
    }

    private Uni<Map<String, WorkResult>> halves(List<WorkItem> items) {
        int half = items.size() / 2;
        List<WorkItem> rest = items.subList(half, items.size());
        return pace(items.size())
                .chain(() -> work(items.subList(0, half)))
                .chain(first -> work(rest).map(second -> {
                    Map<String, WorkResult> both = new HashMap<>(first);
                    both.putAll(second);
                    return both;
                }));
    }

    /** Takes turns beyond one for each item, and waits until they are there. */
    Uni<Void> pace(int turns) {
        if (settings.ratePerSecond() == 0) {
            return Uni.createFrom().voidItem();
        }
        return pool.withTransaction(
                        tx -> table.fill(tx, settings.ratePerSecond()).chain(() -> table.spend(tx, turns)))
                .chain(left -> left >= 0
                        ? Uni.createFrom().voidItem()
                        : Uni.createFrom().voidItem().onItem().delayIt().by(owed(left)));
    }

    private Duration owed(double left) {
        return Duration.ofNanos((long) (-left / settings.ratePerSecond() * NANOS_PER_SECOND));
    }

    private void giveUpStalled() {
        long now = nanoTime.getAsLong();
        for (WorkBatch batch : inHand) {
            if (batch.items().stream().allMatch(item -> item.lapsed(now))) {
                ended(batch, all(batch.items(), WorkResult.retry(STALLED)));
            }
        }
    }

    private static Map<String, WorkResult> all(List<WorkItem> items, WorkResult result) {
        return items.stream().collect(Collectors.toMap(WorkItem::key, item -> result));
    }

    private void ended(WorkBatch batch, Map<String, WorkResult> results) {
        if (!batch.end()) {
            return; // given up before
        }
        ends.write(batch.items(), results).subscribe().with(progress -> leave(batch, progress), failure -> {
            LOG.warnf("Queue %s leaves items until their leases lapse: %s", settings.name(), failure);
            leave(batch, false);
        });
    }

    /**
     * Where nothing could be done but wait, the next look is at its time: whoever is away is not pressed. Else it is once a quarter of
     * the room is free, so that thousands of single items are not claimed one by one.
     */
    private void leave(WorkBatch batch, boolean progress) {
        inHand.remove(batch);
        if (progress && inHand.size() <= settings.concurrency() - Math.max(1, settings.concurrency() / 4)) {
            wake();
        }
    }

    /**
     * A row of the claim.
     *
     * @param failed why it is set aside; null if it is in hand
     */
    private record Claimed(WorkItem item, String failed) {}
}
