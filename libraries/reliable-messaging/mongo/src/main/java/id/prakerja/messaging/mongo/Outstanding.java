package id.prakerja.messaging.mongo;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Events that have been found and not yet settled. If the relay drops some from hand, because a send failed, their
 * aggregates are found here again without a scan. Not thread-safe: it belongs to the relay's thread.
 */
final class Outstanding {

    /** Keys of the unsettled events, by aggregate and event id. */
    private final Map<Aggregate, Map<UUID, String>> events = new HashMap<>();

    /** Aggregates with an event that the relay neither has in hand nor holds back; up to so many. */
    Set<Aggregate> dropped(Collection<MongoPendingEvent> loaded, Set<String> heldKeys, int limit) {
        Set<UUID> inHand = loaded.stream().map(event -> event.event().id()).collect(Collectors.toSet());
        return events.entrySet().stream()
                .filter(aggregate -> aggregate.getValue().entrySet().stream()
                        .anyMatch(event -> !inHand.contains(event.getKey()) && !heldKeys.contains(event.getValue())))
                .map(Map.Entry::getKey)
                .limit(limit)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** These aggregates have been read, and these are all the events that were found in them. */
    void found(Collection<Aggregate> read, Collection<MongoPendingEvent> found) {
        read.forEach(events::remove);
        found.forEach(event -> events.computeIfAbsent(event.home(), home -> new HashMap<>())
                .put(event.event().id(), event.event().key()));
    }

    /** These events have been sent and removed. */
    void settled(Collection<MongoPendingEvent> sent) {
        sent.forEach(event -> events.computeIfPresent(event.home(), (home, rest) -> {
            rest.remove(event.event().id());
            return rest.isEmpty() ? null : rest;
        }));
    }
}
