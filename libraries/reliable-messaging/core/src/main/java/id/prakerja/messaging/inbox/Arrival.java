package id.prakerja.messaging.inbox;

import id.prakerja.messaging.RawRecord;
import id.prakerja.messaging.ReceivedEvent;

/**
 * A record that has arrived: an event, or something unreadable.
 *
 * @param record as it came
 * @param event what it says; null if it cannot be read
 * @param error why it cannot be read; null if it can
 * @param <T> type of the payload
 */
public record Arrival<T>(RawRecord record, ReceivedEvent<T> event, String error) {

    /** Whether the record is an event of the expected type. */
    public boolean readable() {
        return event != null;
    }
}
