package id.prakerja.runner.suite;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** How many events each service has still to consume, asked from the broker: group by group, a service's group bears its name. */
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
            for (Service service : Service.values()) {
                lag.byGroup.put(service.module(), lagOf(admin, service.module()));
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
        Long lag = byGroup.get(service.module());
        return lag == null ? OptionalLong.empty() : OptionalLong.of(lag);
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
