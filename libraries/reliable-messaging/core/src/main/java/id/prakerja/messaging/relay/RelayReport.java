package id.prakerja.messaging.relay;

/**
 * The state of a relay at a moment.
 *
 * @param phase what it is doing
 * @param lease the lease it holds; null if it holds none
 * @param backlog what waited when it last looked, every few seconds
 * @param heldKeys keys that are held back after failures
 * @param acknowledged events acknowledged by Kafka since the start of this instance
 * @param failed sends failed since the start of this instance
 * @param kafkaError why Kafka is taken to be away; null if it answers
 * @param storeError why the database is taken to be away; null if it answers
 */
public record RelayReport(
        RelayPhase phase,
        Lease lease,
        Backlog backlog,
        int heldKeys,
        long acknowledged,
        long failed,
        String kafkaError,
        String storeError) {}
