package id.prakerja.transparency;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Serves a witness over HTTP, for anyone who wants to run one. */
public final class WitnessServer implements AutoCloseable {

    private static final int THREADS = 4;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

    /**
     * Starts to serve.
     *
     * @param address where; port 0 takes a free one
     * @throws UncheckedIOException if the address cannot be had
     */
    public WitnessServer(InetSocketAddress address, Witness witness) {
        try {
            this.server = HttpServer.create(address, 0);
        } catch (IOException e) {
            throw new UncheckedIOException("The witness cannot listen on " + address, e);
        }
        server.createContext("/add-checkpoint", new WitnessHandler(witness));
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
}
