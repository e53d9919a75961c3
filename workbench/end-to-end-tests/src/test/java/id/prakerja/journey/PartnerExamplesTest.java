package id.prakerja.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.prakerja.events.ParticipantSelected;
import id.prakerja.events.Topics;
import id.prakerja.runner.issuer.DevelopmentIssuer;
import id.prakerja.runner.issuer.TokenHolder;
import id.prakerja.runner.suite.Service;
import id.prakerja.runner.workspace.Workspace;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The programs of the partners' guide do what the guide says, as they stand there. */
class PartnerExamplesTest {

    private static final String EXAMPLES = "docs/partners/examples";

    private static UndisturbedWave wave;
    private static Deque<UUID> buyers;

    @TempDir
    Path folder;

    /** Those of the wave in the new year: the balances of the others have expired. */
    @BeforeAll
    static void findWhoCanBuy() {
        wave = UndisturbedWave.played();
        List<ParticipantSelected> selected = EventHistory.read(wave.suite().kafkaBootstrapServers())
                .published(Topics.PARTICIPANT_SELECTED, ParticipantSelected.class);
        int last = selected.stream().mapToInt(ParticipantSelected::wave).max().orElseThrow();
        buyers = selected.stream()
                .filter(person -> person.wave() == last)
                .map(ParticipantSelected::participantId)
                .filter(person -> get("/v1/participants/%s/account".formatted(person))
                        .getList("enrolments")
                        .isEmpty())
                .collect(Collectors.toCollection(ArrayDeque::new));
        assertTrue(buyers.size() >= 4, "Too few can buy: " + buyers.size());
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
        UUID buyer = buyers.pop();

        String printed = run(List.of(program, example), buyer);

        JsonPath answer = JsonPath.from(printed.substring(printed.indexOf('{')));
        assertEquals("CERTIFIED", answer.getString("status"), printed);
        String enrolment = answer.getString("enrolmentId");
        assertEquals(
                "CERTIFIED",
                get("/v1/participants/%s/account".formatted(buyer))
                        .getString("enrolments.find { it.enrolmentId == '%s' }.status".formatted(enrolment)));
    }

    private String run(List<String> command, UUID buyer) throws IOException, InterruptedException {
        Workspace workspace = wave.suite().workspace();
        Path token = Files.writeString(
                folder.resolve("buyer"),
                "Authorization: Bearer "
                        + DevelopmentIssuer.of(workspace).token(TokenHolder.applicant(buyer), Duration.ofMinutes(10)));
        Path output = folder.resolve("output");
        ProcessBuilder process = new ProcessBuilder(command)
                .directory(workspace.checkout().resolve(EXAMPLES).toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        process.environment()
                .putAll(Map.of(
                        "TRAINING", wave.suite().url(Service.TRAINING).toString(),
                        "PLATFORM", "tokopedia",
                        "PARTNER_KEYS", workspace.partnerKeys().toString(),
                        "BUYER", token.toString()));
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

    private static JsonPath get(String path) {
        String token = DevelopmentIssuer.of(wave.suite().workspace())
                .token(TokenHolder.staff("operator"), Duration.ofMinutes(10));
        return RestAssured.given()
                .auth()
                .oauth2(token)
                .get(wave.suite().url(Service.TRAINING) + path)
                .jsonPath();
    }
}
