package id.prakerja.runner.suite;

import id.prakerja.infrastructure.Infrastructure;
import id.prakerja.infrastructure.PostgresDatabase;
import id.prakerja.runner.workspace.PropertiesFile;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Where the running infrastructure is to be found; written by its process when it is ready, read by everyone else. */
final class InfrastructureAddresses {

    private final Map<String, String> values;

    private InfrastructureAddresses(Map<String, String> values) {
        this.values = values;
    }

    /** Asks the infrastructure, which makes the services' databases on the way. */
    static InfrastructureAddresses of(Infrastructure infrastructure) {
        Map<String, String> values = new TreeMap<>();
        for (Service service : Service.values()) {
            PostgresDatabase database = infrastructure.postgres(service.shortName());
            values.put(service.shortName() + ".reactive", database.reactiveUrl());
            values.put(service.shortName() + ".jdbc", database.jdbcUrl());
            values.put(service.shortName() + ".user", database.user());
            values.put(service.shortName() + ".password", database.password());
        }
        values.put("kafka", infrastructure.kafkaBootstrapServers());
        values.put("mongo", infrastructure.mongoConnectionString());
        return new InfrastructureAddresses(values);
    }

    /**
     * Infrastructure that is run by others, with a database for each service, its owner and the owner's password all named
     * like the service.
     */
    static InfrastructureAddresses of(String kafka, String postgres, String mongo) {
        Map<String, String> values = new TreeMap<>();
        values.put("kafka", kafka);
        values.put("mongo", mongo);
        for (Service service : Service.values()) {
            String name = service.shortName();
            values.put(name + ".reactive", "postgresql://%s/%s".formatted(postgres, name));
            values.put(name + ".jdbc", "jdbc:postgresql://%s/%s".formatted(postgres, name));
            values.put(name + ".user", name);
            values.put(name + ".password", name);
        }
        return new InfrastructureAddresses(values);
    }

    static InfrastructureAddresses read(Path file) {
        return new InfrastructureAddresses(new PropertiesFile(file).read());
    }

    /**
     * The same servers for those who reach them at other ports than they listen on.
     *
     * @param listening where they listen
     * @param reached where they are reached
     */
    InfrastructureAddresses reachedAt(SuitePorts listening, SuitePorts reached) {
        Map<String, String> elsewhere = new TreeMap<>();
        values.forEach((name, value) -> elsewhere.put(
                name,
                value.replace(":" + listening.kafka(), ":" + reached.kafka())
                        .replace(":" + listening.postgres(), ":" + reached.postgres())
                        .replace(":" + listening.mongo(), ":" + reached.mongo())));
        return new InfrastructureAddresses(elsewhere);
    }

    static boolean isWritten(Path file) {
        return Files.exists(file);
    }

    void write(Path file) {
        new PropertiesFile(file).write(values);
    }

    String kafka() {
        return values.get("kafka");
    }

    String mongo() {
        return values.get("mongo");
    }

    PostgresDatabase database(Service service) {
        String name = service.shortName();
        URI address = URI.create(values.get(name + ".reactive"));
        return new PostgresDatabase(
                address.getHost(),
                address.getPort(),
                address.getPath().substring(1),
                values.get(name + ".user"),
                values.get(name + ".password"));
    }

    Map<String, String> datasource(Service service) {
        return Map.of(
                "quarkus.datasource.reactive.url",
                values.get(service.shortName() + ".reactive"),
                "quarkus.datasource.jdbc.url",
                values.get(service.shortName() + ".jdbc"),
                "quarkus.datasource.username",
                values.get(service.shortName() + ".user"),
                "quarkus.datasource.password",
                values.get(service.shortName() + ".password"));
    }
}
