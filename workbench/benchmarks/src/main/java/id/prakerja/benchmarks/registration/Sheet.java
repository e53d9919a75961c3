package id.prakerja.benchmarks.registration;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import id.prakerja.benchmarks.stage.Api;
import id.prakerja.runner.suite.Waiting;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A sheet of paper forms (NDJSON) of consecutive people, brought in by an office. */
final class Sheet {

    private static final int PART = 1 << 20;
    private static final Set<String> ENDS = Set.of("DONE", "REFUSED", "EXPIRED", "FAILED");
    private static final String RECEIVING = "RECEIVING";
    private static final Duration LOOK_EVERY = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Api api;
    private final String self;
    private final String id;
    private final int forms;

    private Sheet(Api api, JsonNode opened, int forms) {
        this.api = api;
        this.self = opened.get("self").asText();
        this.id = opened.get("id").asText();
        this.forms = forms;
    }

    /**
     * Hands over the forms of people number {@code from} to {@code until - 1}; gives back control after the last byte. Of a sheet that
     * was sent before, what has not come yet.
     */
    static Sheet sent(Api api, int from, int until) {
        byte[] content = IntStream.range(from, until)
                .mapToObj(Forms::form)
                .collect(Collectors.joining("\n"))
                .getBytes(UTF_8);
        String bast = bast(from);
        api.post("/v1/hand-over-records", "bast-" + from, """
                {"number":"%s","province":"32","office":"Disnakertrans","officer":"Siti Rekaan","statement":"Diverifikasi.",\
                "forms":%d}""".formatted(bast, until - from));
        JsonNode opened =
                api.post("/v1/offline-uploads", "sheet-" + from, """
                {"bastNumber":"%s","format":"NDJSON","bytes":%d,"sha256":"%s"}""".formatted(bast, content.length, sha256(content)));
        Sheet sheet = new Sheet(api, opened, until - from);
        sheet.send(opened.get("parts").asText(), content);
        return sheet;
    }

    /** Number of the hand-over record of a sheet whose first person has this number. */
    static String bast(int from) {
        return "560/%d/DISNAKER/2020".formatted(from);
    }

    /** Id of the upload; those of its people are later. */
    String id() {
        return id;
    }

    /**
     * Waits for the last row.
     *
     * @throws IllegalStateException if not every row went in
     */
    void awaitAccepted() {
        Waiting.until(() -> ENDS.contains(status()), LOOK_EVERY, PATIENCE);
        JsonNode inTheEnd = api.get(self);
        if (inTheEnd.get("accepted").asLong() != forms) {
            throw new IllegalStateException("Not every row went in: " + inTheEnd);
        }
    }

    private void send(String parts, byte[] content) {
        JsonNode found = api.get(self);
        if (!found.get("status").asText().equals(RECEIVING)) {
            return;
        }
        for (int at = found.get("bytesReceived").asInt(); at < content.length; at += PART) {
            api.patch(parts, at, Arrays.copyOfRange(content, at, Math.min(content.length, at + PART)));
        }
    }

    private String status() {
        return api.get(self).get("status").asText();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
