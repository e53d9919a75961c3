package id.prakerja.runner.conformance;

import static id.prakerja.runner.conformance.Findings.broken;
import static id.prakerja.runner.conformance.Findings.expected;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.prakerja.infrastructure.FreePort;
import id.prakerja.runner.client.Json;
import id.prakerja.signatures.WebhookKey;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** A simulated platform and institution keep every rule; one that does one thing wrong breaks the rule that forbids it, and no other. */
class TrainingConformanceTest {

    @TempDir
    private Path folder;

    private final WebhookKey calls = WebhookKey.generate(new SecureRandom());
    private final WebhookKey webhooks = WebhookKey.generate(new SecureRandom());
    private final Map<String, String> config = new HashMap<>();
    private final ExecutorService partner = Executors.newSingleThreadExecutor();

    @BeforeEach
    void configure() {
        config.put("calls-key", calls.reveal());
        config.put("webhook-key", webhooks.reveal());
        config.put("answer-within", "PT5S");
        config.put("patience", "PT1M");
        config.put("silence", "PT0.5S");
    }

    @AfterEach
    void stop() {
        partner.shutdownNow();
    }

    @ParameterizedTest
    @CsvSource({
        "NONE,",
        "TAKES_UNSIGNED, REFUSES_UNSIGNED_WEBHOOK",
        "TAKES_FORGED, REFUSES_FORGED_WEBHOOK",
        "TAKES_OLD, REFUSES_OLD_WEBHOOK",
        "TAKES_CHANGED, REFUSES_CHANGED_WEBHOOK",
        "REFUSES_TYPES, TAKES_UNKNOWN_TYPES",
        "IS_GONE, TAKES_UNKNOWN_TYPES",
        "REFUSES_REPEATED, TAKES_THEM_AGAIN",
        "REFUSES_OLD_NEWS, TAKES_OLD_NEWS",
        "KNOWS_FIRST_SIGNATURE, TAKES_EITHER_KEY",
        "IS_SILENT, TAKES_MESSAGES",
        "REDIRECTS, TAKES_MESSAGES"
    })
    void aReceiverOfWebhooks(SimulatedReceiver.Fault fault, String broken) {
        try (SimulatedReceiver receiver = new SimulatedReceiver(webhooks, fault)) {
            config.put("webhook-url", receiver.address().toString());

            assertEquals(expected(broken), broken(new WebhookRules(new PartnerConfig(config), true).all()));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "NONE,",
        "FORGETS_TO_SIGN, SIGNS_ITS_CALLS",
        "REUSES_AN_ID, USES_AN_ID_ONCE",
        "NAMES_ANOTHER, NAMES_WHOM_IT_IS_ABOUT",
        "SENDS_TEXT, COMPLETES",
        "MAKES_UP_CONSENT, SELLS",
        "GIVES_UP, COMES_AGAIN",
        "RENAMES, COMES_AGAIN",
        "HURRIES, WAITS_AS_TOLD",
        "REPEATS, STOPS_WHEN_ANSWERED"
    })
    void aPlatformThatCalls(SimulatedCaller.Fault fault, String broken) {
        // These two do not come again, which takes all of the patience; for the others it is that of a busy machine.
        boolean staysAway = fault == SimulatedCaller.Fault.GIVES_UP || fault == SimulatedCaller.Fault.RENAMES;
        config.put("patience", staysAway ? "PT10S" : "PT1M");
        config.put("silence", fault == SimulatedCaller.Fault.REPEATS ? "PT1M" : "PT0.5S");

        assertEquals(expected(broken), tried(TrainingTrial.Role.PLATFORM, fault, SimulatedCaller::sellAndComplete));
    }

    @Test
    void anInstitutionThatCalls() {
        assertEquals(
                List.of(), tried(TrainingTrial.Role.INSTITUTION, SimulatedCaller.Fault.NONE, SimulatedCaller::redeem));
    }

    @Test
    void theCommandWritesAReportAndSaysByItsExitCodeWhetherEveryRuleIsKept() throws Exception {
        int port = FreePort.any();
        config.put("listen", Integer.toString(port));
        Path report = folder.resolve("report.json");
        try (SimulatedReceiver receiver = new SimulatedReceiver(webhooks, SimulatedReceiver.Fault.REFUSES_TYPES)) {
            config.put("webhook-url", receiver.address().toString());
            var called = CompletableFuture.runAsync(
                    new SimulatedCaller(port, calls, SimulatedCaller.Fault.NONE)::redeem, partner);

            assertEquals(1, run("institution", report));
            called.join();
        }

        JsonNode findings = Json.tree(Files.readAllBytes(report)).path("findings");
        assertEquals(15, findings.size());
        findings.forEach(finding -> assertEquals(
                !finding.path("rule").asText().equals("TAKES_UNKNOWN_TYPES"),
                finding.path("kept").asBoolean(),
                finding::toString));
        String readable = Files.readString(folder.resolve("report.md"));
        assertTrue(readable.contains("PASS REDEEMS") && readable.contains("FAIL TAKES_UNKNOWN_TYPES"), readable);
        config.remove("webhook-url");
        config.put("patience", "PT0.1S");
        assertEquals(1, run("platform", report));
    }

    private List<String> tried(
            TrainingTrial.Role role, SimulatedCaller.Fault fault, Consumer<SimulatedCaller> calling) {
        try (TrainingTrial trial = new TrainingTrial(new PartnerConfig(config), SimulatedCaller.partner(), role)) {
            SimulatedCaller caller = new SimulatedCaller(trial.port(), calls, fault);
            var called = CompletableFuture.runAsync(() -> calling.accept(caller), partner);
            List<String> broken = broken(trial.rules());
            called.join();
            return broken;
        }
    }

    private int run(String role, Path report) throws Exception {
        Path file = folder.resolve("partner.properties");
        Files.write(
                file,
                new TreeMap<>(config)
                        .entrySet().stream()
                                .map(each -> each.getKey() + "=" + each.getValue())
                                .toList());
        StringWriter said = new StringWriter();
        return new CommandLine(new ConformanceCommand())
                .setOut(new PrintWriter(said, true))
                .setErr(new PrintWriter(said, true))
                .execute(role, "--partner=" + SimulatedCaller.partner(), "--config=" + file, "--report=" + report);
    }
}
