package id.prakerja.runner.suite;

import id.prakerja.runner.issuer.DevelopmentIssuer;
import id.prakerja.runner.workspace.PropertiesFile;
import id.prakerja.runner.workspace.Workspace;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Writes what the services of a suite that others run need to be told: the development issuer's keys, secrets, and one file of
 * configuration for each process, in a folder of its own, so that a container is given its own secrets and nobody else's. Run
 * again, it changes nothing. For development and demos alone.
 */
@Command(name = "prepare", hidden = true, description = "Write the configuration of a suite in containers.")
public final class PrepareCommand implements Callable<Integer> {

    @Option(names = "--home", required = true)
    private Path home;

    @Option(names = "--kafka", required = true)
    private String kafka;

    @Option(names = "--postgres", required = true, description = "host:port")
    private String postgres;

    @Option(names = "--mongo", required = true)
    private String mongo;

    @Option(names = "--partners", required = true)
    private URI partners;

    @Option(names = "--configuration", required = true, description = "folder with one folder for each process")
    private Path configuration;

    @Option(names = "--owner", description = "number of the user that the services run as")
    private Optional<Integer> owner = Optional.empty();

    @Override
    public Integer call() throws IOException {
        Workspace workspace = new Workspace(home.getParent(), home);
        workspace.create();
        DevelopmentIssuer.of(workspace);
        InfrastructureAddresses addresses = InfrastructureAddresses.of(kafka, postgres, mongo);
        addresses.write(InfrastructureProcess.addressFile(workspace));
        SuiteConfiguration suite = new SuiteConfiguration(workspace, partners);
        for (Service service : Service.values()) {
            write(
                    configuration.resolve(service.module()).resolve("application.properties"),
                    suite.of(service, addresses));
        }
        write(configuration.resolve("partners").resolve("secrets.properties"), suite.ofPartners());
        return 0;
    }

    private void write(Path file, Map<String, String> values) throws IOException {
        new PropertiesFile(file).write(values);
        if (owner.isPresent()) {
            Files.setAttribute(file, "unix:uid", owner.get());
        }
    }
}
