package id.prakerja.runner.chaos;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.prakerja.infrastructure.FreePort;
import id.prakerja.runner.failure.PlainFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a link lets through, and what those who are connected over it see when it is cut. */
class LinkTest {

    private static final int LONG_ENOUGH_TO_HEAR_MS = 300;
    private static final int PATIENCE_MS = 30_000;

    private final int entrance = FreePort.any();
    private final ExecutorService beside = Executors.newCachedThreadPool();
    private ServerSocket echo;
    private Link link;

    @BeforeEach
    void open() throws IOException {
        echo = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        beside.execute(this::answer);
        link = new Link("an echo", entrance, echo.getLocalPort());
    }

    @AfterEach
    void close() throws IOException {
        link.close();
        echo.close();
        beside.shutdown();
    }

    @Test
    void everythingComesThroughAndSoDoesItsEnd() throws IOException {
        try (Socket caller = call()) {
            byte[] much = "selected ".repeat(50_000).getBytes(StandardCharsets.UTF_8);
            beside.execute(() -> say(caller, much));

            assertArrayEquals(much, caller.getInputStream().readAllBytes());
        }
    }

    @Test
    void whoeverIsConnectedOverABrokenLinkIsDisconnectedAndMayConnectAgainWhenItIsMended() throws IOException {
        try (Socket caller = call()) {
            say(caller, 'a');
            assertEquals('a', caller.getInputStream().read());

            link.cut(Link.Cut.BROKEN);

            assertThrows(SocketException.class, () -> caller.getInputStream().read());
        }
        try (Socket refused = call()) {
            assertThrows(SocketException.class, () -> refused.getInputStream().read());
        }
        link.mend();
        assertAnswered();
    }

    @Test
    void nothingComesThroughASilentLinkAndWhatWasSaidOverItIsNeverAnswered() throws IOException {
        try (Socket before = call()) {
            say(before, 'a');
            assertEquals('a', before.getInputStream().read());
            link.cut(Link.Cut.SILENT);
            try (Socket during = call()) {
                say(before, 'b');
                say(during, 'c');

                assertSilent(before);
                assertSilent(during);
                link.mend();

                assertThrows(
                        SocketException.class, () -> before.getInputStream().read());
                assertThrows(
                        SocketException.class, () -> during.getInputStream().read());
            }
        }
        assertAnswered();
    }

    @Test
    void whoeverCallsWhatIsNotThereIsDisconnected() throws IOException {
        echo.close();
        try (Socket caller = call()) {
            assertThrows(SocketException.class, () -> caller.getInputStream().read());
        }
    }

    @Test
    void aPortThatIsTakenIsSaid() {
        assertThrows(PlainFailure.class, () -> new Link("another", entrance, echo.getLocalPort()));
    }

    private void assertAnswered() throws IOException {
        try (Socket caller = call()) {
            say(caller, 'z');
            assertEquals('z', caller.getInputStream().read());
        }
    }

    private static void assertSilent(Socket caller) throws IOException {
        caller.setSoTimeout(LONG_ENOUGH_TO_HEAR_MS);
        assertThrows(SocketTimeoutException.class, () -> caller.getInputStream().read());
        caller.setSoTimeout(PATIENCE_MS);
    }

    private Socket call() throws IOException {
        Socket caller = new Socket(InetAddress.getLoopbackAddress(), entrance);
        caller.setSoTimeout(PATIENCE_MS);
        return caller;
    }

    private static void say(Socket caller, int letter) throws IOException {
        caller.getOutputStream().write(letter);
    }

    private static void say(Socket caller, byte[] everything) {
        try {
            caller.getOutputStream().write(everything);
            caller.shutdownOutput();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Says back whatever is said, to each caller, until nobody can call any more. */
    private void answer() {
        while (!echo.isClosed()) {
            try {
                Socket called = echo.accept();
                beside.execute(() -> answer(called));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static void answer(Socket called) {
        try (called) {
            called.getInputStream().transferTo(called.getOutputStream());
        } catch (IOException disconnected) {
            // As in the tests that disconnect.
        }
    }
}
