package id.prakerja.runner.suite;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** How many events each service has still to consume, asked from the broker: its groups bear its name. */
final class ConsumerLag {

    private final Map<String, Long> byGroup = new HashMap<>();

    /** Asks the broker. An unreachable broker tells nothing. */
    static ConsumerLag at(String bootstrapServers) {
        ConsumerLag lag = new ConsumerLag();
        Map<String, Object> config = Map.of(
                "bootstrap.servers", bootstrapServers,
                "default.api.timeout.ms", 5_000,
                "request.timeout.ms", 4_000);
        try (Admin admin = Admin.create(config)) {
            for (GroupListing group : admin.listGroups().all().get()) {
                lag.byGroup.put(group.groupId(), lagOf(admin, group.groupId()));
            }
        } catch (ExecutionException notTold) {
            lag.byGroup.clear();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return lag;
    }

    /** Nothing is known, the broker being away. */
    static ConsumerLag unknown() {
        return new ConsumerLag();
    }

    OptionalLong of(Service service) {
        List<Long> lags = byGroup.entrySet().stream()
                .filter(group -> ConsumerGroups.of(service).test(group.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        return lags.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(lags.stream().mapToLong(Long::longValue).sum());
    }

    private static long lagOf(Admin admin, String group) throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get();
        Map<TopicPartition, ListOffsetsResultInfo> ends = admin.listOffsets(committed.keySet().stream()
                        .collect(Collectors.toMap(part -> part, part -> OffsetSpec.latest())))
                .all()
                .get();
        return committed.entrySet().stream()
                .filter(part -> part.getValue() != null)
                .mapToLong(part ->
                        ends.get(part.getKey()).offset() - part.getValue().offset())
                .sum();
    }
}
