package id.prakerja.transparency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Another ecosystem's client reads our log unchanged (see {@code interoperability}). Needs Go and its module proxy, so it runs where
 * {@code -Dprakerja.interoperability=true} says so.
 */
@EnabledIfSystemProperty(named = "prakerja.interoperability", matches = "true")
class IndependentClientTest {

    private static final int ENTRIES = 70_000;

    @TempDir
    Path folder;

    @Test
    void acceptsTheCheckpointOfTheLogAndItsWitnessesAndEveryEntry() throws Exception {
        LogFiles files = new FolderFiles(folder);
        NoteSigner signer = NoteSigner.log("prakerja.example.org/log", NoteSigner.newSeed());
        Witness first = witness("first.example.org", signer.key());
        Witness second = witness("second.example.org", signer.key());
        TransparencyLog log = TransparencyLog.open(files, signer, Clock.systemUTC());
        HttpServer served = serve(files);
        try (WitnessServer one = new WitnessServer(loopback(), first);
                WitnessServer two = new WitnessServer(loopback(), second)) {
            log.append(TreeTest.entries(ENTRIES).subList(0, 1000));
            log.publish(List.of(client(one, first), client(two, second)), 2);
            log.append(TreeTest.entries(ENTRIES).subList(1000, ENTRIES));
            log.publish(List.of(client(one, first), client(two, second)), 2);

            Process go = new ProcessBuilder(
                            "go",
                            "run",
                            ".",
                            "http://127.0.0.1:" + served.getAddress().getPort() + "/",
                            signer.key().toString(),
                            first.key().toString(),
                            second.key().toString())
                    .directory(Path.of("interoperability").toFile())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(go.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertTrue(go.waitFor(1, TimeUnit.MINUTES), said);
            assertEquals(0, go.exitValue(), said);
            assertTrue(said.contains("accepted %d of %d entries".formatted(ENTRIES, ENTRIES)), said);
        } finally {
            served.stop(0);
        }
    }

    private static Witness witness(String name, NoteKey log) {
        return new Witness(
                NoteSigner.witness(name, NoteSigner.newSeed()), List.of(log), new MemoryFiles(), Clock.systemUTC());
    }

    private static HttpWitness client(WitnessServer server, Witness witness) {
        return new HttpWitness(URI.create("http://127.0.0.1:" + server.port()), witness.key());
    }

    private static InetSocketAddress loopback() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    private static HttpServer serve(LogFiles files) throws IOException {
        HttpServer server = HttpServer.create(loopback(), 0);
        server.createContext("/", exchange -> answer(exchange, files));
        server.start();
        return server;
    }

    private static void answer(HttpExchange exchange, LogFiles files) throws IOException {
        try (exchange) {
            Optional<byte[]> file =
                    files.read(exchange.getRequestURI().getPath().substring(1));
            exchange.sendResponseHeaders(file.isPresent() ? 200 : 404, file.isPresent() ? file.get().length : -1);
            if (file.isPresent()) {
                exchange.getResponseBody().write(file.get());
            }
        }
    }
}
