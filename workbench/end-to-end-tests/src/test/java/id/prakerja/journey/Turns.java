package id.prakerja.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Supplier;

/** What several JVMs that run journeys beside each other must not do at once: they agree by locks on files. */
final class Turns {

    private static final Path SUITES = Path.of("target", "suites").toAbsolutePath();
    private static final Own OWN = own();

    private Turns() {}

    /**
     * The folder of this JVM.
     *
     * @param folder that no other JVM has
     * @param lock kept open by being kept: a channel to which nobody refers is closed, and what it has locked is another's
     */
    private record Own(Path folder, FileChannel lock) {}

    /** A folder that no other JVM has, as long as this one runs. */
    static Path ownFolder() {
        return OWN.folder();
    }

    /** Does something while no other JVM does anything by this method. */
    static synchronized <T> T alone(Supplier<T> work) {
        try (FileChannel file = open(SUITES.resolve("lock"))) {
            file.lock();
            return work.get();
        } catch (IOException unlockable) {
            throw new UncheckedIOException(unlockable);
        }
    }

    /** The first that nobody holds. Its lock stays open: the system releases it when the JVM ends, however it ends. */
    private static Own own() {
        try {
            Files.createDirectories(SUITES);
            int number = 1;
            FileChannel lock = open(SUITES.resolve(number + ".lock"));
            while (lock.tryLock() == null) {
                lock.close();
                number++;
                lock = open(SUITES.resolve(number + ".lock"));
            }
            return new Own(SUITES.resolve(Integer.toString(number)), lock);
        } catch (IOException unlockable) {
            throw new UncheckedIOException(unlockable);
        }
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }
}
