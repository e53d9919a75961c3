package id.prakerja.messaging.relay;

/**
 * A send that failed.
 *
 * @param event what was sent
 * @param error why, in one line, for the row and the operator
 * @param <P> the store's kind of row
 */
public record FailedSend<P extends PendingEvent>(P event, String error) {}
