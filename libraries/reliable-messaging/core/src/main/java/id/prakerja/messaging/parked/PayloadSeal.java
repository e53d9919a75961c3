package id.prakerja.messaging.parked;

/**
 * Keeps payloads of parked events unreadable at rest. A service whose events refer to people has one bean of this type; without one,
 * payloads are kept as they came.
 */
public interface PayloadSeal {

    /** What is kept of a payload; it opens for this event alone. */
    byte[] seal(String eventId, byte[] payload);

    /** Id of the key that opens what is kept. */
    String keyOf(byte[] kept);

    /** The payload again, as it came. */
    byte[] open(String eventId, byte[] kept);
}
