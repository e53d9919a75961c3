package id.prakerja.work;

import id.prakerja.groupcommit.GroupCommit;
import id.prakerja.groupcommit.GroupCommitSettings;
import id.prakerja.work.WorkTable.Return;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;

/**
 * Writes what became of items: those that ended while the last were written share a transaction, so that items worked one by one, by
 * the thousand a second, do not cost a durable commit each.
 */
final class WorkEnds {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int MOST_TOGETHER = 256;
    private static final int MOST_ERROR = 500;
    private static final String SILENT = "The handler gave no result";

    private final WorkQueueSettings settings;
    private final WorkHandler handler;
    private final Pool pool;
    private final WorkTable table;
    private final GroupCommit<Ended, Void> writes;
    private final LongAdder done = new LongAdder();
    private final LongAdder faults = new LongAdder();

    WorkEnds(WorkQueueSettings settings, WorkHandler handler, Pool pool, WorkTable table) {
        this.settings = settings;
        this.handler = handler;
        this.pool = pool;
        this.table = table;
        this.writes = new GroupCommit<>(
                new GroupCommitSettings(MOST_TOGETHER, 2, Math.max(MOST_TOGETHER, settings.capacity()), PATIENCE),
                this::write);
    }

    long done() {
        return done.sum();
    }

    long faults() {
        return faults.sum();
    }

    /** Writes the results of items in hand; whether anything but waiting came of them. */
    Uni<Boolean> write(List<WorkItem> items, Map<String, WorkResult> results) {
        List<WorkItem> finished = new ArrayList<>();
        List<Return> returned = new ArrayList<>();
        boolean progress = false;
        for (WorkItem item : items) {
            WorkResult result = results.getOrDefault(item.key(), WorkResult.postponed(SILENT));
            progress |= !(result instanceof WorkResult.Postponed);
            if (result instanceof WorkResult.Done) {
                finished.add(item);
            } else {
                returned.add(returned(item, result));
            }
        }
        done.add(finished.size());
        faults.add(returned.size());
        return writes.submit(new Ended(finished, returned)).replaceWith(progress);
    }

    private Uni<List<Void>> write(List<Ended> ended) {
        List<WorkItem> finished =
                ended.stream().flatMap(each -> each.finished().stream()).toList();
        List<Return> returned =
                ended.stream().flatMap(each -> each.returned().stream()).toList();
        return pool.withTransaction(tx -> remove(tx, finished).chain(() -> giveBack(tx, returned)))
                .replaceWith(Collections.nCopies(ended.size(), null));
    }

    private Uni<Void> remove(SqlConnection tx, List<WorkItem> finished) {
        if (finished.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return table.remove(tx, finished).chain(held -> {
            List<WorkItem> gone =
                    finished.stream().filter(item -> held.contains(item.key())).toList();
            return gone.isEmpty() ? Uni.createFrom().voidItem() : handler.done(tx, gone);
        });
    }

    private Uni<Void> giveBack(SqlConnection tx, List<Return> returned) {
        if (returned.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return table.giveBack(tx, returned).chain(keys -> {
            Set<String> held = Set.copyOf(keys);
            return Multi.createFrom()
                    .iterable(returned)
                    .filter(each -> each.failed() && held.contains(each.item().key()))
                    .onItem()
                    .transformToUniAndConcatenate(each -> handler.failed(tx, each.item(), each.error()))
                    .collect()
                    .asList()
                    .replaceWithVoid();
        });
    }

    private Return returned(WorkItem item, WorkResult result) {
        Duration pause = settings.backoff().pause(item.attempts());
        if (result instanceof WorkResult.Retry retry) {
            boolean failed = item.failures() + 1 >= settings.mostFailures();
            return new Return(item, false, true, failed, pause, shortened(retry.reason()));
        } else if (result instanceof WorkResult.Postponed postponed) {
            Duration until = postponed.pause() == null ? pause : postponed.pause();
            return new Return(item, false, false, false, until, shortened(postponed.reason()));
        } else if (result instanceof WorkResult.Failed failed) {
            return new Return(item, false, true, true, Duration.ZERO, shortened(failed.reason()));
        }
        return yielded(item);
    }

    static Return yielded(WorkItem item) {
        return new Return(item, true, false, false, Duration.ZERO, null);
    }

    private static String shortened(String reason) {
        return reason.length() > MOST_ERROR ? reason.substring(0, MOST_ERROR) : reason;
    }

    /** Items of a batch that has ended. */
    private record Ended(List<WorkItem> finished, List<Return> returned) {}
}
