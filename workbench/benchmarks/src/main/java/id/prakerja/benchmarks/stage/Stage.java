package id.prakerja.benchmarks.stage;

import id.prakerja.benchmarks.measurement.Conditions;
import id.prakerja.infrastructure.PostgresDatabase;
import id.prakerja.runner.benchmark.BenchCommand;
import id.prakerja.runner.issuer.DevelopmentIssuer;
import id.prakerja.runner.suite.JavaCommand;
import id.prakerja.runner.suite.Service;
import id.prakerja.runner.suite.Suite;
import id.prakerja.runner.suite.SuitePorts;
import id.prakerja.runner.workspace.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Real servers and built services, each a process of its own, on free ports and on data that are thrown away unless they are to be
 * kept. Where something is measured PostgreSQL is durable: {@code fsync} and {@code synchronous_commit} are on.
 */
public final class Stage implements AutoCloseable {

    private static final String KILOBYTES = "VmRSS:";

    private final Suite suite;
    private final Function<String, JavaCommand> java;
    private final DevelopmentIssuer issuer;
    private final Newcomers newcomers;
    private final boolean kept;
    private final List<Program> programs = new ArrayList<>();

    private Stage(Suite suite, Function<String, JavaCommand> java, Newcomers newcomers, boolean kept) {
        this.suite = suite;
        this.newcomers = newcomers;
        this.kept = kept;
        this.java = java;
        this.issuer = DevelopmentIssuer.of(suite.workspace());
    }

    /** Clears what a former benchmark left and starts the servers, on a disk as slow as the conditions want it. */
    public static Stage open(Conditions conditions) {
        return empty().withServers(conditions);
    }

    /**
     * Clears what was left in a folder and starts the servers, they and the services with the quick compiler alone: up in half the
     * time, and good for trying benchmarks out, not for measuring.
     *
     * @param home folder for everything made at run time
     * @param conditions under which the servers run
     */
    public static Stage forTryingOut(Path home, Conditions conditions) {
        return empty(home, SuitePorts.free(), heap -> JavaCommand.small()).withServers(conditions);
    }

    /**
     * Starts the servers on data that are kept in a folder, and leaves them there when it is closed.
     *
     * @param home folder for everything made at run time
     * @param conditions under which the servers run
     * @param newcomers who is not registered there yet
     * @param java how servers and services are run, by the most that a service's heap may take
     */
    public static Stage kept(
            Path home, Conditions conditions, Newcomers newcomers, Function<String, JavaCommand> java) {
        return on(home, ports(), java, newcomers, true).withServers(conditions);
    }

    /**
     * The same for putting much there quickly: PostgreSQL is not durable meanwhile and writes no whole pages to its log.
     *
     * @param home folder for everything made at run time
     * @param newcomers who is not registered there yet
     * @param java how servers and services are run, by the most that a service's heap may take
     */
    public static Stage toFill(Path home, Newcomers newcomers, Function<String, JavaCommand> java) {
        return on(home, ports(), java, newcomers, true).withServersIn(Map.of("PRAKERJA_POSTGRES_FILLING", "true"));
    }

    /** Clears what a former benchmark left and starts nothing. */
    public static Stage empty() {
        Integer portBase = portBase();
        return empty(
                portBase == null
                        ? Workspace.current().home().resolve("bench")
                        : Workspace.current().beside("bench-" + portBase).home(),
                ports(),
                JavaCommand::measured);
    }

    private static Integer portBase() {
        return Integer.getInteger(BenchCommand.PORT_BASE_PROPERTY);
    }

    private static SuitePorts ports() {
        Integer portBase = portBase();
        return portBase == null ? SuitePorts.free() : SuitePorts.above(portBase);
    }

    private static Stage empty(Path home, SuitePorts ports, Function<String, JavaCommand> java) {
        return on(home, ports, java, Newcomers.onEmptyData(), false);
    }

    private static Stage on(
            Path home, SuitePorts ports, Function<String, JavaCommand> java, Newcomers newcomers, boolean kept) {
        Workspace workspace = new Workspace(Workspace.current().checkout(), home);
        Suite suite = new Suite(workspace, ports);
        suite.stop();
        if (!kept) {
            Folders.delete(workspace.data());
        }
        workspace.create();
        return new Stage(suite, java, newcomers, kept);
    }

    private Stage withServers(Conditions conditions) {
        return withServersIn(
                conditions.isSlowDisk() ? SlowLog.under(suite.workspace()).environment(conditions.flush()) : Map.of());
    }

    private Stage withServersIn(Map<String, String> environment) {
        suite.startServers(java.apply("128m").withServersIn(environment));
        return this;
    }

