package id.prakerja.oversight.figures;

import id.prakerja.oversight.facts.FactSet;
import id.prakerja.oversight.facts.Facts;
import id.prakerja.oversight.figures.Positions.Partition;
import id.prakerja.sql.Rows;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/**
 * How far what is counted is behind the topics: the ends of the partitions against what was applied, as it stands in the same
 * snapshot as the figures. The ends are asked for before, so that a figure is never said to be further than it is.
 */
@ApplicationScoped
public class Lag {

    private static final String APPLIED = "select topic, partition_no, next_offset, told_at from {set}.applied";
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Map<String, Object> kafka;
    private Admin admin;

    Lag(@Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.kafka = kafka;
    }

    /** Where each partition begins and ends; empty if the broker does not answer. */
    Uni<Map<TopicPartition, Range>> ends() {
        return Uni.createFrom().item(this::ask).runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    /** How far each topic has come in the transaction's snapshot. */
    Uni<Positions> positions(SqlConnection tx, Map<TopicPartition, Range> ends) {
        return tx.preparedQuery(FactSet.RUNNING.in(APPLIED)).execute().map(rows -> {
            Map<TopicPartition, Row> applied = new HashMap<>();
            rows.forEach(row ->
                    applied.put(new TopicPartition(row.getString("topic"), row.getInteger("partition_no")), row));
            List<Partition> partitions = new ArrayList<>();
            ends.forEach((partition, range) -> partitions.add(new Partition(
                    partition.topic(), waiting(range, applied.get(partition)), toldAt(applied.get(partition)))));
            applied.forEach((partition, row) -> {
                if (!ends.containsKey(partition)) {
                    partitions.add(new Partition(partition.topic(), 0, toldAt(row)));
                }
            });
            return Positions.of(partitions, !ends.isEmpty());
        });
    }

    private static long waiting(Range range, Row applied) {
        return Math.max(0, range.end() - (applied == null ? range.begin() : applied.getLong("next_offset")));
    }

    private static Instant toldAt(Row applied) {
        return applied == null ? null : Rows.instant(applied, "told_at");
    }

    private synchronized Map<TopicPartition, Range> ask() {
        try {
            Set<String> topics = get(admin().listTopics().names()).stream()
                    .filter(topic -> Facts.of(topic).isPresent())
                    .collect(Collectors.toSet());
            Set<TopicPartition> partitions = new java.util.HashSet<>();
            get(admin().describeTopics(topics).allTopicNames())
                    .forEach((topic, described) -> described
                            .partitions()
                            .forEach(part -> partitions.add(new TopicPartition(topic, part.partition()))));
            Map<TopicPartition, ListOffsetsResultInfo> begins = offsets(partitions, OffsetSpec.earliest());
            Map<TopicPartition, ListOffsetsResultInfo> ends = offsets(partitions, OffsetSpec.latest());
            return partitions.stream()
                    .collect(Collectors.toMap(
                            part -> part,
                            part -> new Range(
                                    begins.get(part).offset(), ends.get(part).offset())));
        } catch (ExecutionException | TimeoutException e) {
            return Map.of();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Map.of();
        }
    }

    private Map<TopicPartition, ListOffsetsResultInfo> offsets(Set<TopicPartition> partitions, OffsetSpec which)
            throws ExecutionException, InterruptedException, TimeoutException {
        return get(admin().listOffsets(partitions.stream().collect(Collectors.toMap(part -> part, part -> which)))
                .all());
    }

    private static <T> T get(org.apache.kafka.common.KafkaFuture<T> future)
            throws ExecutionException, InterruptedException, TimeoutException {
        return future.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }

    private Admin admin() {
        if (admin == null) {
            Map<String, Object> properties = new HashMap<>(kafka);
            int millis = Math.toIntExact(PATIENCE.toMillis());
            properties.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, millis);
            properties.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, millis);
            admin = Admin.create(properties);
        }
        return admin;
    }

    @PreDestroy
    synchronized void close() {
        if (admin != null) {
            admin.close(Duration.ZERO);
        }
    }

    /**
     * What a partition holds.
     *
     * @param begin offset of its first record
     * @param end offset after its last
     */
    record Range(long begin, long end) {}
}
