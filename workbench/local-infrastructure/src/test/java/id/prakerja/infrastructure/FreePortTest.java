package id.prakerja.infrastructure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who picks a port has it, also before anything listens there. */
class FreePortTest {

    private static final int MANY = 300;

    @Test
    void noPortIsPickedTwice() {
        assertEquals(
                MANY,
                IntStream.range(0, MANY).map(each -> FreePort.any()).distinct().count());
    }

    @Test
    void whatIsPickedHereIsNotForAnotherProcess() throws IOException, InterruptedException {
        int port = FreePort.any();

        assertEquals("false", claimedElsewhere(port));
        assertFalse(FreePort.claim(port));
    }

    private static String claimedElsewhere(int port) throws IOException, InterruptedException {
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Another.class.getName(),
                        Integer.toString(port))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        other.waitFor();
        return said;
    }

    /** Another process, which wants a port. */
    static final class Another {

        private Another() {}

        /** Says whether it got the port that is named. */
        public static void main(String[] arguments) {
            System.out.println(FreePort.claim(Integer.parseInt(arguments[0])));
        }
    }
}