    /**
     * Starts a service, with both compilers where it is measured, and waits until it is ready.
     *
     * @param service which
     * @param heap the most its heap may take, such as {@code 160m}
     * @param configuration by property name, beside what the local runner tells a service
     */
    public void start(Service service, String heap, Map<String, String> configuration) {
        suite.startService(service, java.apply(heap), configuration);
        suite.awaitReady(service);
    }

    /**
     * Starts a program of this module on a database of its own and waits until it is ready.
     *
     * @param module its folder
     * @param configuration by property name
     */
    public Program startProgram(String module, Map<String, String> configuration) {
        Map<String, String> all = new TreeMap<>(Program.datasource(newDatabase(module.replace('-', '_'))));
        all.put("kafka.bootstrap.servers", suite.kafkaBootstrapServers());
        all.put(
                "mp.jwt.verify.publickey.location",
                suite.workspace().jwks().toUri().toString());
        all.putAll(configuration);
        Program program = Program.start(
                suite.workspace().checkout(),
                suite.workspace().logs().resolve(module + ".log"),
                module,
                SuitePorts.free().partners(),
                all);
        programs.add(program);
        return program;
    }

    /** A new database on the server; what a former run has left under its name is dropped. */
    public PostgresDatabase newDatabase(String name) {
        execute(Service.REGISTRATION, "drop database if exists " + name);
        execute(Service.REGISTRATION, "create database " + name);
        return named(name);
    }

    /** The first of so many consecutive numbers of people who are not registered here. */
    public int newcomers(int count) {
        return newcomers.next(count);
    }

    /** The suite underneath. */
    public Suite suite() {
        return suite;
    }

    /** Address of a service. */
    public URI url(Service service) {
        return suite.url(service);
    }

    /** Signs tokens that the services accept. */
    public DevelopmentIssuer issuer() {
        return issuer;
    }

    /** A connection to a service's database. */
    public Connection connect(Service service) {
        return Sql.connect(suite.database(service));
    }

    /** A connection to a database made by {@link #newDatabase}. */
    public Connection connectTo(String database) {
        return Sql.connect(named(database));
    }

    /** Runs a statement in a service's database. */
    public void execute(Service service, String sql) {
        Sql.execute(suite.database(service), sql);
    }

    /** Runs a statement in a database made by {@link #newDatabase}. */
    public void executeIn(String database, String sql) {
        Sql.execute(named(database), sql);
    }

    /** The number that a query gives, in a database made by {@link #newDatabase}. */
    public long numberIn(String database, String sql) {
        return Sql.number(named(database), sql);
    }

    /** The number that a query gives, in a service's database. */
    public long number(Service service, String sql) {
        return Sql.number(suite.database(service), sql);
    }

    /** Lets nobody write to a table until it is closed. */
    public TableLock lock(String database, String table) {
        return new TableLock(Sql.connect(named(database)), table);
    }

    /** What the services hear and tell. */
    public Topics topics() {
        return new Topics(suite.kafkaBootstrapServers());
    }

    private PostgresDatabase named(String name) {
        PostgresDatabase known = suite.database(Service.REGISTRATION);
        return new PostgresDatabase(known.host(), known.port(), name, known.user(), known.password());
    }

    /** Processor time of everything that runs here until now. */
    public ProcessorTime processorTime() {
        Map<String, ProcessHandle> named = new TreeMap<>();
        for (Service service : Service.values()) {
            suite.process(service).handle().ifPresent(handle -> named.put(service.module(), handle));
        }
        programs.forEach(program -> named.put(program.module(), program.handle()));
        return ProcessorTime.of(named, suite.infrastructure().handle().orElseThrow(), postgres());
    }

    private ProcessHandle postgres() {
        Path written = suite.workspace().servers().resolve("postgres/data/postmaster.pid");
        try (Stream<String> lines = Files.lines(written)) {
            return ProcessHandle.of(
                            Long.parseLong(lines.findFirst().orElseThrow().strip()))
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL has not written its process number", e);
        }
    }

    /** Resident memory of a service now, MB. */
    public long residentMegabytes(Service service) {
        long pid = suite.process(service).handle().orElseThrow().pid();
        try (Stream<String> status = Files.lines(Path.of("/proc/" + pid + "/status"))) {
            return status.filter(line -> line.startsWith(KILOBYTES))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                            .findFirst()
                            .orElseThrow()
                    / 1024;
        } catch (IOException e) {
            throw new UncheckedIOException("Resident memory is read from /proc, which Linux has", e);
        }
    }

    @Override
    public void close() {
        programs.forEach(Program::close);
        suite.stop();
        if (!kept) {
            Folders.delete(suite.workspace().data());
        }
    }
}
