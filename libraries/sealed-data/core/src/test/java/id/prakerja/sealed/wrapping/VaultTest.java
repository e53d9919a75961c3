package id.prakerja.sealed.wrapping;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

/** Against a real Vault or OpenBao, where one is installed. */
class VaultTest extends TransitAcceptance {

    private static final String TOKEN = "hvs.of-this-test";

    @TempDir
    static Path home;

    private static Process process;
    private static URI address;
    private static boolean mounted;

    @BeforeAll
    static void start() throws IOException {
        Path program = program()
                .orElseThrow(
                        () -> new TestAbortedException(
                                "Skipped: neither vault nor bao is on the PATH; the same tests run against a small transit engine"));
        int port = freePort();
        address = URI.create("http://127.0.0.1:" + port);
        ProcessBuilder builder = new ProcessBuilder(
                program.toString(),
                "server",
                "-dev",
                "-dev-root-token-id=" + TOKEN,
                "-dev-listen-address=127.0.0.1:" + port,
                "-dev-no-store-token");
        builder.environment().put("HOME", home.toString());
        builder.redirectErrorStream(true)
                .redirectOutput(home.resolve("server.log").toFile());
        process = builder.start();
    }

    @AfterAll
    static void stop() throws InterruptedException {
        if (process != null) {
            process.destroy();
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        }
    }

    @Override
    URI server() {
        return address;
    }

    @Override
    String rootToken() {
        return TOKEN;
    }

    /** Before the master key of each test: the engine is mounted once the server listens. */
    @BeforeEach
    @Override
    void aMasterKey() {
        if (!mounted) {
            mount();
        }
        super.aMasterKey();
    }

    private void mount() {
        long begun = System.nanoTime();
        while (!listens()) {
            assertTrue(process.isAlive(), () -> "The server ended: " + log());
            assertTrue(
                    System.nanoTime() - begun < TimeUnit.MINUTES.toNanos(2),
                    () -> "The server does not listen: " + log());
            Thread.onSpinWait();
        }
        assertTrue(admin("/v1/sys/mounts/transit", "{\"type\":\"transit\"}") < 300);
        mounted = true;
    }

    private boolean listens() {
        try {
            return admin("/v1/sys/capabilities-self", "{\"path\":\"sys/mounts\"}") == 200;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    private static String log() {
        try {
            return Files.readString(home.resolve("server.log"));
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static Optional<Path> program() {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
                .flatMap(folder -> Stream.of(Path.of(folder, "vault"), Path.of(folder, "bao")))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
