package id.prakerja.messaging.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;

/** Builds what Kafka delivers, in one partition of a topic; offsets go on from batch to batch. */
public final class Batch {

    private final String topic;
    private final List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
    private long made = Instant.parse("2020-08-27T02:00:00Z").toEpochMilli();
    private long offset;

    /** Begins at offset zero of the topic. */
    public Batch(String topic) {
        this.topic = topic;
    }

    /** Adds events of a key with these numbers. */
    public Batch with(String key, int... numbers) {
        for (int number : numbers) {
            raw(key, "{\"owner\":\"%s\",\"number\":%d,\"added\":\"later\"}".formatted(key, number));
        }
        return this;
    }

    /** Adds a record with a value of any kind. */
    public Batch raw(String key, String value) {
        ConsumerRecord<String, byte[]> record = new ConsumerRecord<>(
                topic,
                0,
                offset,
                timestamp(offset),
                TimestampType.CREATE_TIME,
                ConsumerRecord.NULL_SIZE,
                ConsumerRecord.NULL_SIZE,
                key,
                value.getBytes(UTF_8),
                new RecordHeaders(),
                Optional.empty());
        record.headers()
                .add("ce_id", UuidCreator.getTimeOrderedEpoch().toString().getBytes(UTF_8));
        record.headers().add("ce_time", "2020-08-27T02:00:00Z".getBytes(UTF_8));
        records.add(record);
        offset++;
        return this;
    }

    /** The records added since the last call. */
    public ConsumerRecords<String, byte[]> take() {
        TopicPartition partition = new TopicPartition(topic, 0);
        List<ConsumerRecord<String, byte[]>> taken = List.copyOf(records);
        records.clear();
        return new ConsumerRecords<>(Map.of(partition, taken), Map.of(partition, new OffsetAndMetadata(offset)));
    }

    /** The topic is deleted and made anew: offsets begin anew, and time goes on. */
    public void recreateTopic() {
        made += 1_000_000;
        offset = 0;
    }

    /** Name under which the record of this offset is parked. */
    public String parkedId(long at) {
        return "%s-0-%d-%s".formatted(topic, at, Long.toString(timestamp(at), 36));
    }

    private long timestamp(long at) {
        return made + at * 1_000;
    }
}
