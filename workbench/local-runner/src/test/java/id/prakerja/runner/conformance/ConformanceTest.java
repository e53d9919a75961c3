package id.prakerja.runner.conformance;

import static id.prakerja.runner.conformance.Findings.broken;
import static id.prakerja.runner.conformance.Findings.expected;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.prakerja.infrastructure.EmbeddedInfrastructure;
import id.prakerja.infrastructure.InfrastructureSettings;
import id.prakerja.runner.client.Json;
import id.prakerja.runner.partner.Simulators;
import id.prakerja.runner.partner.Simulators.Fault;
import id.prakerja.signatures.WebhookKey;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** Our own simulators keep every rule; one that does one thing wrong breaks the rule that forbids it, and no other. */
class ConformanceTest {

    private static final String PARTNER = "gopay";

    @TempDir
    private Path folder;

    private final WebhookKey key = WebhookKey.generate(new SecureRandom());
    private final WebhookKey calls = WebhookKey.generate(new SecureRandom());
    private final StringWriter said = new StringWriter();
    private final Map<String, String> config = new HashMap<>();

    @BeforeEach
    void configure() {
        config.put("key", key.reveal());
        config.put("calls-key", calls.reveal());
        config.put("account.good", Simulators.GOOD);
        config.put("account.unknown", Simulators.UNKNOWN);
        config.put("account.owner-digest", Simulators.OWNER);
        config.put("patience", "PT1M");
        config.put("silence", "PT0.5S");
    }

    @ParameterizedTest
    @CsvSource({
        "NONE,",
        "TAKES_UNSIGNED, REFUSES_UNSIGNED_WEBHOOK",
        "TAKES_FORGED, REFUSES_FORGED_WEBHOOK",
        "TAKES_OLD, REFUSES_OLD_WEBHOOK",
        "REFUSES_TYPES, TAKES_UNKNOWN_TYPES",
        "PAYS_ANY_ACCOUNT, REFUSES_NO_ACCOUNT",
        "PAYS_AGAIN, PAYS_ONCE",
        "ANSWERS_OTHERWISE, ANSWERS_AS_REPORTED",
        "ANSWERS_ANYBODY, ASKS_FOR_SIGNATURE",
        "CONFIRMS_ANYBODY, CONFIRMS_NO_OTHER",
        "FORGETS_LINKS, CONFIRMS_THE_SAME"
    })
    void aPartnerByWebhook(Fault fault, String broken) {
        try (Simulators partner = new Simulators(folder, key, fault)) {
            config.put("url", partner.address().toString());
            config.put("webhook-url", partner.address() + "/v1/webhooks");
            PartnerConfig read = new PartnerConfig(config);
            SignedHttp http = new SignedHttp(key, read.patience());
            try (WebhookTrial door = new WebhookTrial(read, PARTNER, http)) {
                partner.reportTo(PARTNER, ours(door.port()), calls);

                assertEquals(expected(broken), broken(new PaymentRules(read, door, http).all()));
            }
        }
    }

    @Test
    void aPartnerThatSignsItsReportsWithAnotherKey() {
        try (Simulators partner = new Simulators(folder, key, Fault.NONE)) {
            config.put("url", partner.address().toString());
            config.put("webhook-url", partner.address() + "/v1/webhooks");
            PartnerConfig read = new PartnerConfig(config);
            SignedHttp http = new SignedHttp(key, read.patience());
            try (WebhookTrial door = new WebhookTrial(read, PARTNER, http)) {
                partner.reportTo(PARTNER, ours(door.port()), WebhookKey.generate(new SecureRandom()));
                Rule.Finding pays =
                        new PaymentRules(read, door, http).all().get(0).tried();

                assertFalse(pays.kept());
                assertTrue(pays.why().contains("SIGNATURE_MISMATCH"), pays.why());
            }
        }
    }

    @Test
    void aPartnerThatFetches() {
        try (Simulators partner = new Simulators(folder, key, Fault.NONE)) {
            config.put("url", partner.address().toString());
            PartnerConfig read = new PartnerConfig(config);
            try (PullTrial door = new PullTrial(read, PARTNER)) {
                partner.fetchFrom(PARTNER, ours(door.port()), calls);

                assertEquals(
                        List.of(), broken(new PaymentRules(read, door, new SignedHttp(key, read.patience())).all()));
            }
        }
    }

