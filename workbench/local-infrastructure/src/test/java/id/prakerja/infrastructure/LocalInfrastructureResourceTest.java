package id.prakerja.infrastructure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What a Quarkus test gets for its init arguments. */
class LocalInfrastructureResourceTest {

    @Test
    void theApplicationIsConfiguredForWhatItAsked() {
        Map<String, String> config = start(Map.of("postgres", "registration", "kafka", "true"));

        Infrastructure infrastructure = LocalInfrastructureResource.current();
        assertEquals(infrastructure.kafkaBootstrapServers(), config.get("kafka.bootstrap.servers"));
        assertEquals(
                "jdbc:" + config.get("quarkus.datasource.reactive.url"), config.get("quarkus.datasource.jdbc.url"));
        assertEquals("WARN", config.get("quarkus.log.category.\"org.apache.kafka\".level"));
        assertEquals(null, config.get("quarkus.mongodb.connection-string"));
    }

    @Test
    void everyApplicationStartsOnEmptyStores() throws Exception {
        Map<String, String> first = start(Map.of("postgres", "selection", "mongo", "training", "kafka", "true"));
        try (KafkaProbe probe = new KafkaProbe(first.get("kafka.bootstrap.servers"))) {
            probe.createTopic("applicant.joined", 12);
            probe.send("applicant.joined", "key", "of the first application");
            assertEquals(1, probe.readAll("applicant.joined", 1).size());
        }

        Map<String, String> second = start(Map.of("postgres", "selection", "mongo", "training", "kafka", "true"));

        assertEquals(first.get("kafka.bootstrap.servers"), second.get("kafka.bootstrap.servers"));
        assertNotEquals(first.get("quarkus.datasource.jdbc.url"), second.get("quarkus.datasource.jdbc.url"));
        assertNotEquals(first.get("quarkus.mongodb.database"), second.get("quarkus.mongodb.database"));
        try (KafkaProbe probe = new KafkaProbe(second.get("kafka.bootstrap.servers"))) {
            // A broker goes on naming a topic for the moment that it takes to hear of its end.
            Awaitility.await()
                    .atMost(Duration.ofMinutes(2))
                    .until(() -> probe.topics().isEmpty());
        }
    }

    @Test
    void aMisspeltArgumentIsToldAtOnce() {
        InfrastructureException told =
                assertThrows(InfrastructureException.class, () -> start(Map.of("postgresql", "registration")));

        assertEquals("Unknown init argument postgresql; known are kafka, mongo, postgres", told.getMessage());
    }

    private static Map<String, String> start(Map<String, String> arguments) {
        LocalInfrastructureResource resource = new LocalInfrastructureResource();
        resource.init(arguments);
        return resource.start();
    }
}
