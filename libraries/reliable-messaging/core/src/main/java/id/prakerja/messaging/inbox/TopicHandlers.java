package id.prakerja.messaging.inbox;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which handler applies the events of which topic. A service has one per topic.
 *
 * @param <H> the kind of handler
 */
public final class TopicHandlers<H> {

    /** Ends the name of a family of topics, for example {@code payout.reported.*}. */
    private static final String WILDCARD = "*";

    private final Map<String, H> handlers = new ConcurrentHashMap<>();

    /**
     * Names the handler of a topic.
     *
     * @param topic a topic's name, or the beginning of several followed by {@code *}
     * @param handler replaces the one named before
     */
    public void register(String topic, H handler) {
        handlers.put(topic, handler);
    }

    /** Names the handler of a topic unless it has one. */
    public void registerIfAbsent(String topic, H handler) {
        handlers.putIfAbsent(topic, handler);
    }

    /** The handler of the topic; empty if none has been named since the service started. */
    public Optional<H> find(String topic) {
        H handler = handlers.get(topic);
        if (handler != null) {
            return Optional.of(handler);
        }
        return handlers.entrySet().stream()
                .filter(entry -> matches(entry.getKey(), topic))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static boolean matches(String name, String topic) {
        return name.endsWith(WILDCARD) && topic.startsWith(name.substring(0, name.length() - WILDCARD.length()));
    }
}
