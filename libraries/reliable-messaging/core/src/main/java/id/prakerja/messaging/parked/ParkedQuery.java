package id.prakerja.messaging.parked;

import java.time.Instant;

/**
 * Which parked events are meant.
 *
 * @param topic only this topic; null for all
 * @param status only this status; null for those still open
 * @param error only those whose error holds this text; null for all
 * @param from only those put aside at this time or later; null for all
 * @param until only those put aside before this time; null for all
 * @param after only ids beyond this one; null for the first page
 * @param limit events at most
 */
public record ParkedQuery(
        String topic, ParkedStatus status, String error, Instant from, Instant until, String after, int limit) {

    /** The open events of a topic, from the beginning. */
    public static ParkedQuery open(String topic, int limit) {
        return new ParkedQuery(topic, null, null, null, null, null, limit);
    }
}
