package id.prakerja.messaging.relay;

import id.prakerja.pacing.Backoff;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * Keys and topics that are not to be tried before a moment. In memory only: after a restart everything may be tried at once.
 * Not thread-safe: it belongs to the relay's thread.
 */
final class Holds {

    private final Map<String, KeyHold> keys = new HashMap<>();
    private final Map<String, TopicHold> topics = new HashMap<>();
    private final Backoff backoff;
    private final LongSupplier nanoTime;

    /**
     * Starts with nothing held.
     *
     * @param backoff pauses between the tries of one key, or of one topic
     * @param nanoTime the monotonic clock, in nanoseconds
     */
    Holds(Backoff backoff, LongSupplier nanoTime) {
        this.backoff = backoff;
        this.nanoTime = nanoTime;
    }

    /** Holds a key whose event has failed so often; {@code becauseOfBroker} if the event itself may be all right. */
    void holdKey(String key, int failures, boolean becauseOfBroker) {
        keys.put(key, new KeyHold(nanoTime.getAsLong() + backoff.nanos(failures), becauseOfBroker));
    }

    /** Holds a topic that has failed once more. */
    void holdTopic(String topic) {
        int failures = topics.containsKey(topic) ? topics.get(topic).failures() + 1 : 1;
        topics.put(topic, new TopicHold(nanoTime.getAsLong() + backoff.nanos(failures), failures));
    }

    /** If the topic is held, holds the key as long as it. Returns whether it is. */
    boolean holdKeyWithTopic(String key, String topic) {
        TopicHold hold = topics.get(topic);
        if (hold == null || hold.until() - nanoTime.getAsLong() <= 0) {
            return false;
        }
        keys.put(key, new KeyHold(hold.until(), false));
        return true;
    }

    /** Kafka has taken an event of this topic. */
    void topicIsFine(String topic) {
        topics.remove(topic);
    }

    /** Lets go the keys that have been held long enough. */
    void expire() {
        long now = nanoTime.getAsLong();
        keys.values().removeIf(hold -> hold.until() - now <= 0);
    }

    /** The broker answers again: lets go the keys that were held because it did not. */
    void brokerIsBack() {
        keys.values().removeIf(KeyHold::becauseOfBroker);
    }

    /** Lets everything go. */
    void clear() {
        keys.clear();
        topics.clear();
    }

    /** The keys held now. */
    Set<String> keys() {
        return keys.keySet();
    }

    private record KeyHold(long until, boolean becauseOfBroker) {}

    private record TopicHold(long until, int failures) {}
}
