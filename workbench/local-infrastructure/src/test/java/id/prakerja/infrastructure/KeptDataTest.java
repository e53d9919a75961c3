package id.prakerja.infrastructure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A given directory outlives the process: what one infrastructure wrote, the next one on the directory reads. */
class KeptDataTest {

    @Test
    void aNewInfrastructureOnTheSameDirectoryFindsAllData(@TempDir Path directory) throws Exception {
        try (Infrastructure earlier = open(directory)) {
            earlier.start(Part.values());
            new PostgresProbe(earlier.postgres("selection")).run("CREATE TABLE wave AS SELECT 6 AS number");
            MongoProbe.insert(earlier.mongoConnectionString(), "account", "balance", 1_000_000L);
            try (KafkaProbe probe = new KafkaProbe(earlier.kafkaBootstrapServers())) {
                probe.createTopic("wave.changed", 12);
                probe.send("wave.changed", "6", "OPEN");
            }
        }

        try (Infrastructure later = open(directory)) {
            later.start(Part.values());
            assertEquals("6", new PostgresProbe(later.postgres("selection")).text("SELECT number FROM wave"));
            assertEquals(Set.of(1_000_000L), MongoProbe.readAll(later.mongoConnectionString(), "account", "balance"));
            try (KafkaProbe probe = new KafkaProbe(later.kafkaBootstrapServers())) {
                assertEquals(List.of("OPEN"), probe.readAll("wave.changed", 1));
            }
        }
    }

    private static Infrastructure open(Path directory) {
        return Infrastructure.open(InfrastructureSettings.keptIn(directory, 0, 0, 0));
    }
}
