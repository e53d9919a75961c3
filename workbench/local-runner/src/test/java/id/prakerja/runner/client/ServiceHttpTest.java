package id.prakerja.runner.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import id.prakerja.runner.failure.PlainFailure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ServiceHttpTest {

    private final Deque<Answer> answers = new ArrayDeque<>();
    private final List<String> keysSeen = new ArrayList<>();
    private final List<Instant> timesSeen = new ArrayList<>();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            keysSeen.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
            timesSeen.add(Instant.now());
            Answer answer = answers.remove();
            exchange.getResponseHeaders().set("Retry-After", answer.retryAfter());
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void anAnswerThatSaysLaterIsTriedAgainUnderTheSameKey() {
        answers.add(new Answer(503, "{}"));
        answers.add(new Answer(201, "{\"wave\": 6}"));

        JsonNode answer = new ServiceHttp(address()).post("/v1/waves", Map.of("wave", 6), "plan-wave-6", nobody());

        assertEquals(6, answer.get("wave").asInt());
        assertEquals(List.of("plan-wave-6", "plan-wave-6"), keysSeen);
    }

    @Test
    void nothingIsSentAgainBeforeTheAnswerAsksForIt() {
        answers.add(new Answer(503, "{}", "2"));
        answers.add(new Answer(201, "{}"));

        new ServiceHttp(address()).post("/v1/waves", Map.of("wave", 6), "plan-wave-6", nobody());

        Duration waited = Duration.between(timesSeen.get(0), timesSeen.get(1));
        assertTrue(waited.compareTo(Duration.ofSeconds(2)) >= 0, waited::toString);
    }

    @Test
    void aFaultIsTriedAgainUnderTheSameKey() {
        answers.add(new Answer(500, "{\"code\": \"INTERNAL_ERROR\"}"));
        answers.add(new Answer(502, "no gateway"));
        answers.add(new Answer(201, "{\"wave\": 7}"));

        JsonNode answer = new ServiceHttp(address()).post("/v1/waves", Map.of("wave", 7), "plan-wave-7", nobody());

        assertEquals(7, answer.get("wave").asInt());
        assertEquals(List.of("plan-wave-7", "plan-wave-7", "plan-wave-7"), keysSeen);
    }

    @Test
    void aFaultIsToldAtOnceToWhoWaitsAtATerminal() {
        answers.add(new Answer(500, "{\"code\": \"INTERNAL_ERROR\", \"detail\": \"Something failed.\"}"));

        ApiException told = assertThrows(
                ApiException.class, () -> ServiceHttp.impatient(address()).get("/v1/figures", nobody()));

        assertEquals("INTERNAL_ERROR", told.code());
    }

    @Test
    void aRefusalIsToldWithItsCode() {
        answers.add(new Answer(409, "{\"code\": \"WAVE_STATE\", \"detail\": \"The wave is closed.\"}"));

        ApiException told = assertThrows(
                ApiException.class,
                () -> new ServiceHttp(address()).post("/v1/waves/6/opening", null, "open", nobody()));

        assertEquals("WAVE_STATE", told.code());
        assertEquals(409, told.status());
        assertEquals(
                "POST %s/v1/waves/6/opening was answered 409 WAVE_STATE: The wave is closed.".formatted(address()),
                told.getMessage());
    }

    @Test
    void whoWaitsAtATerminalIsToldAtOnceThatNobodyAnswers() {
        URI gone = address();
        server.stop(0);

        PlainFailure told = assertThrows(
                PlainFailure.class, () -> ServiceHttp.impatient(gone).get("/v1/figures", nobody()));

        assertEquals(0, told.getMessage().indexOf(gone + " does not answer: "));
    }

    private URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    private static Credentials nobody() {
        return body -> Map.of();
    }

    private record Answer(int status, String body, String retryAfter) {

        Answer(int status, String body) {
            this(status, body, "0");
        }
    }
}
