package id.prakerja.infrastructure;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A real broker as it is run where it is shared with those outside: whoever connects proves who it is (SASL/SCRAM), and nothing is allowed
 * that was not granted. Its listener is not encrypted, which on one machine it need not be.
 */
public final class SharedKafka implements AutoCloseable {

    /** Who may do everything. */
    public static final String ADMINISTRATOR = "admin";

    private static final String MECHANISM = "SCRAM-SHA-512";
    private static final String PASSWORD = "administrators-password";

    private final Path directory;
    private final EmbeddedKafka broker;

    private SharedKafka(Path directory) {
        this.directory = directory;
        this.broker = new EmbeddedKafka(
                directory,
                0,
                Map.of(
                        "listener.security.protocol.map",
                        "BROKER:SASL_PLAINTEXT,CONTROLLER:PLAINTEXT",
                        "sasl.enabled.mechanisms",
                        MECHANISM,
                        "sasl.mechanism.inter.broker.protocol",
                        MECHANISM,
                        "listener.name.broker.scram-sha-512.sasl.jaas.config",
                        login(ADMINISTRATOR, PASSWORD),
                        "authorizer.class.name",
                        "org.apache.kafka.metadata.authorizer.StandardAuthorizer",
                        // The controller's listener is the node's own; clients have no way to be nobody.
                        "super.users",
                        "User:%s;User:ANONYMOUS".formatted(ADMINISTRATOR),
                        "allow.everyone.if.no.acl.found",
                        "false"),
                List.of("--add-scram", "%s=[name=%s,password=%s]".formatted(MECHANISM, ADMINISTRATOR, PASSWORD)));
    }

    /**
     * Starts one with data that are deleted when it is closed.
     *
     * @throws InfrastructureException if it does not start
     */
    public static SharedKafka start() {
        QuietLogging.apply();
        try {
            SharedKafka started = new SharedKafka(Files.createTempDirectory("prakerja-shared-kafka-"));
            started.broker.start();
            return started;
        } catch (Exception e) {
            throw new InfrastructureException("Kafka did not start: " + e.getMessage(), e);
        }
    }

    /** How its administrator connects. */
    public Map<String, Object> administrator() {
        return connection(ADMINISTRATOR, PASSWORD);
    }

    /** How somebody connects. */
    public Map<String, Object> connection(String user, String password) {
        return Map.of(
                "bootstrap.servers",
                broker.address(),
                "security.protocol",
                "SASL_PLAINTEXT",
                "sasl.mechanism",
                MECHANISM,
                "sasl.jaas.config",
                login(user, password));
    }

    @Override
    public void close() {
        try {
            broker.stop();
        } finally {
            Directories.deleteTree(directory);
        }
    }

    private static String login(String user, String password) {
        return "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";"
                .formatted(user, password);
    }
}
