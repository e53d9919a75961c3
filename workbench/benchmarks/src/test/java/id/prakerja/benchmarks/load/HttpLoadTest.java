package id.prakerja.benchmarks.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpLoadTest {

    private static final Duration ENOUGH = Duration.ofSeconds(20);

    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newSingleThreadExecutor());
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void everyRequestIsSentOnceAndItsAnswerHandedOver() {
        answer(0);
        boolean[] answered = new boolean[200];

        LoadResult result = load(8).closed(requests(200), ENOUGH, (place, status, body) -> {
            assertEquals("hello", body);
            answered[place] = true;
        });

        assertEquals(Map.of(200, 200L), result.statuses());
        for (boolean each : answered) {
            assertTrue(each);
        }
    }

    @Test
    void anOpenLoadCountsTheTimeThatRequestsWaitedForAStalledService() {
        // One answer takes 50 ms, and a request falls due every 5 ms: the last of 40 waits for most of those before it.
        answer(50);

        LoadResult result = load(1).open(requests(40), 200, ENOUGH, Answers.ignored());

        assertEquals(40, result.total());
        assertTrue(result.millisAt(100) > 20 * 45, "waited " + result.millisAt(100));
    }

    @Test
    void whoIsShownIntoTheWaitingRoomComesBackWithTheTicket() {
        Set<String> tickets = ConcurrentHashMap.newKeySet();
        AtomicInteger written = new AtomicInteger();
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            String ticket = exchange.getRequestHeaders().getFirst("Waiting-Ticket");
            if (ticket == null) {
                String issued = "ticket-" + written.incrementAndGet();
                tickets.add(issued);
                exchange.getResponseHeaders().add("Waiting-Ticket", issued);
                exchange.getResponseHeaders().add("Retry-After", "0");
            }
            exchange.sendResponseHeaders(ticket != null && tickets.remove(ticket) ? 200 : 503, -1);
            exchange.close();
        });

        LoadResult result = load(4).open(requests(20), 1000, ENOUGH, Answers.ignored());

        assertEquals(Map.of(200, 20L), result.statuses());
        assertEquals(Set.of(), tickets);
    }

    @Test
    void aRefusedRequestEndsTheLoadWithWhatItWasAnswered() {
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            byte[] why = "{\"code\":\"NIK_MALFORMED\"}".getBytes(StandardCharsets.US_ASCII);
            exchange.sendResponseHeaders(422, why.length);
            exchange.getResponseBody().write(why);
            exchange.close();
        });

        IllegalStateException refused = assertThrows(
                IllegalStateException.class, () -> load(1).closed(requests(1), ENOUGH, Answers.demanded()));

        assertEquals("Request 0 was answered 422 {\"code\":\"NIK_MALFORMED\"}", refused.getMessage());
    }

    @Test
    void whereSuccessIsDemandedItIsHandedOver() {
        answer(0);
        AtomicInteger answered = new AtomicInteger();

        load(2).closed(requests(10), ENOUGH, Answers.demanded((place, status, body) -> answered.incrementAndGet()));

        assertEquals(10, answered.get());
    }

    private HttpLoad load(int connections) {
        return new HttpLoad(URI.create("http://127.0.0.1:" + server.getAddress().getPort()), connections);
    }

    private void answer(int millis) {
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            LockSupport.parkNanos(Duration.ofMillis(millis).toNanos());
            byte[] hello = "hello".getBytes(StandardCharsets.US_ASCII);
            exchange.sendResponseHeaders(200, hello.length);
            exchange.getResponseBody().write(hello);
            exchange.close();
        });
    }

    private static List<Request> requests(int count) {
        return Collections.nCopies(count, Request.of("POST", "/", Map.of(), "{}".getBytes(StandardCharsets.US_ASCII)));
    }
}
