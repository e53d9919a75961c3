package id.prakerja.rest.body;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.rest.idempotency.IdempotencyKey;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What is larger than allowed is refused like anything else, with a code, whether or not it says how large it is. */
@QuarkusTest
class BodySizeTest {

    private static final int MOST = 1 << 20;
    private static final String AROUND = "{\"name\":\"\"}";

    @TestHTTPResource("/v1/things")
    URI things;

    @Test
    void aBodyThatIsDeclaredTooLargeIsRefused() throws Exception {
        isTooLarge(post(BodyPublishers.ofByteArray(thing(MOST + 1))));
    }

    @Test
    void aBodyThatTurnsOutTooLargeIsRefusedTheSame() throws Exception {
        isTooLarge(post(chunked(new ByteArrayInputStream(thing(MOST + 1)))));
    }

    @Test
    void whatFollowsTheJsonCountsToo() throws Exception {
        InputStream blanks = new ByteArrayInputStream(" ".repeat(MOST).getBytes(StandardCharsets.US_ASCII));

        isTooLarge(post(chunked(new SequenceInputStream(new ByteArrayInputStream(thing(20)), blanks))));
    }

    @Test
    void aBodyOfExactlyTheLargestSizeIsTaken() throws Exception {
        assertEquals(200, post(BodyPublishers.ofByteArray(thing(MOST))).statusCode());
        assertEquals(200, post(chunked(new ByteArrayInputStream(thing(MOST)))).statusCode());
    }

    @Test
    void theAnswerIsInTheCallersLanguage() throws Exception {
        assertEquals(
                "Permintaan melebihi ukuran yang diizinkan.",
                JsonPath.from(post("id, en;q=0.5", BodyPublishers.ofByteArray(thing(MOST + 1)))
                                .body())
                        .getString("detail"));
        assertEquals(
                "Permintaan melebihi ukuran yang diizinkan.",
                JsonPath.from(post("id, en;q=0.5", chunked(new ByteArrayInputStream(thing(MOST + 1))))
                                .body())
                        .getString("detail"));
    }

    /** A connection of HTTP/2 carries other requests too, and stays. */
    @Test
    void overHttp2OnlyTheRequestIsGivenUp() throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest list = HttpRequest.newBuilder(things).build();
        assertEquals(
                HttpClient.Version.HTTP_2,
                client.send(list, HttpResponse.BodyHandlers.ofString()).version());

        isTooLarge(client.send(
                request(BodyPublishers.ofByteArray(thing(MOST + 1))).build(), HttpResponse.BodyHandlers.ofString()));
        isTooLarge(client.send(
                request(chunked(new ByteArrayInputStream(thing(2 * MOST)))).build(),
                HttpResponse.BodyHandlers.ofString()));

        assertEquals(
                200, client.send(list, HttpResponse.BodyHandlers.ofString()).statusCode());
    }

    /** The sender reads nothing until it cannot send any more. */
    @Test
    void whoeverSendsWithoutEndIsAnsweredAndCutOff() throws IOException {
        byte[] chunk = ("8000\r\n" + "a".repeat(0x8000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
        try (Socket socket = new Socket(things.getHost(), things.getPort())) {
            OutputStream request = socket.getOutputStream();
            request.write(
                    ("POST " + things.getPath() + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                                    + IdempotencyKey.HEADER + ": k1\r\nTransfer-Encoding: chunked\r\n\r\n"
                                    + "a\r\n{\"name\": \"\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            for (int sent = 0; sent < MOST; sent += 0x8000) {
                request.write(chunk);
            }
            byte[] answer = new byte[12];
            assertEquals(answer.length, socket.getInputStream().readNBytes(answer, 0, answer.length));
            assertEquals("HTTP/1.1 413", new String(answer, StandardCharsets.US_ASCII));

            long started = System.nanoTime();
            assertThrows(SocketException.class, () -> {
                while (Duration.ofNanos(System.nanoTime() - started).toSeconds() < 30) {
                    request.write(chunk);
                }
            });
        }
    }

    /** Who closes while something is under way may take the answer back; so the sender closes, or is cut off later. */
    @Test
    void whoHasSentEverythingIsAnsweredInFullAndClosesByItself() throws IOException {
        byte[] body = thing(MOST + 1);
        long asked = System.nanoTime();
        try (Socket socket = new Socket(things.getHost(), things.getPort())) {
            OutputStream request = socket.getOutputStream();
            request.write(
                    ("POST " + things.getPath() + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                                    + IdempotencyKey.HEADER + ": k1\r\nContent-Length: " + body.length + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            request.write(body);
            request.flush();
            InputStream answer = socket.getInputStream();
            StringBuilder head = new StringBuilder();
            while (head.indexOf("\r\n\r\n") < 0) {
                head.append((char) answer.read());
            }
            assertTrue(head.toString().toLowerCase(Locale.ROOT).contains("connection: close"), head::toString);
            int length = Integer.parseInt(
                    head.toString().toLowerCase(Locale.ROOT).replaceAll("(?s).*content-length: (\\d+).*", "$1"));
            assertEquals(
                    "PAYLOAD_TOO_LARGE",
                    JsonPath.from(new String(answer.readNBytes(length), StandardCharsets.UTF_8))
                            .getString("code"));

            socket.setSoTimeout(30_000);
            assertEquals(-1, answer.read());
            // The farewell is two seconds; how soon its end is seen here says nothing.
            long kept = Duration.ofNanos(System.nanoTime() - asked).toMillis();
            assertTrue(kept >= 1_500, () -> "cut off the moment the body had ended: after " + kept + " ms");
        }
    }

    private static byte[] thing(int size) {
        byte[] name = new byte[size - AROUND.length()];
        Arrays.fill(name, (byte) 'a');
        return AROUND.replace("\"\"", '"' + new String(name, StandardCharsets.US_ASCII) + '"')
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static BodyPublisher chunked(InputStream body) {
        return BodyPublishers.ofInputStream(() -> body);
    }

    private HttpResponse<String> post(BodyPublisher body) throws IOException, InterruptedException {
        return post("en", body);
    }

    private HttpResponse<String> post(String languages, BodyPublisher body) throws IOException, InterruptedException {
        HttpRequest request = request(body)
                .version(HttpClient.Version.HTTP_1_1)
                .header("Accept-Language", languages)
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(BodyPublisher body) {
        return HttpRequest.newBuilder(things)
                .header("Content-Type", "application/json")
                .header(IdempotencyKey.HEADER, "k1")
                .timeout(Duration.ofSeconds(30))
                .POST(body);
    }

    private static void isTooLarge(HttpResponse<String> answer) {
        assertEquals(413, answer.statusCode(), answer.body());
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("Content-Type").orElse(null));
        JsonPath problem = JsonPath.from(answer.body());
        assertEquals("PAYLOAD_TOO_LARGE", problem.getString("code"));
        assertEquals("The request is larger than allowed.", problem.getString("detail"));
        assertEquals("Permintaan melebihi ukuran yang diizinkan.", problem.getString("messages.id"));
    }
}
