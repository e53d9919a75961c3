package id.prakerja.transparency;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Serves a witness over HTTP, for anyone who wants to run one. */
public final class WitnessServer implements AutoCloseable {

    /** A proof of 63 lines and a checkpoint with many signatures fit. */
    private static final int LARGEST_REQUEST = 64 * 1024;

    private static final int THREADS = 4;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final Witness witness;

    /**
     * Starts to serve.
     *
     * @param address where; port 0 takes a free one
     * @throws UncheckedIOException if the address cannot be had
     */
    public WitnessServer(InetSocketAddress address, Witness witness) {
        this.witness = witness;
        try {
            this.server = HttpServer.create(address, 0);
        } catch (IOException e) {
            throw new UncheckedIOException("The witness cannot listen on " + address, e);
        }
        server.createContext("/add-checkpoint", this::add);
        server.setExecutor(threads);
        server.start();
    }

    /** The port on which it answers. */
    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdown();
    }

    private void add(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!exchange.getRequestMethod().equals("POST")) {
                exchange.getResponseHeaders().set("Allow", "POST");
                exchange.sendResponseHeaders(405, -1);
                return;
            }
            byte[] request = exchange.getRequestBody().readNBytes(LARGEST_REQUEST + 1);
            if (request.length > LARGEST_REQUEST) {
                exchange.sendResponseHeaders(413, -1);
                return;
            }
            Witness.Answer answer = witness.addCheckpoint(new String(request, StandardCharsets.UTF_8));
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", answer.type());
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
