package id.prakerja.infrastructure;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.utils.Time;

/** One Kafka node that is broker and controller at once, inside this JVM. */
final class EmbeddedKafka implements Server {

    /** Fixed, so that a kept directory is recognised as its own: "prakerja-local-1" in Base64. */
    private static final String CLUSTER_ID = "cHJha2VyamEtbG9jYWwtMQ";

    private static final String HOST = "127.0.0.1";
    private static final String ADVERTISED = "advertised.listeners";

    private final Path directory;
    private final int port;
    private final int controllerPort;
    private final Map<String, String> more;
    private final List<String> formatting;
    private KafkaRaftServer server;

    /**
     * A node that its clients look for elsewhere, where something lies between them and it.
     *
     * @param reachedAt port of this machine where they look, if it is not the node's own
     */
    EmbeddedKafka(Path directory, int port, OptionalInt reachedAt) {
        this(
                directory,
                port,
                reachedAt.isPresent() ? Map.of(ADVERTISED, listener(reachedAt.getAsInt())) : Map.of(),
                List.of());
    }

    /**
     * A node.
     *
     * @param more configuration beside and above the usual
     * @param formatting arguments with which its storage is formatted besides
     */
    EmbeddedKafka(Path directory, int port, Map<String, String> more, List<String> formatting) {
        this.more = more;
        this.formatting = formatting;
        this.directory = directory;
        this.port = FreePort.orWanted(port);
        this.controllerPort = FreePort.orWanted(0);
    }

    @Override
    public void start() throws IOException {
        Properties config = config();
        format(config);
        KafkaRaftServer starting = new KafkaRaftServer(new KafkaConfig(config), Time.SYSTEM);
        starting.startup();
        server = starting;
    }

    @Override
    public void stop() {
        server.shutdown();
        server.awaitShutdown();
        server = null;
    }

    @Override
    public String address() {
        return HOST + ":" + port;
    }

    /** A KRaft node refuses to start on storage that has not been formatted; formatting again changes nothing. */
    private void format(Properties config) throws IOException {
        Files.createDirectories(directory);
        Path file = directory.resolve("server.properties");
        try (Writer writer = Files.newBufferedWriter(file)) {
            config.store(writer, null);
        }
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        List<String> command = new ArrayList<>(
                List.of("format", "--ignore-formatted", "--cluster-id", CLUSTER_ID, "--config", file.toString()));
        command.addAll(formatting);
        if (StorageTool.execute(command.toArray(String[]::new), new PrintStream(said, true, StandardCharsets.UTF_8))
                != 0) {
            throw new InfrastructureException(
                    "Kafka's storage could not be formatted: " + said.toString(StandardCharsets.UTF_8));
        }
    }

    private static String listener(int port) {
        return "BROKER://%s:%d".formatted(HOST, port);
    }

    private Properties config() {
        Properties config = new Properties();
        config.setProperty("process.roles", "broker,controller");
        config.setProperty("node.id", "1");
        config.setProperty("controller.quorum.voters", "1@%s:%d".formatted(HOST, controllerPort));
        config.setProperty("controller.listener.names", "CONTROLLER");
        config.setProperty("listeners", "%s,CONTROLLER://%s:%d".formatted(listener(port), HOST, controllerPort));
        config.setProperty(ADVERTISED, listener(port));
        config.setProperty("listener.security.protocol.map", "BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT");
        config.setProperty("inter.broker.listener.name", "BROKER");
        config.setProperty("log.dirs", directory.resolve("data").toString());
        KafkaDefaults.brokerConfig().forEach(config::setProperty);
        more.forEach(config::setProperty);
        return config;
    }
}
