package id.prakerja.runner.suite;

import id.prakerja.runner.failure.PlainFailure;
import id.prakerja.runner.workspace.PropertiesFile;
import id.prakerja.runner.workspace.SuiteSecrets;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The operations console of a suite on this machine, which signs its users in at the development issuer.
 *
 * @param suite whose services it calls
 */
public record Console(Suite suite) {

    private static final String MODULE = "operations-console";

    /** The roles that a link signs in as, in the order in which they are shown. */
    private static final List<String> ROLES =
            List.of("operator", "second-operator", "finance", "second-finance", "curator", "auditor", "officer-32");

    /** Its process. */
    public ManagedProcess process() {
        return suite.console();
    }

    /** Where it answers. */
    public URI url() {
        return suite.ports().console().url();
    }

    /**
     * Starts it unless it runs, and waits for it. The services must be up.
     *
     * @throws PlainFailure if the program is missing or it does not come up
     */
    public void start() {
        if (process().isRunning()) {
            return;
        }
        Path jar = suite.workspace().checkout().resolve(MODULE).resolve("target/quarkus-app/quarkus-run.jar");
        if (Files.notExists(jar)) {
            throw new PlainFailure("%s is missing; build it with ./mvnw -DskipTests package.".formatted(jar));
        }
        Path config = suite.workspace().run().resolve(MODULE + ".properties");
        new PropertiesFile(config).write(configuration());
        process().start(JavaCommand.small().console(jar, config));
        suite.awaitReady(process(), suite.ports().console().readiness());
    }

    /** Prints where it is, with a link that signs in as each role. */
    public void print(PrintWriter out) {
        out.println("Console: %s/console, signed in on this machine with one click as".formatted(url()));
        for (String role : ROLES) {
            out.println("  %-16s %s/console?login_hint=%s".formatted(role, url(), role));
        }
    }

    private Map<String, String> configuration() {
        Map<String, String> config = new TreeMap<>();
        config.put("config_ordinal", "275");
        config.put("PRAKERJA_LOG_JSON", "false");
        config.put("PRAKERJA_CONSOLE_ISSUER", suite.partnersUrl() + "/issuer");
        config.put("PRAKERJA_CONSOLE_SESSION_KEY", new SuiteSecrets(suite.workspace()).key("console-session"));
        config.putAll(suite.ports().console().configuration());
        config.put("prakerja.clock.movable", "true");
        config.put("prakerja.clock.offset-file", suite.workspace().clockOffset().toString());
        for (Service service : Service.values()) {
            config.put(
                    "prakerja.console.services." + service.shortName(),
                    suite.url(service).toString());
        }
        return config;
    }
}
