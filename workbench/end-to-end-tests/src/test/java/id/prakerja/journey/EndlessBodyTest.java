package id.prakerja.journey;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.prakerja.runner.suite.Service;
import id.prakerja.runner.suite.Suite;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Anybody can open a connection and send without end. Every operation of the four documents answers such a body, without credentials and
 * with a partner's name, and cuts its sender off; no service goes down over it.
 */
class EndlessBodyTest {

    private static final Set<String> METHODS = Set.of("put", "post", "delete", "patch");
    private static final String SOME_ID = "018f3a5d-ac96-774b-bcce-b302099a8057";
    private static final byte[] CHUNK = ("8000\r\n" + "a".repeat(0x8000) + "\r\n").getBytes(StandardCharsets.US_ASCII);

    private static final Duration SOON = Duration.ofSeconds(20);

    private static final Suite SUITE = StartedSuite.shared();

    static Stream<Arguments> operations() throws IOException {
        List<Arguments> operations = new ArrayList<>();
        for (Service service : Service.values()) {
            URI address = SUITE.url(service).resolve("/q/openapi?format=json");
            JsonNode document = new ObjectMapper().readTree(given().get(address).asByteArray());
            document.get("paths")
                    .properties()
                    .forEach(path -> path.getValue().fieldNames().forEachRemaining(method -> {
                        if (METHODS.contains(method)) {
                            operations.add(arguments(service, method.toUpperCase(Locale.ROOT), path.getKey()));
                        }
                    }));
        }
        return operations.stream();
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("operations")
    void whoSendsWithoutEndIsAnsweredAndCutOff(Service service, String method, String path) throws Exception {
        String concrete = path.replaceAll("\\{wave}", "6").replaceAll("\\{[^}]+}", SOME_ID);

        isAnsweredAndCutOff(service, method, concrete, "");
        isAnsweredAndCutOff(
                service,
                method,
                concrete,
                "webhook-partner: anybody\r\nwebhook-id: evt-1\r\nwebhook-timestamp: 1\r\nwebhook-signature: v1,eA==\r\n");
        given().get(SUITE.url(service).resolve("/q/health/live")).then().statusCode(200);
    }

    private static void isAnsweredAndCutOff(Service service, String method, String path, String headers)
            throws Exception {
        URI at = SUITE.url(service);
        AtomicLong sent = new AtomicLong();
        try (Socket socket = new Socket(at.getHost(), at.getPort())) {
            socket.setSoTimeout((int) SOON.toMillis());
            OutputStream request = socket.getOutputStream();
            request.write((method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                            + "Idempotency-Key: endless\r\nTransfer-Encoding: chunked\r\n" + headers + "\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            Thread sender = new Thread(() -> {
                try {
                    while (true) {
                        request.write(CHUNK);
                        sent.addAndGet(CHUNK.length);
                    }
                } catch (IOException cutOff) {
                    // As it should be.
                }
            });
            sender.setDaemon(true);
            sender.start();
            String status = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
            assertTrue(status.matches("HTTP/1.1 (4\\d\\d|503)"), () -> "answered " + status);
            sender.join(SOON.toMillis());
            assertEquals(Thread.State.TERMINATED, sender.getState(), "still sending after " + sent.get() + " bytes");
        }
    }
}
