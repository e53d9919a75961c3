package id.prakerja.runner.suite;

import id.prakerja.infrastructure.Infrastructure;
import id.prakerja.infrastructure.InfrastructureSettings;
import id.prakerja.infrastructure.Part;
import id.prakerja.runner.workspace.Workspace;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The process that holds Kafka, PostgreSQL and the document server until it is asked to end. */
@Command(name = "run-infrastructure", hidden = true, description = "Run the servers (started by up and demo).")
public final class InfrastructureProcess implements Callable<Integer> {

    @Option(names = "--home", required = true)
    private Path home;

    @Option(names = "--kafka-port", required = true)
    private int kafkaPort;

    @Option(names = "--kafka-reached-at", required = true)
    private int kafkaReachedAt;

    @Option(names = "--postgres-port", required = true)
    private int postgresPort;

    @Option(names = "--mongo-port", required = true)
    private int mongoPort;

    @Override
    public Integer call() throws InterruptedException {
        Workspace workspace = new Workspace(home.getParent(), home);
        InfrastructureSettings settings = InfrastructureSettings.keptIn(
                        workspace.servers(), kafkaPort, postgresPort, mongoPort)
                .withKafkaReachedAt(kafkaReachedAt);
        try (Infrastructure infrastructure = Infrastructure.open(settings)) {
            // While Kafka and the document server start, the databases are made.
            CompletableFuture<Void> others =
                    CompletableFuture.runAsync(() -> infrastructure.start(Part.KAFKA, Part.MONGO));
            InfrastructureAddresses addresses = InfrastructureAddresses.of(infrastructure);
            others.join();
            addresses.write(addressFile(workspace));
            // The signal that ends this process runs the shutdown hook, which stops the servers.
            new CountDownLatch(1).await();
        }
        return 0;
    }

    static Path addressFile(Workspace workspace) {
        return workspace.run().resolve("infrastructure.properties");
    }
}
