package id.prakerja.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.prakerja.runner.issuer.DevelopmentIssuer;
import id.prakerja.runner.issuer.TokenHolder;
import id.prakerja.runner.suite.Service;
import id.prakerja.runner.workspace.Workspace;
import io.restassured.path.json.JsonPath;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The programs of the partners' guide do what the guide says, as they stand there. */
class PartnerExamplesTest {

    private static final String EXAMPLES = "docs/partners/examples";

    private static UndisturbedWave wave;

    @TempDir
    static Path folder;

    /** As the management office does, by the guide's own program. */
    @BeforeAll
    static void openASandbox() throws Exception {
        wave = UndisturbedWave.played();
        assumeTrue(isThere("curl") && isThere("openssl"), "curl and openssl are not on this machine");
        run(List.of("sh", "sandbox.sh"));
    }

    @ParameterizedTest
    @CsvSource({
        "sh,first-completion.sh",
        "python3,first_completion.py",
        "node,first-completion.mjs",
        "java,FirstCompletion.java"
    })
    void aStrangersFirstCompletionIsAccepted(String program, String example) throws Exception {
        assumeTrue(isThere(program), program + " is not on this machine");
        String printed = run(List.of(program, example));

        JsonPath answer = JsonPath.from(printed.substring(printed.indexOf('{')));
        assertEquals("CERTIFIED", answer.getString("status"), printed);
        assertEquals(12, answer.getString("verificationCode").length(), printed);
    }

    private static String run(List<String> command) throws IOException, InterruptedException {
        Workspace workspace = wave.suite().workspace();
        Path output = folder.resolve("output");
        ProcessBuilder process = new ProcessBuilder(command)
                .directory(workspace.checkout().resolve(EXAMPLES).toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        process.environment()
                .putAll(Map.of(
                        "TRAINING", wave.suite().url(Service.TRAINING).toString(),
                        "PARTNER_KEYS",
                                folder.resolve("sandbox-keys.properties").toString(),
                        "OPERATOR",
                                DevelopmentIssuer.of(workspace)
                                        .token(TokenHolder.staff("operator"), Duration.ofMinutes(10))));
        Process running = process.start();
        assertTrue(running.waitFor(1, TimeUnit.MINUTES), "The example did not end");
        String printed = Files.readString(output, StandardCharsets.UTF_8);
        assertEquals(0, running.exitValue(), printed);
        return printed;
    }

    private static boolean isThere(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
