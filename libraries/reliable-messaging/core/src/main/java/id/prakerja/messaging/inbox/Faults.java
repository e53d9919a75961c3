package id.prakerja.messaging.inbox;

import id.prakerja.messaging.RawRecord;
import id.prakerja.messaging.inbox.Triage.Lane;
import id.prakerja.messaging.parked.ParkedEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What has failed in a batch, and what stands behind it, until it is decided whether these events are set aside or wait for the fault of
 * most of them to be mended. Safe from any thread.
 */
public final class Faults {

    private final Map<String, ParkedEvent> events = new HashMap<>();
    private final Map<Lane, Position> lanes = new HashMap<>();
    private int failed;

    /** The handler has failed at an event. */
    public synchronized void failed(RawRecord record, Throwable failure) {
        events.put(record.id(), ParkedEvent.parked(record, failure.toString()));
        failed++;
        if (record.key() != null) {
            lanes.merge(Lane.of(record), Position.of(record), Position::earlier);
        }
    }

    /** Keeps back what stands behind a failed event of its key, and returns the others. */
    public synchronized <T> List<Arrival<T>> keepBack(List<Arrival<T>> arrivals) {
        if (lanes.isEmpty()) {
            return arrivals;
        }
        return arrivals.stream()
                .filter(arrival -> !isKeptBack(arrival.record()))
                .toList();
    }

    private boolean isKeptBack(RawRecord record) {
        Position failedAt = record.key() == null ? null : lanes.get(Lane.of(record));
        boolean behind = failedAt != null && failedAt.isBefore(record);
        if (behind) {
            events.put(record.id(), ParkedEvent.behind(record));
        }
        return behind;
    }

    /** Whether nothing has failed. */
    public synchronized boolean none() {
        return events.isEmpty();
    }

    /** How many events have failed by themselves. */
    public synchronized int failed() {
        return failed;
    }

    /** How many events there are, with those behind. */
    public synchronized int size() {
        return events.size();
    }

    /** Those of the arrivals that have failed or stand behind, in order. */
    public synchronized <T> List<Arrival<T>> among(List<Arrival<T>> arrivals) {
        return arrivals.stream()
                .filter(arrival -> events.containsKey(arrival.record().id()))
                .toList();
    }

    /** Those of the arrivals that have failed or stand behind, to be set aside in order. */
    public synchronized <T> List<ParkedEvent> toPark(List<Arrival<T>> arrivals) {
        return arrivals.stream()
                .map(arrival -> events.get(arrival.record().id()))
                .filter(Objects::nonNull)
                .toList();
    }
}
