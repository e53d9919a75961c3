package id.prakerja.runner.workspace;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A small file of names and values that only its owner may read. */
public final class PropertiesFile {

    private final Path file;

    /** Opens the file, which need not exist. */
    public PropertiesFile(Path file) {
        this.file = file;
    }

    /** Returns what is in the file; empty if there is none. */
    public Map<String, String> read() {
        java.util.Properties properties = new java.util.Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        Map<String, String> values = new TreeMap<>();
        properties.stringPropertyNames().forEach(name -> values.put(name, properties.getProperty(name)));
        return values;
    }

    /** Returns the value of the name, made and written down if it is not there yet. */
    public String getOrCreate(String name, Supplier<String> create) {
        String known = read().get(name);
        return known != null
                ? known
                : update(values -> values.computeIfAbsent(name, missing -> create.get()))
                        .get(name);
    }

    /** Writes one value. */
    public void put(String name, String value) {
        update(values -> values.put(name, value));
    }

    /**
     * Changes the content, and returns what it is then. Nobody changes it meanwhile, in this process or in another: two that made the same
     * secret at the same time would each go on with their own.
     */
    public Map<String, String> update(Consumer<Map<String, String>> change) {
        synchronized (PropertiesFile.class) {
            try {
                Files.createDirectories(folder());
                try (FileChannel lock = FileChannel.open(
                        folder().resolve("." + file.getFileName() + ".lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE)) {
                    // Released with the channel.
                    lock.lock();
                    Map<String, String> values = read();
                    change.accept(values);
                    write(values);
                    return values;
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Replaces the content, at once for whoever reads it. */
    public void write(Map<String, String> values) {
        java.util.Properties properties = new java.util.Properties();
        properties.putAll(values);
        try {
            Files.createDirectories(folder());
            // Made for its owner alone.
            Path next = Files.createTempFile(folder(), file.getFileName().toString(), ".next");
            try (Writer writer = Files.newBufferedWriter(next)) {
                properties.store(writer, null);
            }
            Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path folder() {
        return file.toAbsolutePath().getParent();
    }
}