    @Test
    void aPartnerThatFetchesAndSignsWithAnotherKey() {
        try (Simulators partner = new Simulators(folder, key, Fault.NONE)) {
            config.put("url", partner.address().toString());
            config.put("patience", "PT2S");
            PartnerConfig read = new PartnerConfig(config);
            try (PullTrial door = new PullTrial(read, PARTNER)) {
                partner.fetchFrom(PARTNER, ours(door.port()), WebhookKey.generate(new SecureRandom()));

                assertTrue(broken(new PaymentRules(read, door, new SignedHttp(key, read.patience())).all())
                        .contains("SIGNS_ITS_CALLS"));
            }
        }
    }

    @Test
    void aPartnerOnItsTopics() throws Exception {
        onTopics(calls, rules -> assertEquals(List.of(), broken(rules)));
    }

    @Test
    void aPartnerThatSignsOnItsTopicWithAnotherKey() throws Exception {
        onTopics(WebhookKey.generate(new SecureRandom()), rules -> {
            Rule.Finding pays = rules.get(0).tried();

            assertFalse(pays.kept());
            assertTrue(pays.why().contains("SIGNATURE_MISMATCH"), pays.why());
        });
    }

    private void onTopics(WebhookKey signing, Consumer<List<Rule>> trial) throws Exception {
        try (EmbeddedInfrastructure infrastructure = new EmbeddedInfrastructure(InfrastructureSettings.temporary());
                Simulators partner = new Simulators(folder, key, Fault.NONE)) {
            String kafka = infrastructure.kafkaBootstrapServers();
            try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
                admin.createTopics(List.of(
                                new NewTopic("payout.requested." + PARTNER, 1, (short) 1),
                                new NewTopic("payout.reported." + PARTNER, 1, (short) 1)))
                        .all()
                        .get();
            }
            config.put("url", partner.address().toString());
            config.put("kafka.bootstrap.servers", kafka);
            PartnerConfig read = new PartnerConfig(config);
            try (TopicTrial door = new TopicTrial(read, PARTNER);
                    KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                            Map.of("bootstrap.servers", kafka), new StringSerializer(), new ByteArraySerializer())) {
                partner.readTopic(PARTNER, kafka, producer, signing);

                trial.accept(new PaymentRules(read, door, new SignedHttp(key, read.patience())).all());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"NONE, 0,", "PAYS_REFERENCE_AGAIN, 1, PAYS_ONCE", "NEVER_REFUSES, 1, REFUSES_NO_ACCOUNT"})
    void aPartnerOverSnap(Fault fault, int exit, String broken) throws Exception {
        KeyPair client = keys();
        try (Simulators partner = new Simulators(folder, key, fault)) {
            config.put("url", partner.speakSnap(client, "secret", keys()).toString());
            config.put("snap.client-id", "prakerja");
            config.put("snap.client-secret", "secret");
            config.put(
                    "snap.private-key",
                    Base64.getEncoder().encodeToString(client.getPrivate().getEncoded()));
            config.put("snap.partner-id", "PRAKERJA");
            Path report = folder.resolve("report.json");

            assertEquals(exit, run(report));

            JsonNode findings = Json.tree(Files.readAllBytes(report)).path("findings");
            findings.forEach(finding -> assertEquals(
                    !finding.path("rule").asText().equals(broken),
                    finding.path("kept").asBoolean(),
                    said::toString));
            assertTrue(Files.readString(folder.resolve("report.md")).contains("PASS PAYS"));
        }
    }

    private int run(Path report) throws IOException {
        Path file = folder.resolve("partner.properties");
        Files.write(
                file,
                new TreeMap<>(config)
                        .entrySet().stream()
                                .map(each -> each.getKey() + "=" + each.getValue())
                                .toList());
        return new CommandLine(new ConformanceCommand())
                .setOut(new PrintWriter(said, true))
                .setErr(new PrintWriter(said, true))
                .execute("payment", "--partner=" + PARTNER, "--door=SNAP", "--config=" + file, "--report=" + report);
    }

    private static URI ours(int port) {
        return URI.create("http://localhost:" + port);
    }

    private static KeyPair keys() throws Exception {
        return KeyPairGenerator.getInstance("RSA").generateKeyPair();
    }
}
