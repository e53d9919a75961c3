package id.prakerja.selection.support;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.prakerja.draw.beacon.TrialBeacon;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Two relays of the trial chain: one has no round, the other lies when it is first asked for one. */
public class BeaconServer implements QuarkusTestResourceLifecycleManager {

    private final Set<String> asked = ConcurrentHashMap.newKeySet();
    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
        String url = "http://localhost:" + server.getAddress().getPort();
        return Map.of("prakerja.drand.relays", url + "/away," + url);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            if (!path.startsWith("/" + TrialBeacon.HASH + "/public/")) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            long round = Long.parseLong(path.substring(path.lastIndexOf('/') + 1));
            boolean lies = asked.add(path);
            TrialBeacon.Signed signed = TrialBeacon.sign(lies ? round + 1 : round);
            byte[] body = "{\"round\":%d,\"randomness\":\"%s\",\"signature\":\"%s\"}"
                    .formatted(round, signed.randomness(), signed.signature())
                    .getBytes(StandardCharsets.US_ASCII);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void stop() {
        server.stop(0);
    }
}
