package id.prakerja.runner.demo;

import com.fasterxml.jackson.databind.JsonNode;
import id.prakerja.runner.client.Json;
import id.prakerja.runner.failure.PlainFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads whole topics as an outsider would, each event once: a repeated delivery has the same {@code ce_id}. */
final class TopicReader {

    private static final Duration POLL = Duration.ofMillis(200);

    private final Map<String, Object> config;

    TopicReader(String bootstrapServers) {
        config = Map.of("bootstrap.servers", bootstrapServers, "enable.auto.commit", "false");
    }

    /** Returns the payloads of all events on the topic at this moment, in the order of each key. */
    List<JsonNode> read(String topic) {
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            Set<String> seen = new HashSet<>();
            List<JsonNode> events = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                    if (seen.add(idOf(record))) {
                        events.add(payloadOf(record));
                    }
                }
            }
            return events;
        }
    }

    private static String idOf(ConsumerRecord<String, byte[]> record) {
        Header id = record.headers().lastHeader("ce_id");
        if (id == null) {
            throw new PlainFailure("An event on %s has no ce_id.".formatted(record.topic()));
        }
        return new String(id.value(), StandardCharsets.UTF_8);
    }

    private static JsonNode payloadOf(ConsumerRecord<String, byte[]> record) {
        try {
            return Json.tree(record.value());
        } catch (IOException e) {
            throw new PlainFailure("An event on %s is no JSON.".formatted(record.topic()), e);
        }
    }
}
