package id.prakerja.runner.suite;

import id.prakerja.infrastructure.PostgresDatabase;
import id.prakerja.runner.client.HealthProbe;
import id.prakerja.runner.failure.PlainFailure;
import id.prakerja.runner.issuer.DevelopmentIssuer;
import id.prakerja.runner.workspace.PropertiesFile;
import id.prakerja.runner.workspace.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The whole suite as processes on this machine. Starting what runs and stopping what does not changes nothing. */
public final class Suite {

    private static final String INFRASTRUCTURE = "infrastructure";
    private static final Duration LOOK_EVERY = Duration.ofMillis(150);
    private static final Duration START_LIMIT = Duration.ofMinutes(2);
    /** Longer than the services' own time limit for open requests, and than writing an archive of classes takes. */
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(60);

    private final Workspace workspace;
    private final SuitePorts ports;
    private final SuitePorts reached;
    private final SuiteAddresses addresses;

    /** A suite with its files in the workspace, on the given ports. */
    public Suite(Workspace workspace, SuitePorts ports) {
        this(workspace, ports, ports);
    }

    /**
     * A suite whose parts, and whoever calls them, reach each other at other ports than they listen on: something lies between them.
     *
     * @param ports where its parts listen; their management is reached there too
     * @param reached where they are reached
     */
    public Suite(Workspace workspace, SuitePorts ports, SuitePorts reached) {
        this(workspace, ports, reached, SuiteAddresses.local(reached));
    }

    private Suite(Workspace workspace, SuitePorts ports, SuitePorts reached, SuiteAddresses addresses) {
        this.workspace = workspace;
        this.ports = ports;
        this.reached = reached;
        this.addresses = addresses;
    }

    /** A suite that others run, such as Compose, with its files in the workspace that {@code prepare} made. */
    public static Suite elsewhere(Workspace workspace, SuiteAddresses addresses) {
        return new Suite(workspace, SuitePorts.standard(), SuitePorts.standard(), addresses);
    }

    /** The workspace's suite on the standard ports. */
    public static Suite current() {
        return new Suite(Workspace.current(), SuitePorts.standard());
    }

    /** A suite of the same checkout on the ports above a number, beside the one on the standard ports. */
    public static Suite above(int portBase) {
        return new Suite(Workspace.current().beside(Integer.toString(portBase)), SuitePorts.above(portBase));
    }

    /** Where its files are. */
    public Workspace workspace() {
        return workspace;
    }

    /** Where it listens. */
    public SuitePorts ports() {
        return ports;
    }

    /** Address of a service. */
    public URI url(Service service) {
        return addresses.services().get(service);
    }

    /** Where a service of this machine shows health, metrics and the description of its API. */
    public URI managementUrl(Service service) {
        return ports.of(service).managementUrl();
    }

    /** Address of the simulated payment partners. */
    public URI partnersUrl() {
        return addresses.partners();
    }

    /** Address of the broker, once the infrastructure is up. */
    public String kafkaBootstrapServers() {
        return servers().kafka();
    }

    /** Address of the document server, once the infrastructure is up. */
    public String mongoConnectionString() {
        return servers().mongo();
    }

    /** Database of a service, once the infrastructure is up. */
    public PostgresDatabase database(Service service) {
        return servers().database(service);
    }

    /** The process of a service. */
    public ManagedProcess process(Service service) {
        return new ManagedProcess(workspace, service.module());
    }

    /** The process of Kafka, PostgreSQL and the document server. */
    public ManagedProcess infrastructure() {
        return new ManagedProcess(workspace, INFRASTRUCTURE);
    }

    /** The process of the simulated payment partners. */
    public ManagedProcess partners() {
        return new ManagedProcess(workspace, "partners");
    }

    /** The process of the operations console, which {@link Console} starts. */
    ManagedProcess console() {
        return new ManagedProcess(workspace, "operations-console");
    }

    /** All processes, in the order they start. */
    public List<ManagedProcess> processes() {
        return Stream.of(
                        Stream.of(infrastructure(), partners()),
                        Stream.of(Service.values()).map(this::process),
                        Stream.of(console()))
                .flatMap(each -> each)
                .toList();
    }

    /** Whether anything of it runs. */
    public boolean isAnyRunning() {
        return processes().stream().anyMatch(ManagedProcess::isRunning);
    }

    /**
     * Starts what does not run yet and returns when every service is ready.
     *
     * @throws PlainFailure if a program is missing, a port is in use, the disk is full or a process does not come up
     */
    public void start() {
        workspace.create();
        new StartChecks(this).pass();
        DevelopmentIssuer.of(workspace);
        startServers(JavaCommand.small());
        startPartners();
        List<Service> found = Stream.of(Service.values())
                .filter(service -> process(service).isRunning())
                .toList();
        for (Service service : Service.values()) {
            startService(service);
        }
        for (Service service : Service.values()) {
            if (found.contains(service)) {
                replaceIfItEnds(service);
            }
            awaitReady(service);
        }
        awaitReady(partners(), partnersUrl().resolve("/health"));
    }

