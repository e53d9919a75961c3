package id.prakerja.journey;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.runner.replay.ReplayCommand;
import id.prakerja.runner.suite.Suite;
import id.prakerja.runner.suite.SuitePorts;
import id.prakerja.runner.workspace.Workspace;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The programme of 2020, one of 20,000 people: six waves end with the figures that the press was told. */
class ReplayTest {

    private static final int PORTS_ABOVE = 16_000;
    private static final Path HOME = Path.of("target", "suites", "replay").toAbsolutePath();

    @AfterAll
    static void stop() {
        new Suite(Workspace.current().in(HOME), SuitePorts.above(PORTS_ABOVE)).stop();
    }

    @Test
    void sixWavesEndWithTheFiguresThatThePressWasTold() throws Exception {
        StringWriter said = new StringWriter();

        int exit = new CommandLine(new ReplayCommand())
                .setOut(new PrintWriter(said, true))
                .setErr(new PrintWriter(said, true))
                .execute("national", "--scale=20000", "--port-base=" + PORTS_ABOVE, "--home=" + HOME);

        assertEquals(0, exit, said::toString);
        assertThat(said.toString(), containsString("Every figure agrees."));
        Path data = Workspace.current().in(HOME).data();
        assertTrue(Files.readAllLines(data.resolve("replay.csv")).size() > 2);
        assertThat(Files.readString(data.resolve("replay.svg")), containsString("<polyline"));
    }
}
