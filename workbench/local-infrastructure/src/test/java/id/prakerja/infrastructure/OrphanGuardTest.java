package id.prakerja.infrastructure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** PostgreSQL does not outlive a JVM that is killed. */
@DisabledOnOs(OS.WINDOWS)
class OrphanGuardTest {

    @Test
    void aKilledJvmLeavesNoServerBehind(@TempDir Path directory) throws Exception {
        Process jvm = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        StartsPostgres.class.getName(),
                        directory.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        long postmaster;
        try (BufferedReader said = new BufferedReader(new InputStreamReader(jvm.getInputStream(), UTF_8))) {
            postmaster = Long.parseLong(said.readLine());
        }
        assertTrue(isAlive(postmaster));

        jvm.destroyForcibly().waitFor();

        Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> !isAlive(postmaster));
    }

    private static boolean isAlive(long process) {
        return ProcessHandle.of(process).map(ProcessHandle::isAlive).orElse(false);
    }

    /** The program that is killed: starts PostgreSQL, says its process id and waits. */
    static final class StartsPostgres {

        private StartsPostgres() {}

        public static void main(String[] arguments) throws Exception {
            Path directory = Path.of(arguments[0]);
            try (Infrastructure infrastructure =
                    new EmbeddedInfrastructure(InfrastructureSettings.keptIn(directory, 0, 0, 0))) {
                infrastructure.start(Part.POSTGRES);
                System.out.println(Files.readAllLines(directory.resolve("postgres/data/postmaster.pid"))
                        .get(0));
                Thread.currentThread().join();
            }
        }
    }
}
