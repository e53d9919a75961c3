package id.prakerja.runner.suite;

import id.prakerja.runner.issuer.DevelopmentIssuer;
import id.prakerja.runner.workspace.PropertiesFile;
import id.prakerja.runner.workspace.Workspace;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Writes what the services of a suite that others run need to be told: the development issuer's key, secrets and one file of
 * configuration for each. Run again, it changes nothing. For development and demos alone: the files are readable by all,
 * since containers run as users of their own.
 */
@Command(name = "prepare", hidden = true, description = "Write the configuration of a suite in containers.")
public final class PrepareCommand implements Callable<Integer> {

    private static final Set<PosixFilePermission> READABLE = PosixFilePermissions.fromString("rw-r--r--");
    private static final Set<PosixFilePermission> ENTERABLE = PosixFilePermissions.fromString("rwxr-xr-x");

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

    @Override
    public Integer call() throws IOException {
        Workspace workspace = new Workspace(home.getParent(), home);
        workspace.create();
        DevelopmentIssuer.of(workspace);
        InfrastructureAddresses addresses = InfrastructureAddresses.of(kafka, postgres, mongo);
        addresses.write(InfrastructureProcess.addressFile(workspace));
        SuiteConfiguration configuration = new SuiteConfiguration(workspace, partners);
        for (Service service : Service.values()) {
            new PropertiesFile(workspace.run().resolve(service.module() + ".properties"))
                    .write(configuration.of(service, addresses));
        }
        letOthersRead();
        return 0;
    }

    private void letOthersRead() throws IOException {
        List<Path> made;
        try (Stream<Path> paths = Files.walk(home)) {
            made = paths.toList();
        }
        for (Path path : made) {
            Files.setPosixFilePermissions(path, Files.isDirectory(path) ? ENTERABLE : READABLE);
        }
    }
}
