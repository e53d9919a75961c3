package id.prakerja.runner.access;

import id.prakerja.runner.failure.PlainFailure;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./prakerja partner-access}: lets a payment partner onto a broker that is shared with it, or off it. */
@Command(
        name = "partner-access",
        description =
                "Let a payment partner read its instructions and write its reports on a shared Kafka, and nothing else.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "The partner gets a user of its own and a new password, which are written to a file for it. Run again to change the",
            "password. The broker must authorise (StandardAuthorizer) and know SCRAM-SHA-512; see deploy/kafka/README.md."
        })
public final class PartnerAccessCommand implements Callable<Integer> {

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,31}");
    private static final int PASSWORD_BYTES = 33;

    @Option(names = "--partner", required = true, paramLabel = "ID", description = "As in its topics, such as bni.")
    private String partner;

    @Option(names = "--kafka", required = true, paramLabel = "HOST:PORT", description = "Where the broker is.")
    private String kafka;

    @Option(
            names = "--client-config",
            paramLabel = "FILE",
            description =
                    "How an administrator connects: security.protocol, sasl.mechanism, sasl.jaas.config and so on.")
    private Optional<Path> clientConfig = Optional.empty();

    @Option(names = "--out", paramLabel = "FILE", description = "New file for what the partner needs to connect.")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--revoke", description = "Take the access away instead.")
    private boolean revoke;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (!ID.matcher(partner).matches()) {
            throw new ParameterException(spec.commandLine(), "No partner has the id %s.".formatted(partner));
        }
        if (revoke == out.isPresent()) {
            throw new ParameterException(spec.commandLine(), "Give either --out or --revoke.");
        }
        PrintWriter printer = spec.commandLine().getOut();
        Map<String, Object> connection = connection();
        try (Admin admin = Admin.create(connection)) {
            PartnerAccess access = new PartnerAccess(admin, partner);
            if (revoke) {
                access.revoke();
                printer.println("%s has no access any more.".formatted(access.user()));
            } else {
                String password = newPassword();
                // Written before the password counts: none that counts is lost.
                write(out.orElseThrow(), forPartner(access, password, connection));
                access.grant(password);
                printer.println("%s may read its instructions and write its reports; hand it %s on a safe way."
                        .formatted(access.user(), out.get()));
            }
        }
        return 0;
    }

    private Map<String, Object> connection() {
        Properties given = new Properties();
        clientConfig.ifPresent(file -> {
            try (Reader reader = Files.newBufferedReader(file)) {
                given.load(reader);
            } catch (IOException e) {
                throw new PlainFailure("%s cannot be read: %s.".formatted(file, e.getMessage()), e);
            }
        });
        Map<String, Object> connection = new HashMap<>();
        given.stringPropertyNames().forEach(name -> connection.put(name, given.getProperty(name)));
        connection.put("bootstrap.servers", kafka);
        return connection;
    }

    private List<String> forPartner(PartnerAccess access, String password, Map<String, Object> administrators) {
        String login =
                "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";"
                        .formatted(access.user(), password);
        boolean plain = "SASL_PLAINTEXT".equals(administrators.get("security.protocol"));
        return List.of(
                "bootstrap.servers=" + kafka,
                "security.protocol=" + (plain ? "SASL_PLAINTEXT" : "SASL_SSL"),
                "sasl.mechanism=SCRAM-SHA-512",
                "sasl.jaas.config=" + login,
                "group.id=" + access.group(),
                "auto.offset.reset=earliest");
    }

    /** For its owner alone to read, where the file system knows owners. */
    private static void write(Path file, List<String> lines) {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] attributes = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        try {
            Files.createFile(file, attributes);
            Files.write(file, lines);
        } catch (FileAlreadyExistsException e) {
            throw new PlainFailure("%s is there already; name a new file.".formatted(file), e);
        } catch (IOException e) {
            throw new PlainFailure("%s cannot be written: %s.".formatted(file, e.getMessage()), e);
        }
    }

    private static String newPassword() {
        byte[] bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().encodeToString(bytes);
    }
}