    /** Stops everything: services first, what they stand on last. */
    public void stop() {
        List<ManagedProcess> all = new ArrayList<>(processes());
        Collections.reverse(all);
        all.stream()
                .filter(process -> !process.name().equals(INFRASTRUCTURE))
                .parallel()
                .forEach(process -> process.stop(STOP_PATIENCE));
        infrastructure().stop(STOP_PATIENCE);
    }

    /** Lets the next start be as slow as the first one after a build. */
    public void forgetClassArchives() {
        JavaCommand.forgetClassArchives(workspace.checkout());
    }

    /** Starts one service unless it runs, without waiting for it. */
    public void startService(Service service) {
        startService(service, JavaCommand.small(), Map.of());
    }

    /**
     * Starts one service unless it runs, without waiting for it.
     *
     * @param java how its process is run
     * @param more configuration by property name, beside and above what the suite tells it
     */
    public void startService(Service service, JavaCommand java, Map<String, String> more) {
        if (process(service).isRunning()) {
            return;
        }
        startService(process(service), service, java, ports.of(service), more);
    }

    /**
     * Starts a second process of a service beside the first, on the same database and the same topics, and waits for it. The
     * caller stops it.
     *
     * @param port where it listens
     * @param java how its process is run
     * @param more configuration by property name, beside and above what the suite tells it
     * @return the process
     */
    public ManagedProcess startReplica(Service service, Listening port, JavaCommand java, Map<String, String> more) {
        ManagedProcess replica = new ManagedProcess(workspace, service.module() + "-replica");
        startService(replica, service, java, port, more);
        awaitReady(replica, port.readiness());
        return replica;
    }

    private void startService(
            ManagedProcess process, Service service, JavaCommand java, Listening port, Map<String, String> more) {
        Path config = workspace.run().resolve(process.name() + ".properties");
        Map<String, String> values =
                new TreeMap<>(new SuiteConfiguration(workspace, partnersUrl()).of(service, servers()));
        values.putAll(port.configuration());
        values.putAll(new ApplicantPages(this).configurationOf(service));
        values.putAll(more);
        new PropertiesFile(config).write(values);
        process.start(java.service(service, workspace.checkout(), config));
    }

    /** Waits until a service says it is ready. */
    public void awaitReady(Service service) {
        awaitReady(process(service), ports.of(service).readiness());
    }

    /** What still ran a moment ago may have been about to end. */
    private void replaceIfItEnds(Service service) {
        URI readiness = ports.of(service).readiness();
        Waiting.until(() -> !process(service).isRunning() || HealthProbe.answersOk(readiness), LOOK_EVERY, START_LIMIT);
        startService(service);
    }

    /**
     * Starts Kafka, PostgreSQL and the document server alone, unless they run, and waits for them.
     *
     * @param java how their process is run
     */
    public void startServers(JavaCommand java) {
        if (infrastructure().isRunning()) {
            return;
        }
        Path addresses = InfrastructureProcess.addressFile(workspace);
        try {
            Files.deleteIfExists(addresses);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        infrastructure()
                .start(java.infrastructure(List.of(
                        "run-infrastructure",
                        "--home=" + workspace.home(),
                        "--kafka-port=" + ports.kafka(),
                        "--kafka-reached-at=" + reached.kafka(),
                        "--postgres-port=" + ports.postgres(),
                        "--mongo-port=" + ports.mongo())));
        infrastructure().await(() -> InfrastructureAddresses.isWritten(addresses), LOOK_EVERY, START_LIMIT);
    }

    private InfrastructureAddresses servers() {
        return InfrastructureAddresses.read(InfrastructureProcess.addressFile(workspace))
                .reachedAt(ports, reached);
    }

    /** Starts the payment partners on their books unless they run, without waiting for them. */
    public void startPartners() {
        if (!partners().isRunning()) {
            partners()
                    .start(JavaCommand.small()
                            .partners(List.of(
                                    "run-partners",
                                    "--home=" + workspace.home(),
                                    "--sign-in",
                                    "--port=" + ports.partners(),
                                    "--incentive=" + url(Service.INCENTIVE),
                                    "--kafka=" + kafkaBootstrapServers())));
        }
    }

    void awaitReady(ManagedProcess process, URI readiness) {
        process.await(() -> HealthProbe.answersOk(readiness), LOOK_EVERY, START_LIMIT);
    }
}
