package id.prakerja.oversight.rebuild;

import id.prakerja.messaging.RawRecord;
import id.prakerja.messaging.ReceivedEvent;
import id.prakerja.messaging.inbox.Arrival;
import id.prakerja.messaging.inbox.EventDecoder;
import id.prakerja.oversight.archive.TopicArchive;
import id.prakerja.oversight.facts.Fact;
import id.prakerja.oversight.facts.FactSet;
import id.prakerja.oversight.facts.Facts;
import io.vertx.mutiny.sqlclient.Pool;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Reads topics from their first record and fills the second set with them. What Kafka has let go comes from the archive, if there is
 * one; or everything that is archived does, if that is asked for. Belongs to one thread, which it blocks.
 */
final class Replay implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int AT_ONCE = 5_000;

    private final Pool pool;
    private final Facts facts;
    private final EventDecoder decoder;
    private final KafkaConsumer<String, byte[]> consumer;
    private final Optional<TopicArchive> archive;
    private final boolean archiveFirst;
    private final Map<TopicPartition, Long> begins = new HashMap<>();
    private final Map<TopicPartition, Origin> origins = new HashMap<>();
    private long done;
    private long refused;

    Replay(
            Pool pool,
            Facts facts,
            EventDecoder decoder,
            Map<String, Object> kafka,
            Optional<TopicArchive> archive,
            boolean archiveFirst) {
        this.archive = archive;
        this.archiveFirst = archiveFirst;
        this.pool = pool;
        this.facts = facts;
        this.decoder = decoder;
        Map<String, Object> properties = new HashMap<>(kafka);
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        properties.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, AT_ONCE);
        properties.remove(ConsumerConfig.GROUP_ID_CONFIG);
        this.consumer = new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer());
    }

    /** Records between the first that a partition holds and the one that it is to reach. */
    long missing(Map<TopicPartition, Long> targets) {
        follow(targets);
        return targets.entrySet().stream()
                .mapToLong(target -> Math.max(
                        0, target.getValue() - origins.get(target.getKey()).first()))
                .sum();
    }

    /**
     * Topics whose first records neither Kafka nor the archive holds. A compacted topic loses what newer records have replaced, which
     * is no loss.
     */
    List<String> incomplete(List<String> compacted) {
        return origins.entrySet().stream()
                .filter(origin -> !origin.getValue().isWhole())
                .map(origin -> origin.getKey().topic())
                .filter(topic -> !compacted.contains(topic))
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * Applies every record up to, and without, the targets.
     *
     * @param targets offset after the last record wanted, by partition
     * @param goOn asked after each batch
     * @return whether the targets are reached
     */
    boolean upTo(Map<TopicPartition, Long> targets, BooleanSupplier goOn) {
        follow(targets);
        if (!upToFromArchive(targets, goOn)) {
            return false;
        }
        while (targets.entrySet().stream()
                .anyMatch(target -> consumer.position(target.getKey(), PATIENCE) < target.getValue())) {
            ConsumerRecords<String, byte[]> records = consumer.poll(POLL);
            for (TopicPartition partition : records.partitions()) {
                take(records.records(partition), partition, targets.getOrDefault(partition, 0L));
            }
            if (!goOn.getAsBoolean()) {
                return false;
            }
        }
        return true;
    }

    /** Records applied or refused so far. */
    long done() {
        return done;
    }

    /** Records that are no events, or that could not be applied. */
    long refused() {
        return refused;
    }

    @Override
    public void close() {
        consumer.close();
    }

    /** Partitions that were not read before are read from their beginning; those read before go on. */
    private void follow(Map<TopicPartition, Long> targets) {
        List<TopicPartition> fresh = targets.keySet().stream()
                .filter(partition -> !begins.containsKey(partition))
                .toList();
        if (fresh.isEmpty()) {
            return;
        }
        List<TopicPartition> all = new ArrayList<>(begins.keySet());
        all.addAll(fresh);
        begins.putAll(consumer.beginningOffsets(fresh, PATIENCE));
        consumer.assign(all);
        fresh.forEach(partition -> {
            Origin origin = Origin.of(partition, begins.get(partition), archive, archiveFirst);
            origins.put(partition, origin);
            consumer.seek(partition, origin.kafkaFrom());
        });
    }

    /** The part of each partition that comes from the archive, once. */
    private boolean upToFromArchive(Map<TopicPartition, Long> targets, BooleanSupplier goOn) {
        for (TopicPartition partition : targets.keySet()) {
            Origin origin = origins.get(partition);
            long before = Math.min(origin.kafkaFrom(), targets.get(partition));
            if (origin.takeArchived()
                    && !archive.orElseThrow().read(partition, before, AT_ONCE, records -> {
                        Facts.of(partition.topic()).ifPresent(fact -> apply(fact, records));
                        done += records.size();
                        return goOn.getAsBoolean();
                    })) {
                return false;
            }
        }
        return true;
    }

    private void take(List<ConsumerRecord<String, byte[]>> records, TopicPartition partition, long target) {
        List<ConsumerRecord<String, byte[]>> wanted =
                records.stream().filter(record -> record.offset() < target).toList();
        if (wanted.size() < records.size()) {
            consumer.seek(partition, target);
        }
        Facts.of(partition.topic())
                .ifPresent(
                        fact -> apply(fact, wanted.stream().map(RawRecord::of).toList()));
        done += wanted.size();
    }

    private <T> void apply(Fact<T> fact, List<RawRecord> records) {
        List<ReceivedEvent<T>> events = new ArrayList<>(records.size());
        for (RawRecord record : records) {
            Arrival<T> arrival = decoder.arrival(record, fact.type());
            if (arrival.readable()) {
                events.add(arrival.event());
            } else {
                refused++;
            }
        }
        applyAll(fact, events);
    }

    /** What cannot be applied is found by halving, as the inbox does, and counted. */
    private <T> void applyAll(Fact<T> fact, List<ReceivedEvent<T>> events) {
        if (events.isEmpty()) {
            return;
        }
        try {
            pool.withTransaction(tx -> facts.apply(tx, FactSet.REBUILT, fact, events))
                    .await()
                    .atMost(PATIENCE);
        } catch (io.vertx.pgclient.PgException e) {
            if (!e.getSqlState().startsWith("2")) { // data and constraints are the event's fault, all else is not
                throw e;
            }
            if (events.size() == 1) {
                refused++;
                return;
            }
            int middle = events.size() / 2;
            applyAll(fact, events.subList(0, middle));
            applyAll(fact, events.subList(middle, events.size()));
        }
    }
}
