package id.prakerja.messaging.parked;

/**
 * Which parked events to list.
 *
 * @param topic only this topic; null for all
 * @param status only this status; null for those still open
 * @param after only ids beyond this one; null for the first page
 * @param limit events at most
 */
public record ParkedQuery(String topic, ParkedStatus status, String after, int limit) {}
