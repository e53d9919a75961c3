package id.prakerja.oversight.figures;

import id.prakerja.messaging.status.Offsets;
import id.prakerja.oversight.facts.FactSet;
import id.prakerja.oversight.facts.Facts;
import id.prakerja.oversight.figures.Positions.Partition;
import id.prakerja.sql.Rows;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/**
 * How far what is counted is behind the topics: the ends of the partitions against what was applied, as it stands in the same
 * snapshot as the figures. The ends are asked for before, so that a figure is never said to be further than it is.
 */
@ApplicationScoped
public class Lag {

    private static final String APPLIED = "select topic, partition_no, next_offset, told_at from {set}.applied";
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final Offsets offsets;

    Lag(Offsets offsets) {
        this.offsets = offsets;
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

    private Map<TopicPartition, Range> ask() {
        try {
            Offsets.Look look = offsets.look(PATIENCE);
            Set<String> topics = look.topics().stream()
                    .filter(topic -> Facts.of(topic).isPresent())
                    .collect(Collectors.toSet());
            List<TopicPartition> partitions = look.partitions(topics);
            Map<TopicPartition, Long> begins = look.positions(partitions, OffsetSpec.earliest());
            Map<TopicPartition, Long> ends = look.positions(partitions, OffsetSpec.latest());
            return partitions.stream()
                    .collect(Collectors.toMap(part -> part, part -> new Range(begins.get(part), ends.get(part))));
        } catch (Offsets.BrokerSilentException e) {
            return Map.of();
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
