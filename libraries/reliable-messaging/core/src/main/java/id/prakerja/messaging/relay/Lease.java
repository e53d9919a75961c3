package id.prakerja.messaging.relay;

/**
 * The right to relay, for a time.
 *
 * @param owner who holds it
 * @param epoch fencing token: grows with every change of hands, so that a former holder's writes are told and refused
 */
public record Lease(String owner, long epoch) {}
