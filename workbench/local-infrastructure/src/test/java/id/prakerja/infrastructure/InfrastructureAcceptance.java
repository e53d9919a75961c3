package id.prakerja.infrastructure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What every implementation of {@link Infrastructure} promises. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class InfrastructureAcceptance {

    private final Infrastructure infrastructure = open();

    abstract Infrastructure open();

    @AfterAll
    void close() {
        infrastructure.close();
    }

    @Test
    void kafkaKeepsRecordsAndAddressOverARestart() throws Exception {
        String address = infrastructure.kafkaBootstrapServers();
        try (KafkaProbe probe = new KafkaProbe(address)) {
            probe.createTopic("kept", 12);
            probe.send("kept", "key", "before");
        }

        infrastructure.stopKafka();
        assertUnreachable(address);
        infrastructure.startKafka();

        assertEquals(address, infrastructure.kafkaBootstrapServers());
        try (KafkaProbe probe = new KafkaProbe(address)) {
            assertEquals(12, probe.partitions("kept"));
            probe.send("kept", "key", "after");
            assertEquals(List.of("before", "after"), probe.readAll("kept", 2));
        }
    }

    @Test
    void kafkaMakesNoTopicByUse() throws Exception {
        try (KafkaProbe probe = new KafkaProbe(infrastructure.kafkaBootstrapServers())) {
            assertThrows(
                    IllegalStateException.class,
                    () -> probe.send("never-provisioned", "key", "value", Duration.ofSeconds(2)));
            assertEquals(false, probe.topics().contains("never-provisioned"));
        }
    }

    @Test
    void postgresKeepsRowsAndAddressOverARestart() throws Exception {
        PostgresDatabase database = infrastructure.postgres("kept");
        PostgresProbe probe = new PostgresProbe(database);
        probe.run("CREATE TABLE IF NOT EXISTS seat (number int PRIMARY KEY)");
        probe.run("INSERT INTO seat VALUES (800000)");

        infrastructure.stopPostgres();
        assertUnreachable(database.host() + ":" + database.port());
        infrastructure.startPostgres();

        assertEquals(database, infrastructure.postgres("kept"));
        assertEquals("800000", probe.text("SELECT number FROM seat"));
    }

    @Test
    void postgresIsDurable() throws Exception {
        PostgresProbe probe = new PostgresProbe(infrastructure.postgres("durable"));

        assertEquals("on", probe.text("SHOW fsync"));
        assertEquals("on", probe.text("SHOW synchronous_commit"));
        assertEquals("on", probe.text("SHOW full_page_writes"));
        assertEquals("200", probe.text("SHOW max_connections"));
    }

    @Test
    void postgresDatabasesAreApart() throws Exception {
        new PostgresProbe(infrastructure.postgres("left")).run("CREATE TABLE only_left (id int)");

        assertEquals(
                "0",
                new PostgresProbe(infrastructure.postgres("right"))
                        .text("SELECT count(*) FROM pg_tables WHERE tablename = 'only_left'"));
    }

    @Test
    void mongoKeepsDocumentsAndAddressOverARestart() {
        String address = infrastructure.mongoConnectionString();
        MongoProbe.insert(address, "kept", "balance", 1_000_000L);

        infrastructure.stopMongo();
        assertUnreachable(URI.create(address).getAuthority());
        infrastructure.startMongo();

        assertEquals(address, infrastructure.mongoConnectionString());
        assertEquals(Set.of(1_000_000L), MongoProbe.readAll(address, "kept", "balance"));
    }

    @Test
    void startingWhatRunsAndStoppingWhatStandsChangeNothing() throws Exception {
        infrastructure.start(Part.POSTGRES, Part.POSTGRES);
        infrastructure.start(Part.POSTGRES);
        PostgresProbe probe = new PostgresProbe(infrastructure.postgres("idempotent"));
        assertEquals("1", probe.text("SELECT 1"));

        infrastructure.stop(Part.POSTGRES);
        infrastructure.stop(Part.POSTGRES);
        assertEquals("1", new PostgresProbe(infrastructure.postgres("idempotent")).text("SELECT 1"));
    }

    @Test
    void aDatabaseNameThatIsNoPlainNameIsRefused() {
        InfrastructureException refusal =
                assertThrows(InfrastructureException.class, () -> infrastructure.postgres("x; DROP DATABASE kept"));

        assertEquals(
                "A database name has lower-case letters, digits and _, which x; DROP DATABASE kept has not",
                refusal.getMessage());
    }

    private static void assertUnreachable(String hostAndPort) {
        URI uri = URI.create("tcp://" + hostAndPort);
        assertThrows(IOException.class, () -> new Socket(uri.getHost(), uri.getPort()).close());
    }
}
