package id.prakerja.journey;

import static id.prakerja.testkit.Waiting.patiently;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jwt.SignedJWT;
import id.prakerja.events.IncentiveDisbursed;
import id.prakerja.events.Topics;
import id.prakerja.runner.audit.AuditExportCommand;
import id.prakerja.runner.audit.CheckAuditCommand;
import id.prakerja.runner.client.Callers;
import id.prakerja.runner.client.OversightApi;
import id.prakerja.runner.client.PlatformApi;
import id.prakerja.runner.client.TrainingApi;
import id.prakerja.runner.history.EventHistory;
import id.prakerja.runner.history.HistoryChecker;
import id.prakerja.runner.issuer.DevelopmentIssuer;
import id.prakerja.runner.issuer.TokenHolder;
import id.prakerja.runner.partner.PartnerBooks;
import id.prakerja.runner.suite.Service;
import id.prakerja.runner.workspace.PropertiesFile;
import id.prakerja.runner.workspace.Workspace;
import id.prakerja.signatures.WebhookKey;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** A wave from the first registration to the last incentive, through four processes, a broker and three databases. */
class WaveTest {

    private static UndisturbedWave wave;
    private static EventHistory history;

    @BeforeAll
    static void play() {
        wave = UndisturbedWave.played();
        history = EventHistory.read(wave.suite().kafkaBootstrapServers());
    }

    @Test
    void servicesTopicsAndPartnersAgreeOnEveryFigure() {
        assertTrue(wave.agreed(), wave::report);
        assertThat(wave.report(), containsString("Every figure agrees."));
    }

    @Test
    void everySeatIsGivenAndNoneTwice() {
        assertEquals(
                SmallWave.QUOTA,
                wave.endState().get("selection, wave").get("selected").asInt());
    }

    @Test
    void theHistoryOfEventsKeepsEveryPromise() {
        // What other journeys have set going stands in a partner's book a moment before it is on the topic.
        patiently()
                .untilAsserted(() -> assertEquals(
                        List.of(),
                        HistoryChecker.violations(
                                EventHistory.read(wave.suite().kafkaBootstrapServers()),
                                PartnerBooks.read(wave.suite().workspace()))));
    }

    @Test
    void anAuditorTakesEachWaveWholeAndFindsThatEveryPayoutIsAsItsBooksSay(@TempDir Path folder) {
        JsonPath waves = get(Service.INCENTIVE, "/v1/reconciliation/waves").jsonPath();
        assertTrue(waves.getList("wave").size() > 0);
        for (Object number : waves.getList("wave")) {
            StringWriter said = new StringWriter();
            assertEquals(
                    0,
                    run(
                            new AuditExportCommand(),
                            said,
                            "--wave=" + number,
                            "--out=" + folder,
                            "--service=" + wave.suite().url(Service.INCENTIVE),
                            "--token="
                                    + DevelopmentIssuer.of(wave.suite().workspace())
                                            .token(TokenHolder.staff("auditor"), Duration.ofHours(1))),
                    said::toString);
            assertEquals(
                    0,
                    run(
                            new CheckAuditCommand(),
                            said,
                            folder.resolve("wave-%s.ndjson".formatted(number)).toString()),
                    said::toString);
            assertThat(said.toString(), containsString("each as its books say"));
        }
    }

    private static int run(Object command, StringWriter said, String... arguments) {
        return new CommandLine(command)
                .setOut(new PrintWriter(said, true))
                .setErr(new PrintWriter(said, true))
                .execute(arguments);
    }

    /** That its figures are those of the services is part of what agrees above. */
    @Test
    void theMemoryOfTheProgrammeIsWhatTheTopicsSay() {
        OversightApi oversight = new OversightApi(
                wave.suite().url(Service.OVERSIGHT),
                new Callers(DevelopmentIssuer.of(wave.suite().workspace())));
        oversight.archive();
        String rebuild = oversight.startRebuild(false, true, UUID.randomUUID().toString());

        patiently("the rebuild to end")
                .until(() -> !oversight.rebuild(rebuild).path("finishedAt").isNull());

        JsonNode ended = oversight.rebuild(rebuild);
        assertEquals("EQUAL", ended.path("status").asText(), ended::toPrettyString);
        assertEquals(0, ended.path("refused").asInt());
    }

    @Test
    void aPersonCanBeFollowedFromRegistrationToPayout() {
        UUID paid = history.published(Topics.INCENTIVE_DISBURSED, IncentiveDisbursed.class)
                .get(0)
                .participantId();

        patiently()
                .untilAsserted(() -> assertThat(
                        steps(Service.REGISTRATION, "applicants", paid),
                        hasItems("REGISTERED", "JOINED_WAVE", "INCENTIVE_DISBURSED")));
        assertThat(steps(Service.SELECTION, "participants", paid), hasItems("DRAWN", "DETERMINED"));
        assertThat(steps(Service.TRAINING, "participants", paid), hasItems("TRAINING_BOUGHT", "TRAINING_COMPLETED"));
        assertThat(steps(Service.INCENTIVE, "participants", paid), hasItems("PAYOUT_SETTLED"));
    }

    @Test
    void aPersonIsLeftWhoCanBuyATraining() throws Exception {
        Workspace workspace = wave.suite().workspace();
        String header = Files.readString(workspace.tokens().resolve("buyer")).strip();
        UUID buyer = UUID.fromString(SignedJWT.parse(header.substring("Authorization: Bearer ".length()))
                .getJWTClaimsSet()
                .getStringClaim("applicant_id"));
        JsonPath onSale =
                get(Service.TRAINING, "/v1/courses?status=APPROVED&limit=1").jsonPath();
        UUID course = UUID.fromString(onSale.getString("items[0].courseId"));
        URI training = wave.suite().url(Service.TRAINING);
        TrainingApi.Consent consent = new TrainingApi(training, new Callers(DevelopmentIssuer.of(workspace)))
                .consent(buyer, course, "tokopedia", onSale.getLong("items[0].price"));

        WebhookKey key = WebhookKey.parse(
                new PropertiesFile(workspace.partnerKeys()).read().get("tokopedia"));
        UUID enrolment = new PlatformApi(training, "tokopedia", key)
                .enrol(course, consent)
                .enrolment();

        assertThat(
                get(Service.TRAINING, "/v1/participants/%s/account".formatted(buyer))
                        .path("enrolments.enrolmentId"),
                hasItems(enrolment.toString()));
        assertThat(wave.report(), containsString(buyer.toString()));
    }

    @Test
    void theTraceOfARequestTravelsWithItsEvent() {
        for (String topic : List.of(Topics.APPLICANT_JOINED, Topics.TRAINING_ENROLLED, Topics.TRAINING_COMPLETED)) {
            assertTrue(
                    history.deliveries(topic)
                            .allMatch(event -> event.traceparent() != null
                                    && event.traceparent().matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]")),
                    topic);
        }
    }

    private static List<String> steps(Service service, String people, UUID person) {
        return get(service, "/v1/%s/%s/journey".formatted(people, person)).path("what");
    }

    private static Response get(Service service, String path) {
        String token = DevelopmentIssuer.of(wave.suite().workspace())
                .token(TokenHolder.staff("operator"), Duration.ofMinutes(10));
        return RestAssured.given().auth().oauth2(token).get(wave.suite().url(service) + path);
    }
}
