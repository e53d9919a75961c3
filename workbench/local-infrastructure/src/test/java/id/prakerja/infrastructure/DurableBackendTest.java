package id.prakerja.infrastructure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the document server has answered survives a kill of its process. */
class DurableBackendTest {

    private static final long DOCUMENTS = 200;

    @Test
    void everyWriteThatWasAnsweredOutlivesAKill(@TempDir Path directory) throws Exception {
        Process jvm = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        StartsDocuments.class.getName(),
                        directory.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader said = new BufferedReader(new InputStreamReader(jvm.getInputStream(), UTF_8))) {
            String address = said.readLine();
            for (long number = 0; number < DOCUMENTS; number++) {
                MongoProbe.insert(address, "account", "number", number);
            }
        }

        jvm.destroyForcibly().waitFor();

        EmbeddedMongo later = new EmbeddedMongo(directory, 0, true);
        later.start();
        try {
            Set<Long> kept = MongoProbe.readAll(later.address(), "account", "number");
            assertEquals(LongStream.range(0, DOCUMENTS).boxed().collect(Collectors.toSet()), kept);
        } finally {
            later.stop();
        }
    }

    /** The program that is killed: starts the server, says where and waits. */
    static final class StartsDocuments {

        private StartsDocuments() {}

        public static void main(String[] arguments) throws Exception {
            EmbeddedMongo server = new EmbeddedMongo(Path.of(arguments[0]), 0, true);
            server.start();
            System.out.println(server.address());
            Thread.currentThread().join();
        }
    }
}
