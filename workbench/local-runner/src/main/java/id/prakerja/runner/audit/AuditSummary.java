package id.prakerja.runner.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.prakerja.runner.client.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What an audit file says: its hash and its sums, and the first thing that is wrong with it.
 *
 * @param wave the wave
 * @param lines how many
 * @param sha256 of the file, lower-case hex
 * @param byStatus rupiah of the payouts in each state
 * @param fault the first line that contradicts itself or its predecessor, if there is one
 */
record AuditSummary(int wave, long lines, String sha256, Map<String, Long> byStatus, Optional<String> fault) {

    /** Reads a file from its first line to its last. */
    static AuditSummary of(AuditFile file) throws IOException {
        MessageDigest digest = newDigest();
        Map<String, Long> byStatus = new TreeMap<>();
        Optional<String> fault = Optional.empty();
        long lines = 0;
        AuditLine before = null;
        try (BufferedReader reader = file.open()) {
            for (String text = reader.readLine(); text != null; text = reader.readLine()) {
                lines++;
                digest.update(text.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) '\n');
                AuditLine line = new AuditLine(Json.tree(text.getBytes(StandardCharsets.UTF_8)));
                byStatus.merge(line.status(), line.amount(), Math::addExact);
                if (fault.isEmpty()) {
                    fault = fault(lines, line, before);
                }
                before = line;
            }
        }
        return new AuditSummary(file.wave(), lines, HexFormat.of().formatHex(digest.digest()), byStatus, fault);
    }

    /** What is to be written beside the file. */
    JsonNode manifest(String reason, JsonNode checkpoint) {
        ObjectNode manifest = JsonNodeFactory.instance.objectNode();
        manifest.put("wave", wave).put("lines", lines).put("sha256", sha256).put("reason", reason);
        ObjectNode sums = manifest.putObject("rupiahByStatus");
        byStatus.forEach(sums::put);
        manifest.set("ledger", checkpoint);
        return manifest;
    }

    /** How the file differs from what its manifest says, or contradicts itself. */
    Optional<String> against(JsonNode manifest) {
        if (!manifest.path("sha256").asText().equals(sha256)) {
            return Optional.of("the file is not the one of its manifest: its SHA-256 is " + sha256);
        }
        if (manifest.path("lines").asLong() != lines || manifest.path("wave").asInt() != wave) {
            return Optional.of("the manifest is of another wave, or of another number of lines");
        }
        for (Map.Entry<String, Long> sum : byStatus.entrySet()) {
            if (manifest.path("rupiahByStatus").path(sum.getKey()).asLong() != sum.getValue()) {
                return Optional.of("the sum of what is %s is %d rupiah".formatted(sum.getKey(), sum.getValue()));
            }
        }
        return fault;
    }

    private static Optional<String> fault(long number, AuditLine line, AuditLine before) {
        if (before != null && !line.isAfter(before)) {
            return Optional.of("line %d does not come after the one before it".formatted(number));
        }
        return line.fault().map(what -> "line %d: %s".formatted(number, what));
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
