package id.prakerja.runner.workspace;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several processes of a suite make its secrets, each when it first needs one. */
class PropertiesFileTest {

    private static final int PROCESSES = 3;
    private static final int SECRETS = 30;

    @Test
    void processesThatMakeTheSameSecretsAtTheSameTimeAllHaveTheSame(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("secrets.properties");
        List<Process> processes = new ArrayList<>();
        for (int number = 0; number < PROCESSES; number++) {
            processes.add(new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            MakesSecrets.class.getName(),
                            file.toString())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start());
        }

        Set<String> said = processes.stream().map(PropertiesFileTest::output).collect(Collectors.toSet());

        assertEquals(Set.of(secrets(file)), said);
    }

    private static String output(Process process) {
        try {
            return new String(process.getInputStream().readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String secrets(Path file) {
        PropertiesFile secrets = new PropertiesFile(file);
        return IntStream.range(0, SECRETS)
                .mapToObj(number -> secrets.getOrCreate(
                        "secret-" + number, () -> UUID.randomUUID().toString()))
                .collect(Collectors.joining(" "));
    }

    /** The program that needs secrets. */
    static final class MakesSecrets {

        private MakesSecrets() {}

        public static void main(String[] arguments) {
            System.out.print(secrets(Path.of(arguments[0])));
        }
    }
}
