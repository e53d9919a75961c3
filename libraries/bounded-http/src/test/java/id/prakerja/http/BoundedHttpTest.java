package id.prakerja.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A server that is not ours decides neither how much memory an answer takes nor how long it keeps us. */
@Timeout(60)
class BoundedHttpTest {

    private static final int MOST = 1000;
    private static final Bounds PATIENT = new Bounds(MOST, Duration.ofSeconds(30));

    private final BoundedHttp http = new BoundedHttp(Duration.ofSeconds(5));
    private final CountDownLatch hungUp = new CountDownLatch(1);
    private ServerSocket server;

    @BeforeEach
    void listen() throws IOException {
        server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    @Test
    void anAnswerWithinItsBoundsIsReadToItsEnd() {
        serve(out -> write(out, "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n" + "a".repeat(MOST)));

        HttpResponse<byte[]> answer = http.send(request(), PATIENT).join();

        assertEquals(200, answer.statusCode());
        assertEquals(MOST, answer.body().length);
    }

    @Test
    void aLargerAnswerIsBrokenOff() throws InterruptedException {
        serve(out -> {
            write(out, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
            while (true) {
                write(out, "64\r\n" + "a".repeat(100) + "\r\n");
            }
        });

        assertInstanceOf(IOException.class, fault(PATIENT));
        assertTrue(hungUp.await(30, TimeUnit.SECONDS), "The server can go on writing");
    }

    @Test
    void anAnswerByteByByteIsBrokenOffInTime() throws InterruptedException {
        serve(out -> {
            write(out, "HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n");
            while (true) {
                write(out, "a");
                Thread.sleep(100);
            }
        });

        assertInstanceOf(TimeoutException.class, fault(new Bounds(MOST, Duration.ofSeconds(3))));
        assertTrue(hungUp.await(30, TimeUnit.SECONDS), "The server can go on writing");
    }

    @Test
    void noRedirectIsFollowed() {
        serve(out -> write(out, "HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n"));

        assertEquals(302, http.send(request(), PATIENT).join().statusCode());
    }

    private Throwable fault(Bounds bounds) {
        return assertThrows(
                        CompletionException.class,
                        () -> http.send(request(), bounds).join())
                .getCause();
    }

    private HttpRequest request() {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.getLocalPort() + "/"))
                .GET()
                .build();
    }

    @FunctionalInterface
    private interface Answer {
        void write(OutputStream out) throws IOException, InterruptedException;
    }

    private void serve(Answer answer) {
        Thread thread = new Thread(() -> {
            try (Socket socket = server.accept()) {
                readHead(socket.getInputStream());
                answer.write(socket.getOutputStream());
            } catch (IOException closed) {
                hungUp.countDown();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    /** The client may have hung up before it has sent all of it, where it has little patience. */
    private static void readHead(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                throw new EOFException("The client has hung up");
            }
            head.append((char) next);
        }
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }
}
