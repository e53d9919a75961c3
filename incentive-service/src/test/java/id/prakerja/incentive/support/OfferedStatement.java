package id.prakerja.incentive.support;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A statement as a partner offers it over HTTP, in ranges.
 *
 * @param file its content
 * @param day which day the partner says it is of
 * @param lines how many payments the partner says it lists
 * @param amount rupiah of them, as the partner says
 * @param digest SHA-256 that the partner names, in base64; null for that of the file
 */
public record OfferedStatement(String file, String day, int lines, long amount, String digest) {

    private static final Pattern RANGE = Pattern.compile("bytes=([0-9]+)-([0-9]+)");

    void answer(HttpExchange exchange) throws IOException {
        byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
        var headers = exchange.getResponseHeaders();
        headers.add("Repr-Digest", "sha-256=:" + (digest == null ? sha256(bytes) : digest) + ":");
        headers.add("Statement-Day", day);
        headers.add("Statement-Lines", String.valueOf(lines));
        headers.add("Statement-Amount", String.valueOf(amount));
        Matcher range = RANGE.matcher(exchange.getRequestHeaders().getFirst("Range"));
        if (!range.matches() || Integer.parseInt(range.group(1)) >= bytes.length) {
            exchange.sendResponseHeaders(416, -1);
            return;
        }
        int first = Integer.parseInt(range.group(1));
        int end = Math.min(bytes.length, Integer.parseInt(range.group(2)) + 1);
        headers.add("Content-Range", "bytes %d-%d/%d".formatted(first, end - 1, bytes.length));
        exchange.sendResponseHeaders(206, end - first);
        exchange.getResponseBody().write(Arrays.copyOfRange(bytes, first, end));
    }

    private static String sha256(byte[] bytes) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
