package id.prakerja.journey;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/**
 * Anybody can open a connection and send without end. Every operation of the four documents answers such a body, without credentials and
 * with a partner's name, and cuts its sender off; no service goes down over it.
 */
class EndlessBodyTest {

    private static final Set<String> METHODS = Set.of("put", "post", "delete", "patch");
    private static final String SOME_ID = "018f3a5d-ac96-774b-bcce-b302099a8057";
    private static final byte[] CHUNK = ("8000\r\n" + "a".repeat(0x8000) + "\r\n").getBytes(StandardCharsets.US_ASCII);

    private static final String SIGNED_BY_NOBODY =
            "webhook-partner: anybody\r\nwebhook-id: evt-1\r\nwebhook-timestamp: 1\r\nwebhook-signature: v1,eA==\r\n";

    /** Far more than it takes: the machine that runs the tests may be busy. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final Suite SUITE = StartedSuite.shared();

    /** Many at once: each waits for its farewell most of the time. */
    private static final int AT_ONCE = 16;

    private record Operation(Service service, String method, String path) {}

    @Test
    void whoSendsWithoutEndIsAnsweredAndCutOffByEveryOperation() throws Exception {
        List<Callable<Operation>> attempts = new ArrayList<>();
        for (Operation operation : operations()) {
            for (String headers : List.of("", SIGNED_BY_NOBODY)) {
                attempts.add(() -> {
                    isAnsweredAndCutOff(operation, headers);
                    return operation;
                });
            }
        }
        ExecutorService senders = Executors.newFixedThreadPool(AT_ONCE);
        try {
            for (Future<Operation> attempt : senders.invokeAll(attempts)) {
                attempt.get();
            }
        } finally {
            senders.shutdownNow();
        }
        for (Service service : Service.values()) {
            given().get(SUITE.managementUrl(service).resolve("/q/health/live"))
                    .then()
                    .statusCode(200);
        }
    }

    private static List<Operation> operations() throws IOException {
        List<Operation> operations = new ArrayList<>();
        for (Service service : Service.values()) {
            URI address = SUITE.managementUrl(service).resolve("/q/openapi?format=json");
            JsonNode document = new ObjectMapper().readTree(given().get(address).asByteArray());
            document.get("paths")
                    .properties()
                    .forEach(path -> path.getValue().fieldNames().forEachRemaining(method -> {
                        if (METHODS.contains(method)) {
                            String concrete =
                                    path.getKey().replaceAll("\\{wave}", "6").replaceAll("\\{[^}]+}", SOME_ID);
                            operations.add(new Operation(service, method.toUpperCase(Locale.ROOT), concrete));
                        }
                    }));
        }
        return operations;
    }

    private static void isAnsweredAndCutOff(Operation operation, String headers) throws Exception {
        URI at = SUITE.url(operation.service());
        AtomicLong sent = new AtomicLong();
        try (Socket socket = new Socket(at.getHost(), at.getPort())) {
            socket.setSoTimeout((int) PATIENCE.toMillis());
            OutputStream request = socket.getOutputStream();
            request.write((operation.method() + " " + operation.path()
                            + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
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
            assertTrue(status.matches("HTTP/1.1 (4\\d\\d|503)"), () -> operation + " answered " + status);
            sender.join(PATIENCE.toMillis());
            assertEquals(
                    Thread.State.TERMINATED,
                    sender.getState(),
                    () -> "%s: still sending after %d bytes".formatted(operation, sent.get()));
        }
    }
}
