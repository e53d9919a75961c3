package id.prakerja.runner.client;

import com.fasterxml.jackson.databind.JsonNode;
import id.prakerja.runner.failure.PlainFailure;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Executors;

/**
 * Sends JSON to one service. A request that got no answer, a fault (5xx), or an answer that says "later" (429) is sent again with
 * the same headers, and not before {@code Retry-After}: every creating request carries an idempotency key or message id, so that nothing
 * is done twice.
 */
public final class ServiceHttp {

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .executor(Executors.newFixedThreadPool(2, task -> {
                Thread thread = new Thread(task, "http-client");
                thread.setDaemon(true);
                return thread;
            }))
            .build();
    /** Long enough for a service that was killed to come back, on a busy machine and with others killed after it. */
    private static final Duration LONG_PATIENCE = Duration.ofMinutes(5);

    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final int FIRST_REFUSAL = 400;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int FIRST_FAULT = 500;

    private final URI base;
    private final Map<String, String> fixedHeaders;
    private final Duration patience;

    private ServiceHttp(URI base, Map<String, String> fixedHeaders, Duration patience) {
        this.base = base;
        this.fixedHeaders = Map.copyOf(fixedHeaders);
        this.patience = patience;
    }

    /** A client of the service at the address, which waits for one that is being restarted. */
    public ServiceHttp(URI base) {
        this(base, Map.of(), LONG_PATIENCE);
    }

    /** A client that sends the headers with every request. */
    public ServiceHttp(URI base, Map<String, String> fixedHeaders) {
        this(base, fixedHeaders, LONG_PATIENCE);
    }

    /** A client for a person who waits: it does not try again. */
    public static ServiceHttp impatient(URI base) {
        return new ServiceHttp(base, Map.of(), Duration.ZERO);
    }

    /** Gets a document. */
    public JsonNode get(String path, Credentials credentials) {
        return send("GET", path, null, Map.of(), credentials);
    }

    /** Posts something that can only happen once anyhow. */
    public JsonNode post(String path, Object body, Credentials credentials) {
        return send("POST", path, body, Map.of(), credentials);
    }

    /** Posts something under an idempotency key. */
    public JsonNode post(String path, Object body, String idempotencyKey, Credentials credentials) {
        return send("POST", path, body, Map.of("Idempotency-Key", idempotencyKey), credentials);
    }

    /** Puts a document. */
    public JsonNode put(String path, Object body, String idempotencyKey, Credentials credentials) {
        return send("PUT", path, body, Map.of("Idempotency-Key", idempotencyKey), credentials);
    }

    /** Sends a part of a file from the offset on, as the tus protocol has it. */
    public void patch(String path, byte[] part, long offset, Credentials credentials) {
        sendBytes(
                "PATCH",
                path,
                part,
                Map.of("Content-Type", "application/offset+octet-stream", "Upload-Offset", Long.toString(offset)),
                credentials);
    }

    private JsonNode send(
            String method, String path, Object body, Map<String, String> headers, Credentials credentials) {
        return sendBytes(method, path, body == null ? new byte[0] : Json.bytes(body), headers, credentials);
    }

    private JsonNode sendBytes(
            String method, String path, byte[] content, Map<String, String> headers, Credentials credentials) {
        Instant end = Instant.now().plus(patience);
        while (true) {
            Duration pause = PAUSE;
            HttpRequest request = request(method, path, content, headers, credentials);
            try {
                HttpResponse<byte[]> response = HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray());
                if (!saysLater(response) || Instant.now().isAfter(end)) {
                    return contentOf(method + " " + request.uri(), response);
                }
                pause = pauseAfter(response);
            } catch (IOException e) {
                if (Instant.now().isAfter(end)) {
                    throw new PlainFailure("%s does not answer: %s.".formatted(base, e), e);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new PlainFailure("Interrupted.", e);
            }
            rest(pause);
        }
    }

    private HttpRequest request(
            String method, String path, byte[] content, Map<String, String> headers, Credentials credentials) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path))
                .timeout(ANSWER_LIMIT)
                .header("Accept", "application/json")
                .method(method, content.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(content));
        if (content.length > 0 && !headers.containsKey("Content-Type")) {
            request.header("Content-Type", "application/json");
        }
        fixedHeaders.forEach(request::header);
        headers.forEach(request::header);
        credentials.headers(content).forEach(request::header);
        return request.build();
    }

    private static boolean saysLater(HttpResponse<byte[]> response) {
        return response.statusCode() >= FIRST_FAULT || response.statusCode() == TOO_MANY_REQUESTS;
    }

    private static JsonNode contentOf(String request, HttpResponse<byte[]> response) throws IOException {
        if (response.statusCode() < FIRST_REFUSAL) {
            return Json.tree(response.body());
        }
        String code = "";
        String detail = new String(response.body(), StandardCharsets.UTF_8);
        if (detail.startsWith("{")) {
            JsonNode problem = Json.tree(response.body());
            code = problem.path("code").asText("");
            detail = problem.path("detail").asText(problem.path("title").asText(detail))
                    + (problem.has("violations") ? " " + problem.get("violations") : "");
        }
        throw new ApiException(request, response.statusCode(), code, detail);
    }

    /** What is asked for in seconds, up to what a person would wait; at least a moment. */
    private static Duration pauseAfter(HttpResponse<byte[]> response) {
        return response.headers()
                .firstValue("Retry-After")
                .filter(told -> told.matches("[0-9]{1,5}"))
                .map(told -> Duration.ofSeconds(Long.parseLong(told)))
                .filter(told -> told.compareTo(PAUSE) > 0)
                .map(told -> told.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : told)
                .orElse(PAUSE);
    }

    private static void rest(Duration pause) {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlainFailure("Interrupted.", e);
        }
    }
}
