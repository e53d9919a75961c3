package id.prakerja.messaging.status;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/** How far the service's consumers are behind, asked of the broker. */
@Singleton
public class ConsumerLag {

    private final Offsets offsets;

    ConsumerLag(Offsets offsets) {
        this.offsets = offsets;
    }

    /**
     * Records that wait, per topic that the service has read from; blocks for a second or two at most.
     *
     * @return the records per topic; empty if the broker does not answer
     */
    public Optional<Map<String, Long>> perTopic() {
        try {
            Offsets.Look look = offsets.look();
            Collection<Map<TopicPartition, Long>> read = look.committed(offsets.groups());
            Map<TopicPartition, Long> ends = look.positions(
                    read.stream().flatMap(group -> group.keySet().stream()).toList(), OffsetSpec.latest());
            Map<String, Long> lag = new TreeMap<>();
            read.forEach(group -> group.forEach((partition, position) ->
                    lag.merge(partition.topic(), Math.max(0, ends.get(partition) - position), Long::sum)));
            return Optional.of(lag);
        } catch (Offsets.BrokerSilentException e) {
            return Optional.empty();
        }
    }
}
