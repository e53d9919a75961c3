package id.prakerja.runner.partner;

import id.prakerja.runner.client.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** An append-only file of records, one JSON object a line. */
final class JsonLines<T> {

    private final Path file;
    private final Class<T> type;

    JsonLines(Path file, Class<T> type) {
        this.file = file;
        this.type = type;
    }

    List<T> readAll() {
        List<T> records = new ArrayList<>();
        try {
            if (Files.exists(file)) {
                for (String line : Files.readAllLines(file)) {
                    records.add(Json.read(line.getBytes(StandardCharsets.UTF_8), type));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return records;
    }

    synchronized void append(List<T> records) {
        StringBuilder lines = new StringBuilder();
        for (T record : records) {
            lines.append(new String(Json.bytes(record), StandardCharsets.UTF_8)).append('\n');
        }
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
