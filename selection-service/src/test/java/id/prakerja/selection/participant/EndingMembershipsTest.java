package id.prakerja.selection.participant;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.events.ParticipantRevoked;
import id.prakerja.events.Topics;
import id.prakerja.events.TrainingEnrolled;
import id.prakerja.infrastructure.LocalInfrastructureResource;
import id.prakerja.selection.support.People;
import id.prakerja.selection.support.Stage;
import id.prakerja.selection.support.Tokens;
import id.prakerja.selection.support.Topic;
import id.prakerja.selection.support.Waves;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
        value = LocalInfrastructureResource.class,
        initArgs = {@ResourceArg(name = "postgres", value = "selection"), @ResourceArg(name = "kafka", value = "true")})
class EndingMembershipsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    Stage stage;

    @Test
    void whoBuysNothingByTheDeadlineIsRevokedOnceAndTheWaveSettles() {
        List<UUID> selected = stage.determinedWave(501, 3, 3);
        Waves.done(Waves.step(501, "announcement"));
        Instant deadline = Instant.parse(Waves.show(501).getString("determination.firstPurchaseDeadline"));
        UUID active = selected.get(0);
        UUID delivered = selected.get(1);
        UUID idle = selected.get(2);
        enrol(active, deadline.minus(Duration.ofDays(20)));
        await().until(() -> status(active).equals("ACTIVE"));

        stage.time().moveTo(deadline.plus(Duration.ofMinutes(30)));
        // In the grace nobody is revoked yet: a purchase made in time, delivered late, counts.
        enrol(delivered, deadline);
        await().atMost(PATIENCE).until(() -> status(delivered).equals("ACTIVE"));
        assertEquals("NOTIFIED", status(idle));
        stage.time().moveTo(deadline.plus(Duration.ofMinutes(61)));
        await().atMost(PATIENCE).until(() -> Waves.show(501).getString("status").equals("SETTLED"));

        assertEquals("REVOKED", status(idle));
        assertEquals("ACTIVE", status(active));
        assertEquals("ACTIVE", status(delivered));
        assertEquals(
                List.of("NO_FIRST_PURCHASE"),
                revocations(501).stream().map(ParticipantRevoked::reason).toList());
        assertEquals(1, Waves.figures(501).getInt("revoked"));
    }

    @Test
    void aPurchaseAfterTheDeadlineDoesNotSave() {
        UUID person = stage.determinedWave(502, 1, 1).get(0);
        Instant deadline = Instant.parse(Waves.show(502).getString("determination.firstPurchaseDeadline"));
        stage.time().moveTo(deadline.plus(Duration.ofMinutes(5)));
        enrol(person, deadline.plusMillis(1));

        stage.time().moveTo(deadline.plus(Duration.ofMinutes(61)));

        await().atMost(PATIENCE).until(() -> status(person).equals("REVOKED"));
    }

    @Test
    void aPurchaseInTimeThatArrivesAfterTheRevocationIsShownForDecision() {
        UUID person = stage.determinedWave(503, 1, 1).get(0);
        Instant deadline = Instant.parse(Waves.show(503).getString("determination.firstPurchaseDeadline"));
        stage.time().moveTo(deadline.plus(Duration.ofMinutes(61)));
        await().atMost(PATIENCE).until(() -> status(person).equals("REVOKED"));
        int before = Waves.get("/v1/figures").getInt("purchasedButRevoked");

        enrol(person, deadline.minusSeconds(1));

        await().atMost(PATIENCE).until(() -> Waves.get("/v1/figures").getInt("purchasedButRevoked") == before + 1);
        assertEquals("REVOKED", status(person));
    }

    @Test
    void anOperatorRevokesOnceAndThePersonIsBarred() {
        UUID person = stage.determinedWave(504, 1, 1).get(0);
        int pool = Waves.get("/v1/figures").getInt("recoveredSeats");

        assertEquals("REVOKED", Waves.done(revoke(person)).getString("status"));
        Waves.refused(revoke(person), 409, "ALREADY_REVOKED");
        Waves.refused(revoke(People.someone()), 404, "PARTICIPANT_UNKNOWN");

        await().atMost(PATIENCE).until(() -> revocations(504).size() == 1);
        assertEquals("FALSE_DECLARATION", revocations(504).get(0).reason());
        assertEquals(pool + 1, Waves.get("/v1/figures").getInt("recoveredSeats"));
        stage.open(505, 1);
        stage.join(505, List.of(person), stage.time().now());
        stage.awaitEntries(505, 1, 1);
        Waves.done(Waves.step(505, "close"));
        Waves.done(Waves.step(505, "draw"));
        assertEquals(Map.of("BARRED", 1), Waves.figures(505).getMap("excludedByReason"));
    }

    @Test
    void aPersonSeesTheOwnWayAndNobodyElses() {
        UUID person = stage.determinedWave(506, 1, 1).get(0);
        Waves.done(Waves.step(506, "announcement"));

        List<String> steps = given().auth()
                .oauth2(Tokens.applicant(person))
                .get("/v1/participants/{id}/journey", person)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("what", String.class);

        assertEquals(5, steps.size(), steps::toString);
        assertTrue(
                steps.containsAll(List.of("REGISTERED", "JOINED_WAVE", "DRAWN", "DETERMINED", "NOTIFIED")),
                steps::toString);
        UUID stranger = People.someone();
        given().auth()
                .oauth2(Tokens.applicant(stranger))
                .get("/v1/participants/{id}/journey", person)
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(Tokens.applicant(stranger))
                .get("/v1/participants/{id}", person)
                .then()
                .statusCode(403);
    }

    private static String status(UUID person) {
        return Waves.get("/v1/participants/" + person).getString("status");
    }

    private void enrol(UUID person, Instant at) {
        TrainingEnrolled event = new TrainingEnrolled(
                person, People.someone(), People.someone(), "tokopedia", "institution-01", 350_000, at);
        stage.topic(Topics.TRAINING_ENROLLED).send(List.of(new Topic.Keyed(person, event)));
    }

    private static Response revoke(UUID person) {
        return given().auth()
                .oauth2(Tokens.operator())
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "FALSE_DECLARATION"))
                .post("/v1/participants/{id}/revocation", person);
    }

    private List<ParticipantRevoked> revocations(int wave) {
        await().atMost(PATIENCE).until(() -> Waves.get("/v1/messaging").getInt("outbox.pending") == 0);
        return stage.topic(Topics.PARTICIPANT_REVOKED).read(ParticipantRevoked.class).stream()
                .filter(event -> event.wave() == wave)
                .toList();
    }
}
