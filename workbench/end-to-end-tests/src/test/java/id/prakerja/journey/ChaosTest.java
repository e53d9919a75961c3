package id.prakerja.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.prakerja.runner.chaos.ChaosCommand;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/**
 * The short form of {@code ./prakerja chaos}: services, payment partners, broker, PostgreSQL and document server are killed and cut off while a small
 * wave is played, and nobody is lost, drawn twice or paid twice.
 */
class ChaosTest {

    @Test
    void whateverIsKilledNothingIsLostAndNothingDoubled() {
        StringWriter said = new StringWriter();

        int exit = new CommandLine(new ChaosCommand())
                .setOut(new PrintWriter(said, true))
                .setErr(new PrintWriter(said, true))
                .execute(
                        "--seed=" + Long.getLong("prakerja.chaos.seed", System.nanoTime() % 1_000_000),
                        "--kills=6",
                        "--joiners=66",
                        "--port-base=14000",
                        "--home=" + Path.of("target", "suites", "chaos"));

        assertEquals(0, exit, said::toString);
    }
}
