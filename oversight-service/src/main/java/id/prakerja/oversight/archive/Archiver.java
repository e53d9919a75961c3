package id.prakerja.oversight.archive;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.prakerja.messaging.RawRecord;
import id.prakerja.oversight.facts.Facts;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jboss.logging.Logger;

/** Copies what the topics hold and the archive does not yet. */
@ApplicationScoped
public class Archiver {

    private static final Logger LOG = Logger.getLogger(Archiver.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int AT_ONCE = 5_000;

    private final Map<String, Object> kafka;
    private final Optional<TopicArchive> archive;

    /** Real time at which everything was last archived, before that when this instance began: as {@link System#nanoTime}. */
    private volatile long complete = System.nanoTime();

    Archiver(ArchiveConfig config, ObjectMapper json, @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.kafka = kafka;
        this.archive = config.folder().map(folder -> new TopicArchive(folder, json));
    }

    /** The archive, if there is one. */
    public Optional<TopicArchive> archive() {
        return archive;
    }

    /** How long ago everything was archived last, in real time. */
    Duration age() {
        return Duration.ofNanos(System.nanoTime() - complete);
    }

    @Scheduled(
            every = "${prakerja.oversight.archive.every}",
            identity = "archive",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void archiveWhatIsNew() {
        archive.ifPresent(this::copy);
    }

    /**
     * Archives everything that the topics hold now.
     *
     * @return records that were copied; empty if there is no archive
     */
    Optional<Long> now() {
        return archive.map(this::copy);
    }

    private synchronized long copy(TopicArchive to) {
        Map<String, Object> properties = new HashMap<>(kafka);
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        properties.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, AT_ONCE);
        properties.remove(ConsumerConfig.GROUP_ID_CONFIG);
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.listTopics(PATIENCE).entrySet().stream()
                    .filter(topic -> Facts.of(topic.getKey()).isPresent())
                    .flatMap(topic -> topic.getValue().stream())
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            Map<TopicPartition, Long> begins = consumer.beginningOffsets(partitions, PATIENCE);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, PATIENCE);
            Map<TopicPartition, Long> next = new HashMap<>();
            for (TopicPartition partition : partitions) {
                next(partition, begins.get(partition), ends.get(partition), to)
                        .ifPresent(from -> next.put(partition, from));
            }
            long copied = copy(consumer, next, ends, to);
            complete = System.nanoTime();
            return copied;
        }
    }

    /** Where a partition goes on that has something to be archived. */
    private static Optional<Long> next(TopicPartition partition, long begin, long end, TopicArchive to) {
        long kept = to.end(partition).orElse(begin);
        if (kept > end) {
            LOG.errorf(
                    "%s ends at %d and is archived up to %d: it was made anew. Put its archive apart.",
                    partition, end, kept);
        }
        return kept < end ? Optional.of(Math.max(begin, kept)) : Optional.empty();
    }

    private static long copy(
            KafkaConsumer<String, byte[]> consumer,
            Map<TopicPartition, Long> next,
            Map<TopicPartition, Long> ends,
            TopicArchive to) {
        long copied = 0;
        consumer.assign(next.keySet());
        next.forEach(consumer::seek);
        while (next.keySet().stream()
                .anyMatch(partition -> consumer.position(partition, PATIENCE) < ends.get(partition))) {
            ConsumerRecords<String, byte[]> polled = consumer.poll(POLL);
            for (TopicPartition partition : polled.partitions()) {
                List<RawRecord> records =
                        polled.records(partition).stream().map(RawRecord::of).toList();
                to.append(partition, next.get(partition), records);
                next.put(partition, records.get(records.size() - 1).offset() + 1);
                copied += records.size();
            }
        }
        return copied;
    }
}
