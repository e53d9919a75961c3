package id.prakerja.benchmarks.registration;

import id.prakerja.benchmarks.measurement.Conditions;
import id.prakerja.benchmarks.stage.Folders;
import id.prakerja.benchmarks.stage.Newcomers;
import id.prakerja.benchmarks.stage.Stage;
import id.prakerja.runner.failure.PlainFailure;
import id.prakerja.runner.suite.JavaCommand;
import id.prakerja.runner.workspace.PropertiesFile;
import id.prakerja.runner.workspace.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The folder of a register of made-up people that is kept between runs, named by how many they are and by the schema of
 * registration-service under which they were taken in. People number 0 to the last are its own; those whom benchmarks register on it
 * follow, and stay.
 */
final class KeptRegister {

    private static final String MIGRATIONS = "registration-service/src/main/resources/db/migration";
    private static final String LOADED = "loaded";
    private static final int SCHEMA_DIGITS = 8;

    private final Path home;
    private final int people;
    private final Function<String, JavaCommand> java;
    private final PropertiesFile written;

    private KeptRegister(Path home, int people, Function<String, JavaCommand> java) {
        this.home = home;
        this.people = people;
        this.java = java;
        this.written = new PropertiesFile(home.resolve("register.properties"));
    }

    /**
     * The register of so many people, loaded or not.
     *
     * @param workspace of the checkout
     * @param people how many
     * @param fresh whether what is there is to be deleted first
     * @throws PlainFailure if there is one of another schema
     */
    static KeptRegister of(Workspace workspace, int people, boolean fresh) {
        Path all = workspace.home().resolve("registers");
        Path home = all.resolve(people + "-" + schema(workspace.checkout().resolve(MIGRATIONS)));
        for (Path each : ofSoMany(all, people)) {
            if (fresh) {
                Folders.delete(each);
            } else if (!each.equals(home)) {
                throw new PlainFailure(
                        ("The register of %,d people in %s was loaded under another schema of registration-service;"
                                        + " with --fresh it is deleted and loaded again.")
                                .formatted(people, each));
            }
        }
        return new KeptRegister(home, people, JavaCommand::measured);
    }

    /** The same with the quick compiler alone: up in half the time, and not for measuring. */
    KeptRegister forTryingOut() {
        return new KeptRegister(home, people, heap -> JavaCommand.small());
    }

    /** How many of its people are loaded. */
    int loaded() {
        return Integer.parseInt(written.read().getOrDefault(LOADED, "0"));
    }

    /** Notes how many of its people are loaded. */
    void noteLoaded(int until) {
        written.put(LOADED, Integer.toString(until));
    }

    /** Servers on its data, for measuring. */
    Stage stage(Conditions conditions) {
        return Stage.kept(home, conditions, newcomers(), java);
    }

    /** Servers on its data, for filling it. */
    Stage stageToFill() {
        return Stage.toFill(home, newcomers(), java);
    }

    private Newcomers newcomers() {
        return Newcomers.writtenDownIn(written, people);
    }

    private static List<Path> ofSoMany(Path all, int people) {
        if (Files.notExists(all)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(all)) {
            return folders.filter(folder -> folder.getFileName().toString().startsWith(people + "-"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The beginning of a checksum over all migrations: until a version is tagged they are changed where they stand. */
    private static String schema(Path migrations) {
        try (Stream<Path> files = Files.list(migrations)) {
            MessageDigest sum = MessageDigest.getInstance("SHA-256");
            for (Path file : files.sorted().toList()) {
                sum.update(Files.readAllBytes(file));
            }
            return HexFormat.of().formatHex(sum.digest()).substring(0, SCHEMA_DIGITS);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        } catch (IOException e) {
            throw new UncheckedIOException("The migrations of registration-service cannot be read", e);
        }
    }
}
