package id.prakerja.messaging.status;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/**
 * Up to which moment everything that was published to a topic has been consumed. Who decides something because an event did
 * <em>not</em> come asks here first: a consumer that is hours behind knows of no event, and that is no evidence.
 */
@Singleton
public class ReadHorizon {

    /** Where a topic ended at a moment. */
    private record Mark(Instant at, Map<TopicPartition, Long> ends) {}

    private final Offsets offsets;
    private final Map<String, Mark> awaited = new HashMap<>();
    private final Map<String, Instant> reached = new HashMap<>();

    ReadHorizon(Offsets offsets) {
        this.offsets = offsets;
    }

    /**
     * Asks the broker, and gets on by at most one look: the topic's end is marked, and its moment counts as read once the consumers
     * have committed up to there, at this look or a later one.
     *
     * @param topic one that the service consumes
     * @param now the moment that it is, by the clock that the caller decides by
     * @return a moment up to which nothing is unread; empty if none is known yet
     */
    public Uni<Optional<Instant>> of(String topic, Instant now) {
        return Uni.createFrom().item(() -> look(topic, now)).runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private synchronized Optional<Instant> look(String topic, Instant now) {
        try {
            Offsets.Look look = offsets.look();
            Mark mark = awaited.get(topic);
            if (mark == null) {
                mark = new Mark(now, look.positions(look.partitions(Set.of(topic)), OffsetSpec.latest()));
                awaited.put(topic, mark);
            }
            if (isRead(topic, mark, look)) {
                reached.put(topic, mark.at());
                awaited.remove(topic);
            }
        } catch (Offsets.BrokerSilentException e) {
            // What was known before is still true.
        }
        return Optional.ofNullable(reached.get(topic));
    }

    private boolean isRead(String topic, Mark mark, Offsets.Look look) {
        Set<String> groups = offsets.groups(topic);
        if (groups.isEmpty()) {
            throw new IllegalArgumentException("No channel of this service reads " + topic);
        }
        return look.committed(groups).stream().allMatch(group -> isRead(mark, group, look));
    }

    private static boolean isRead(Mark mark, Map<TopicPartition, Long> committed, Offsets.Look look) {
        List<TopicPartition> unread = mark.ends().keySet().stream()
                .filter(partition ->
                        committed.getOrDefault(partition, 0L) < mark.ends().get(partition))
                .toList();
        // What was never committed is read all the same where retention has left nothing to read.
        Map<TopicPartition, Long> starts = look.positions(unread, OffsetSpec.earliest());
        return unread.stream()
                .allMatch(partition -> starts.get(partition) >= mark.ends().get(partition));
    }
}
