package id.prakerja.runner.access;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;

/** Ordinary clients of a broker. */
final class Clients {

    private Clients() {}

    static void send(Map<String, Object> connection, String topic, String value)
            throws ExecutionException, InterruptedException {
        Map<String, Object> config = new HashMap<>(connection);
        config.remove("group.id");
        config.remove("auto.offset.reset");
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(config, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, "key", value)).get();
        }
    }

    static KafkaConsumer<String, String> consumer(Map<String, Object> connection) {
        return new KafkaConsumer<>(connection, new StringDeserializer(), new StringDeserializer());
    }

    static ConsumerRecord<String, String> firstOf(Map<String, Object> connection, String topic) {
        return first(connection, topic, record -> true);
    }

    static ConsumerRecord<String, String> firstOf(Map<String, Object> connection, String topic, String value) {
        Map<String, Object> config = new HashMap<>(connection);
        config.put("group.id", UUID.randomUUID().toString());
        config.put("auto.offset.reset", "earliest");
        return first(config, topic, record -> record.value().equals(value));
    }

    static ConsumerRecord<String, String> first(
            Map<String, Object> connection, String topic, Predicate<ConsumerRecord<String, String>> wanted) {
        try (KafkaConsumer<String, String> consumer = consumer(connection)) {
            consumer.subscribe(List.of(topic));
            return Awaitility.await()
                    .atMost(Duration.ofMinutes(1))
                    .pollInSameThread()
                    .until(
                            () -> {
                                for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofMillis(200))) {
                                    if (wanted.test(record)) {
                                        return record;
                                    }
                                }
                                return null;
                            },
                            record -> record != null);
        }
    }
}
