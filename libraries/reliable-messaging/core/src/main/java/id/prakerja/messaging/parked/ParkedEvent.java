package id.prakerja.messaging.parked;

import id.prakerja.messaging.RawRecord;
import java.time.Instant;

/**
 * An event put aside with everything needed to understand it and to apply it later.
 *
 * @param record as it came from Kafka
 * @param status where it stands
 * @param error why it could not be applied; null for one that merely stands behind
 * @param attempts how often it has been tried
 * @param parkedAt when it was put aside, real time; null until stored
 * @param resolution how it was settled; null while it is open
 */
public record ParkedEvent(
        RawRecord record, ParkedStatus status, String error, int attempts, Instant parkedAt, Resolution resolution) {

    private static final int ERROR_LENGTH = 2_000;

    /** The record that could not be applied. */
    public static ParkedEvent parked(RawRecord record, String error) {
        String shortened = error.length() > ERROR_LENGTH ? error.substring(0, ERROR_LENGTH) : error;
        return new ParkedEvent(record, ParkedStatus.PARKED, shortened, 1, null, null);
    }

    /** The record that must wait because one before it waits. */
    public static ParkedEvent behind(RawRecord record) {
        return new ParkedEvent(record, ParkedStatus.BEHIND, null, 0, null, null);
    }

    /** Names the event: {@code topic-partition-offset}. */
    public String id() {
        return record.id();
    }

    /**
     * How a parked event was settled.
     *
     * @param at real time
     * @param by subject of the operator's token, or {@code follow-up} for one that followed by itself
     * @param reason the operator's reason for discarding it; null if it was applied
     */
    public record Resolution(Instant at, String by, String reason) {}
}
