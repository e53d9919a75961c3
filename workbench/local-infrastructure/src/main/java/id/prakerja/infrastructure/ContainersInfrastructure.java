package id.prakerja.infrastructure;

import java.util.Locale;
import java.util.Map;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.mongodb.MongoDBContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * The real three in containers, by Testcontainers. Images can be replaced by the system properties {@code
 * prakerja.image.kafka}, {@code prakerja.image.postgres} and {@code prakerja.image.mongo}, or the environment variables of
 * the same names in upper case with underscores.
 *
 * <p>Data lives in the containers: it survives a stop and a start of a part, not {@link #close}.
 */
public final class ContainersInfrastructure extends ServersInfrastructure {

    private static final int KAFKA_PORT = 9092;
    private static final int MONGO_PORT = 27017;

    /** Prepares the containers; nothing is started or pulled yet. */
    public ContainersInfrastructure(InfrastructureSettings settings) {
        super(
                new ContainerServer("%s:%d", KAFKA_PORT, settings.kafkaPort(), ContainersInfrastructure::kafka),
                new ContainerServer(
                        "%s:%d",
                        PostgreSQLContainer.POSTGRESQL_PORT,
                        settings.postgresPort(),
                        ContainersInfrastructure::postgres),
                new ContainerServer(
                        "mongodb://%s:%d", MONGO_PORT, settings.mongoPort(), ContainersInfrastructure::mongo));
    }

    private static GenericContainer<?> kafka() {
        KafkaContainer container = new KafkaContainer(image("kafka", "apache/kafka:4.1.2", "apache/kafka"));
        KafkaDefaults.brokerConfig().forEach((key, value) -> container.withEnv(environmentName(key), value));
        return container;
    }

    private static GenericContainer<?> postgres() {
        PostgreSQLContainer container = new PostgreSQLContainer(image("postgres", "postgres:18", "postgres"))
                .withUsername(PostgresDefaults.USER)
                .withPassword(PostgresDefaults.PASSWORD)
                .withEnv("POSTGRES_INITDB_ARGS", "--locale=C --encoding=UTF8");
        StringBuilder command = new StringBuilder("postgres");
        for (Map.Entry<String, String> setting : PostgresDefaults.serverConfig().entrySet()) {
            command.append(" -c ").append(setting.getKey()).append('=').append(setting.getValue());
        }
        return container.withCommand(command.toString());
    }

    private static GenericContainer<?> mongo() {
        return new MongoDBContainer(image("mongo", "mongo:8", "mongo"));
    }

    private static DockerImageName image(String part, String standard, String standsFor) {
        String chosen = Setting.named("prakerja.image." + part).or(standard);
        return DockerImageName.parse(chosen).asCompatibleSubstituteFor(standsFor);
    }

    /** The image turns {@code KAFKA_NUM_PARTITIONS} into {@code num.partitions}. */
    private static String environmentName(String key) {
        return "KAFKA_" + key.toUpperCase(Locale.ROOT).replace('.', '_');
    }
}
