package id.prakerja.messaging.relay;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The rows that the relay has in hand, one lane per key.
 *
 * <p>Of each lane only the head may be under way; the next follows when it has been acknowledged. So the events of a key
 * reach Kafka in order even if they go to different topics, while different keys do not wait for one another. If a head
 * fails, its lane is dropped and will be read again from the store: the failed event holds back its own key's later events
 * and nothing else.
 *
 * <p>A row stays in hand until it has been deleted from the store, so that reading again does not bring it back. Not
 * thread-safe: it belongs to the relay's thread.
 */
final class SendWindow<P extends PendingEvent> {

    private final Set<P> loaded = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<String, ArrayDeque<P>> lanes = new HashMap<>();
    private final ArrayDeque<P> ready = new ArrayDeque<>();
    private List<P> acknowledged = new ArrayList<>();
    private int underWay;

    /** Adds a row behind the others of its key. */
    void load(P row) {
        loaded.add(row);
        ArrayDeque<P> lane = lanes.computeIfAbsent(row.event().key(), key -> new ArrayDeque<>(2));
        lane.add(row);
        if (lane.size() == 1) {
            ready.add(row);
        }
    }

    /** The next row that may be sent, now counted as under way; null if there is none. */
    P next() {
        P row = ready.poll();
        if (row != null) {
            underWay++;
        }
        return row;
    }

    /** Kafka has the row: the next of its key may go. */
    void acknowledge(P row) {
        underWay--;
        acknowledged.add(row);
        String key = row.event().key();
        ArrayDeque<P> lane = lanes.get(key);
        lane.remove();
        if (lane.isEmpty()) {
            lanes.remove(key);
        } else {
            ready.add(lane.peek());
        }
    }

    /** The row under way has failed: it and what stands behind it are dropped from hand. */
    void fail(P row) {
        underWay--;
        lanes.remove(row.event().key()).forEach(loaded::remove);
    }

    /** Drops the lanes that have nothing under way; those under way and the acknowledged stay. */
    void dropReady() {
        ready.forEach(row -> lanes.remove(row.event().key()).forEach(loaded::remove));
        ready.clear();
    }

    /** Takes the acknowledged rows, which are to be deleted from the store; they stay in hand until {@link #forget}. */
    List<P> takeAcknowledged() {
        List<P> taken = acknowledged;
        acknowledged = new ArrayList<>();
        return taken;
    }

    /** Puts rows back that could not be deleted this time. */
    void putBack(List<P> rows) {
        acknowledged.addAll(rows);
    }

    /** The rows have been deleted from the store. */
    void forget(Collection<P> rows) {
        rows.forEach(loaded::remove);
    }

    /** Drops everything: the lease is lost. */
    void clear() {
        loaded.clear();
        lanes.clear();
        ready.clear();
        acknowledged = new ArrayList<>();
        underWay = 0;
    }

    /** All rows in hand. */
    Set<P> loaded() {
        return loaded;
    }

    /** How many acknowledged rows wait to be deleted. */
    int acknowledgedCount() {
        return acknowledged.size();
    }

    /** How many rows are under way to Kafka. */
    int underWay() {
        return underWay;
    }
}
