package id.prakerja.infrastructure;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Gives Quarkus tests the infrastructure they ask for by init arguments, and the application its configuration:
 *
 * <pre>{@code
 * @QuarkusTest
 * @WithTestResource(value = LocalInfrastructureResource.class, initArgs = {
 *     @ResourceArg(name = "postgres", value = "registration"),
 *     @ResourceArg(name = "kafka", value = "true")})
 * }</pre>
 *
 * <ul>
 *   <li>{@code postgres}: name of a database; sets {@code quarkus.datasource.*} for the reactive client and for Flyway
 *   <li>{@code mongo}: name of a database; sets {@code quarkus.mongodb.connection-string} and {@code quarkus.mongodb.database}
 *   <li>{@code kafka}: {@code true} sets {@code kafka.bootstrap.servers}
 * </ul>
 *
 * <p>The servers serve all test classes of a JVM that share a test profile, and end with the JVM or with the first class
 * of the next profile. Each start of the
 * application finds a database of its own (its name ends in a number) and a broker without topics. Kafka's chatter is kept
 * down by {@code quarkus.log.category} settings. Dev services are switched off by this module's configuration file.
 */
public class LocalInfrastructureResource implements QuarkusTestResourceLifecycleManager {

    private static final AtomicInteger APPLICATION_STARTS = new AtomicInteger();

    private Map<String, String> asked = Map.of();

    /** Returns the servers of this test JVM, to read topics and to take parts away and give them back. */
    public static Infrastructure current() {
        return Shared.INFRASTRUCTURE;
    }

    @Override
    public void init(Map<String, String> initArgs) {
        asked = initArgs;
    }

    @Override
    public Map<String, String> start() {
        int number = APPLICATION_STARTS.incrementAndGet();
        Infrastructure infrastructure = current();
        infrastructure.start(AskedParts.of(asked));

        Map<String, String> config = new HashMap<>(QuietLogging.quarkusCategories());
        if (asked.containsKey("postgres")) {
            PostgresDatabase database = infrastructure.postgres(asked.get("postgres") + "_" + number);
            config.put("quarkus.datasource.reactive.url", database.reactiveUrl());
            config.put("quarkus.datasource.jdbc.url", database.jdbcUrl());
            config.put("quarkus.datasource.username", database.user());
            config.put("quarkus.datasource.password", database.password());
        }
        if (asked.containsKey("mongo")) {
            config.put("quarkus.mongodb.connection-string", infrastructure.mongoConnectionString());
            config.put("quarkus.mongodb.database", asked.get("mongo") + "_" + number);
        }
        if (Boolean.parseBoolean(asked.get("kafka"))) {
            String bootstrapServers = infrastructure.kafkaBootstrapServers();
            new BrokerReset(bootstrapServers).deleteTopicsAndGroups();
            config.put("kafka.bootstrap.servers", bootstrapServers);
        }
        return config;
    }

    /** Leaves the servers running for the next application of this JVM. */
    @Override
    public void stop() {
        asked = Map.of();
    }

    /** Opened by the first who asks. */
    private static final class Shared {
        static final Infrastructure INFRASTRUCTURE = Infrastructure.open(InfrastructureSettings.temporary());

        static {
            OnePerJvm.takeOver(INFRASTRUCTURE);
        }
    }
}
