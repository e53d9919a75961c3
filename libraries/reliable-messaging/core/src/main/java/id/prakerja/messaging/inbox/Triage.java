package id.prakerja.messaging.inbox;

import id.prakerja.messaging.RawRecord;
import id.prakerja.messaging.ReceivedEvent;
import id.prakerja.messaging.parked.ParkedEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Divides a batch into events to apply and records to park: the unreadable ones, and those that follow a parked one of
 * their key.
 *
 * @param toApply events to apply, in order
 * @param toPark records to park, in order
 * @param <T> type of the payload
 */
public record Triage<T>(List<ReceivedEvent<T>> toApply, List<ParkedEvent> toPark) {

    /**
     * Divides.
     *
     * @param arrivals the batch, in order
     * @param parked position of the first event that is parked now, per lane. What came before it in the topic, and comes
     *     again after a crash, is not behind it
     */
    public static <T> Triage<T> of(List<Arrival<T>> arrivals, Map<Lane, Position> parked) {
        Map<Lane, Position> blocked = new HashMap<>(parked);
        Triage<T> triage = new Triage<>(new ArrayList<>(arrivals.size()), new ArrayList<>());
        for (Arrival<T> arrival : arrivals) {
            RawRecord record = arrival.record();
            Lane lane = Lane.of(record);
            Position blockedFrom = blocked.get(lane);
            if (record.key() != null && blockedFrom != null && blockedFrom.isBefore(record)) {
                triage.toPark.add(ParkedEvent.behind(record));
            } else if (arrival.readable()) {
                triage.toApply.add(arrival.event());
            } else {
                triage.toPark.add(ParkedEvent.parked(record, arrival.error()));
                blocked.merge(lane, Position.of(record), Position::earlier);
            }
        }
        return triage;
    }

    /**
     * What must stay in order: the events of a key on a topic.
     *
     * @param topic the topic
     * @param key the record key; null for unkeyed records, which have no order
     */
    public record Lane(String topic, String key) {

        /** The lane of a record. */
        public static Lane of(RawRecord record) {
            return new Lane(record.topic(), record.key());
        }
    }
}
