package id.prakerja.messaging.mongo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Aggregates of which the relay has been told, each once, bounded. Thread-safe. */
final class WrittenAggregates {

    private final Set<Aggregate> aggregates = new LinkedHashSet<>();
    private final int bound;
    private boolean incomplete = true;

    /** Starts incomplete: whatever the former process left behind is known to nobody. */
    WrittenAggregates(int bound) {
        this.bound = bound;
    }

    /** Remembers aggregates; beyond the bound, only that there are more. */
    synchronized void add(Collection<Aggregate> written) {
        for (Aggregate aggregate : written) {
            if (aggregates.size() < bound) {
                aggregates.add(aggregate);
            } else {
                incomplete = true;
            }
        }
    }

    /** Takes up to so many, in the order in which they were added. */
    synchronized List<Aggregate> take(int limit) {
        List<Aggregate> taken = new ArrayList<>();
        var remaining = aggregates.iterator();
        while (taken.size() < limit && remaining.hasNext()) {
            taken.add(remaining.next());
            remaining.remove();
        }
        return taken;
    }

    /** There may be others than those remembered: the collections are to be scanned. */
    synchronized void incomplete() {
        incomplete = true;
    }

    /** Whether a scan is wanted; asking is answering it. */
    synchronized boolean takeIncomplete() {
        boolean wanted = incomplete;
        incomplete = false;
        return wanted;
    }
}
