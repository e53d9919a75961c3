package id.prakerja.runner.audit;

import com.fasterxml.jackson.databind.JsonNode;
import id.prakerja.runner.client.Json;
import id.prakerja.runner.failure.PlainFailure;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * The audit file of one wave, and its manifest beside it.
 *
 * @param folder where both lie
 * @param wave the wave's number
 */
record AuditFile(Path folder, int wave) {

    private static final int TAIL = 1 << 20;

    /** The lines, once all of them have come. */
    Path lines() {
        return folder.resolve("wave-%d.ndjson".formatted(wave));
    }

    /** The lines that have come so far. */
    Path part() {
        return folder.resolve("wave-%d.ndjson.part".formatted(wave));
    }

    /** What the file says of itself. */
    Path manifest() {
        return folder.resolve("wave-%d.manifest.json".formatted(wave));
    }

    /** The file beside a manifest or lines. */
    static AuditFile of(Path path) {
        String name = path.getFileName().toString();
        String number = name.replaceFirst("^wave-(\\d+)\\..*$", "$1");
        if (number.equals(name)) {
            throw new PlainFailure("%s is no audit file; its name is such as wave-6.ndjson.".formatted(path));
        }
        return new AuditFile(path.toAbsolutePath().getParent(), Integer.parseInt(number));
    }

    /** Drops a line that broke off in the middle; the key of the last whole line, if any has come. */
    Optional<String> lastKey() throws IOException {
        if (!Files.exists(part())) {
            return Optional.empty();
        }
        try (FileChannel channel = FileChannel.open(part(), StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            long from = Math.max(0, channel.size() - TAIL);
            ByteBuffer tail = ByteBuffer.allocate((int) (channel.size() - from));
            while (tail.hasRemaining() && channel.read(tail, from + tail.position()) >= 0) {
                // Until the end.
            }
            String text = new String(tail.array(), StandardCharsets.ISO_8859_1);
            int end = text.lastIndexOf('\n');
            channel.truncate(from + end + 1L);
            if (end < 0) {
                return Optional.empty();
            }
            String line = text.substring(text.lastIndexOf('\n', end - 1) + 1, end);
            return Optional.of(Json.tree(line.getBytes(StandardCharsets.ISO_8859_1))
                    .path("key")
                    .asText());
        }
    }

    /** The manifest as it was written. */
    JsonNode readManifest() throws IOException {
        return Json.tree(Files.readAllBytes(manifest()));
    }

    /** The lines, to be read one after the other. */
    BufferedReader open() throws IOException {
        return Files.newBufferedReader(lines());
    }
}
