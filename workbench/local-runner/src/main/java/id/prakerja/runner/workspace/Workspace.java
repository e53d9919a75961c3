package id.prakerja.runner.workspace;

import id.prakerja.runner.failure.PlainFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The checkout and the folder {@code .prakerja} in it, where everything made at run time lives: data, logs, process ids, the
 * development issuer's key, secrets and the clock. Deleting the folder forgets it all.
 *
 * @param checkout folder with the built modules
 * @param home folder for everything made at run time
 */
public record Workspace(Path checkout, Path home) {

    /** Name of the system property with the checkout, which the launcher script sets. */
    public static final String CHECKOUT_PROPERTY = "prakerja.checkout";

    /** Returns the workspace of the launcher script's checkout, or of the current folder. */
    public static Workspace current() {
        Path checkout = Path.of(System.getProperty(CHECKOUT_PROPERTY, "."))
                .toAbsolutePath()
                .normalize();
        return new Workspace(checkout, checkout.resolve(".prakerja"));
    }

    /** Returns the workspace of another suite of the same checkout, in a folder of its own below this one's. */
    public Workspace beside(String name) {
        return new Workspace(checkout, home.resolve("beside").resolve(name));
    }

    /** Returns the workspace of another suite of the same checkout, in any folder. */
    public Workspace in(Path folder) {
        return new Workspace(checkout, folder.toAbsolutePath());
    }

    /** One file per role with the header that opens the services to it. */
    public Path tokens() {
        return home.resolve("tokens");
    }

    /** All that belongs together: databases, topics, documents, their keys and their clock. */
    public Path data() {
        return home.resolve("data");
    }

    /** What oversight-service keeps of the topics, in files. */
    public Path archive() {
        return data().resolve("archive");
    }

    /** Databases, topics and documents. */
    public Path servers() {
        return data().resolve("servers");
    }

    /** One log file per process. */
    public Path logs() {
        return home.resolve("logs");
    }

    /** Process ids and addresses of what runs. */
    public Path run() {
        return home.resolve("run");
    }

    /** Private keys of the development issuer; for nobody but its process. */
    public Path issuer() {
        return home.resolve("issuer");
    }

    /** What every process may read, and holds no secret. */
    public Path shared() {
        return home.resolve("shared");
    }

    /** Public keys of the development issuer. */
    public Path jwks() {
        return shared().resolve("jwks.json");
    }

    /** What is added to the system clock. */
    public Path clockOffset() {
        return shared().resolve("clock-offset");
    }

    /** Keys of the services, generated once. */
    public Path secrets() {
        return data().resolve("secrets.properties");
    }

    /** Signing keys that training handed to the simulated platforms and institutions. */
    public Path partnerKeys() {
        return data().resolve("partner-keys.properties");
    }

    /**
     * Makes the folders.
     *
     * @throws PlainFailure if the disk does not let us
     */
    public void create() {
        for (Path folder : new Path[] {data(), logs(), run(), issuer(), shared()}) {
            try {
                Files.createDirectories(folder);
            } catch (IOException e) {
                throw new PlainFailure("The folder %s cannot be made: %s.".formatted(folder, e.getMessage()), e);
            }
        }
    }
}
