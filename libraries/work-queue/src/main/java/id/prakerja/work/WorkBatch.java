package id.prakerja.work;

import io.smallrye.mutiny.subscription.Cancellable;
import java.util.List;

/** Items in hand together. */
final class WorkBatch {

    private final List<WorkItem> items;
    private Cancellable work;
    private boolean ended;

    WorkBatch(List<WorkItem> items) {
        this.items = items;
    }

    List<WorkItem> items() {
        return items;
    }

    synchronized void follow(Cancellable handling) {
        work = handling;
        if (ended) {
            handling.cancel();
        }
    }

    /** Ends it, once; what is still under way is cancelled. */
    synchronized boolean end() {
        if (ended) {
            return false;
        }
        ended = true;
        if (work != null) {
            work.cancel();
        }
        return true;
    }
}
