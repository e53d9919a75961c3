package id.prakerja.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.prakerja.infrastructure.FreePort;
import id.prakerja.runner.issuer.DevelopmentIssuer;
import id.prakerja.runner.issuer.TokenHolder;
import id.prakerja.runner.suite.Service;
import id.prakerja.runner.workspace.Workspace;
import id.prakerja.testkit.Waiting;
import io.restassured.path.json.JsonPath;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The programs of the partners' guide do what the guide says, as they stand there. */
class PartnerExamplesTest {

    private static final String EXAMPLES = "docs/partners/examples";

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(sh|python)\\n(.*?)^```");
    private static final Map<String, String> PROGRAMS = Map.of("sh", "sh", "python", "python3");

    private static UndisturbedWave wave;

    @TempDir
    static Path folder;

    /** As the management office does, by the guide's own program. */
    @BeforeAll
    static void openASandbox() throws Exception {
        wave = UndisturbedWave.played();
        assumeTrue(isThere("curl") && isThere("openssl"), "curl and openssl are not on this machine");
        run(EXAMPLES, List.of("sh", "sandbox.sh"));
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
        String printed = run(EXAMPLES, List.of(program, example));

        JsonPath answer = JsonPath.from(printed.substring(printed.indexOf('{')));
        assertEquals("CERTIFIED", answer.getString("status"), printed);
        assertEquals(12, answer.getString("verificationCode").length(), printed);
    }

    /** Blocks of the guides; the suite that their first line starts is there already. */
    static Stream<Arguments> blocks() {
        return Stream.of("platforms.md", "institutions.md")
                .flatMap(page -> BLOCK.matcher(text(page))
                        .results()
                        .map(block -> Arguments.of(
                                page,
                                PROGRAMS.get(block.group(1)),
                                block.group(2).replaceAll("(?m)^./prakerja up.*$", ""))));
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void whatAGuidePrintsRunsAsItIsPrinted(String page, String program, String block) throws Exception {
        assumeTrue(isThere(program), program + " is not on this machine");

        String printed = run(".", List.of(program, "-c", block));

        assertFalse(printed.isBlank(), page);
    }

    @Test
    void anInstitutionRedeemsByTheVoucherApiOf2022() throws Exception {
        String printed = run(EXAMPLES, List.of("sh", "voucher-api.sh"));

        assertEquals(
                List.of("OK", "OK"),
                printed.lines()
                        .map(line -> JsonPath.from(line).getString("code"))
                        .toList(),
                printed);
    }

    @Test
    void aReceiverIsToldOfACompletionThatCounts() throws Exception {
        assumeTrue(isThere("python3"), "python3 is not on this machine");
        Path output = folder.resolve("received");
        Process receiver = start(
                EXAMPLES,
                List.of("python3", "webhook_receiver.py"),
                output,
                Map.of("PORT", String.valueOf(FreePort.any())));
        try {
            Waiting.patiently().until(() -> Files.readString(output).contains("receives at"));
            run(EXAMPLES, List.of("sh", "first-completion.sh"));

            Waiting.patiently().until(() -> Files.readString(output).contains("\"completion.accepted\""));
        } finally {
            receiver.destroy();
        }
    }

    private static String run(String where, List<String> command) throws IOException, InterruptedException {
        Path output = folder.resolve("output");
        Process running = start(where, command, output, Map.of());
        assertTrue(running.waitFor(5, TimeUnit.MINUTES), "The example did not end");
        String printed = Files.readString(output, StandardCharsets.UTF_8);
        assertEquals(0, running.exitValue(), printed);
        return printed;
    }

    private static Process start(String where, List<String> command, Path output, Map<String, String> settings)
            throws IOException {
        Workspace workspace = wave.suite().workspace();
        ProcessBuilder process = new ProcessBuilder(command)
                .directory(workspace.checkout().resolve(where).toFile())
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
        process.environment().putAll(settings);
        return process.start();
    }

    private static String text(String page) {
        try {
            return Files.readString(
                    wave.suite().workspace().checkout().resolve("docs/partners").resolve(page));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean isThere(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
