package id.prakerja.journey;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** A client that opens a new connection for every request, one after the other, until it is told to stop. */
final class NewConnections {

    private static final int PATIENCE_MILLIS = 30_000;

    private final URI address;
    private final AtomicInteger answers = new AtomicInteger();
    private final AtomicInteger failures = new AtomicInteger();
    private final AtomicReference<String> lastFailure = new AtomicReference<>("");
    private volatile Instant until = Instant.MAX;
    private final CompletableFuture<Void> finished;

    private NewConnections(URI address) {
        this.address = address;
        this.finished = CompletableFuture.runAsync(this::askOnAndOn);
    }

    /** Starts asking. */
    static NewConnections to(URI address) {
        return new NewConnections(address);
    }

    /** Asks until then, and returns when the last answer has come. */
    void goOnUntil(Instant end) {
        until = end;
        finished.join();
    }

    int answers() {
        return answers.get();
    }

    int failures() {
        return failures.get();
    }

    String lastFailure() {
        return lastFailure.get();
    }

    private void askOnAndOn() {
        while (Instant.now().isBefore(until)) {
            try {
                ask();
                answers.incrementAndGet();
            } catch (IOException failed) {
                failures.incrementAndGet();
                lastFailure.set(failed.toString());
            }
        }
    }

    private void ask() throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address.getHost(), address.getPort()), PATIENCE_MILLIS);
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream()
                    .write("GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                            .formatted(address.getPath())
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!answer.startsWith("HTTP/1.1 200")) {
                throw new IOException("Answered " + answer.lines().findFirst().orElse("nothing"));
            }
        }
    }
}
