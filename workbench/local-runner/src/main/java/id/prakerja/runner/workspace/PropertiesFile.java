package id.prakerja.runner.workspace;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** A small file of names and values that only its owner may read. */
public final class PropertiesFile {

    private final Path file;

    /** Opens the file, which need not exist. */
    public PropertiesFile(Path file) {
        this.file = file;
    }

    /** Returns what is in the file; empty if there is none. */
    public synchronized Map<String, String> read() {
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
    public synchronized String getOrCreate(String name, Supplier<String> create) {
        Map<String, String> values = read();
        if (!values.containsKey(name)) {
            values.put(name, create.get());
            write(values);
        }
        return values.get(name);
    }

    /** Writes one value. */
    public synchronized void put(String name, String value) {
        Map<String, String> values = read();
        values.put(name, value);
        write(values);
    }

    /** Replaces the content. */
    public synchronized void write(Map<String, String> values) {
        java.util.Properties properties = new java.util.Properties();
        properties.putAll(values);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            if (Files.notExists(file)) {
                Files.createFile(file);
            }
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            }
            try (Writer writer = Files.newBufferedWriter(file)) {
                properties.store(writer, null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
