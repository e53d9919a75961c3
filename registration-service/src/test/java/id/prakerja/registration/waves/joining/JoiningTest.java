package id.prakerja.registration.waves.joining;

import static id.prakerja.testkit.Waiting.patiently;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.events.Topics;
import id.prakerja.registration.support.Api;
import id.prakerja.registration.support.People;
import id.prakerja.registration.support.ServiceTest;
import id.prakerja.registration.support.Waves;
import id.prakerja.testkit.Records;
import id.prakerja.testkit.Tokens;
import id.prakerja.testkit.Topic;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@ServiceTest
class JoiningTest {

    @Inject
    Clock clock;

    @Test
    void aReadyPersonJoinsAnOpenWaveAndIsPublished() {
        UUID id = Api.readyApplicant();
        int wave = Waves.open();

        Api.join(id, wave)
                .statusCode(201)
                .body("applicantId", equalTo(id.toString()))
                .body("wave", equalTo(wave))
                .body("status", equalTo("JOINED"))
                .body("channel", equalTo("ONLINE"));

        Api.applicant(id)
                .body("status", equalTo("IN_WAVE"))
                .body("waves[0].wave", equalTo(wave))
                .body("waves[0].status", equalTo("JOINED"));
        String event = Records.text(patiently()
                .until(() -> Topic.named(Topics.APPLICANT_JOINED).of(id), events -> events.size() == 1)
                .get(0));
        assertTrue(event.contains("\"wave\":" + wave), event);
    }

    @Test
    void whoJoinsIsAsOldAsOnThatDay() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Jakarta"));

        assertEquals(29, ageOfWhoJoinsBornOn(today.minusYears(30).plusDays(2)));
        assertEquals(30, ageOfWhoJoinsBornOn(today.minusYears(30).minusDays(2)));
    }

    private static int ageOfWhoJoinsBornOn(LocalDate birthDate) {
        Map<String, Object> form = People.person();
        String nik = form.get("nik").toString();
        form.put(
                "nik",
                nik.substring(0, 6) + birthDate.format(DateTimeFormatter.ofPattern("ddMMyy")) + nik.substring(12));
        form.put("birthDate", birthDate.toString());
        UUID id = Api.registered(form);
        Api.awaitStatus(id, "READY");
        Api.join(id, Waves.open()).statusCode(201);
        return new JsonPath(Records.text(patiently()
                        .until(() -> Topic.named(Topics.APPLICANT_JOINED).of(id), events -> events.size() == 1)
                        .get(0)))
                .getInt("age");
    }

    @Test
    void theSameApplicationAgainGetsTheSameAnswer() {
        UUID id = Api.readyApplicant();
        int wave = Waves.open();
        String token = Tokens.applicant(id);

        String first =
                Api.join(token, "again", id, wave).statusCode(201).extract().asString();
        String again =
                Api.join(token, "again", id, wave).statusCode(201).extract().asString();

        assertEquals(first, again);
        Api.join(token, "again", id, Waves.open()).statusCode(409).body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
    }

    @Test
    void anAnswerIsGivenAgainWhenTheWaveIsClosed() {
        UUID id = Api.readyApplicant();
        int wave = Waves.open();
        String token = Tokens.applicant(id);
        String first =
                Api.join(token, "in-time", id, wave).statusCode(201).extract().asString();
        Waves.change(wave, 3, "CLOSED", 0);
        Waves.awaitStatus(wave, "CLOSED");

        assertEquals(
                first,
                Api.join(token, "in-time", id, wave).statusCode(201).extract().asString());
    }

    @Test
    void anAnswerIsGivenAgainToWhoStandsInALaterWave() {
        UUID id = Api.readyApplicant();
        int wave = Waves.open();
        String token = Tokens.applicant(id);
        String first =
                Api.join(token, "long-ago", id, wave).statusCode(201).extract().asString();
        Waves.change(wave, 3, "CANCELLED", 0);
        Api.awaitStatus(id, "READY");

        Api.join(token, "long-ago", id, Waves.open()).statusCode(409).body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
        Api.join(token, "now", id, Waves.open()).statusCode(201);

        assertEquals(
                first,
                Api.join(token, "long-ago", id, wave).statusCode(201).extract().asString());
        Api.join(Tokens.officer("32"), "long-ago", id, wave).statusCode(409).body("code", equalTo("ALREADY_JOINED"));
    }

    @Test
    void aWaveThatIsUnknownPlannedOrOverByTheClockIsNotJoined() {
        UUID id = Api.readyApplicant();
        int planned = Waves.number();
        Waves.change(planned, 1, "PLANNED", 0);
        Waves.awaitStatus(planned, "PLANNED");
        int over = Waves.number();
        Waves.change(over, 1, "OPEN", 0, Instant.now().minus(Duration.ofSeconds(1)));
        Waves.awaitStatus(over, "OPEN");

        Api.join(id, 99_999).statusCode(404).body("code", equalTo("WAVE_UNKNOWN"));
        Api.join(id, planned).statusCode(409).body("code", equalTo("WAVE_NOT_OPEN"));
        Api.join(id, over).statusCode(409).body("code", equalTo("WAVE_NOT_OPEN"));
        Api.applicant(id).body("status", equalTo("READY"));
    }

    @Test
    void whatWasRefusedForNowPassesLaterUnderTheSameKey() {
        UUID id = Api.readyApplicant();
        int wave = Waves.number();
        Waves.change(wave, 1, "PLANNED", 0);
        Waves.awaitStatus(wave, "PLANNED");
        String token = Tokens.applicant(id);
        Api.join(token, "early", id, wave).statusCode(409);

        Waves.change(wave, 2, "OPEN", 0);
        Waves.awaitStatus(wave, "OPEN");

        Api.join(token, "early", id, wave).statusCode(201);
    }

    @Test
    void aPersonStandsInOneWaveAtATime() {
        UUID id = Api.readyApplicant();
        Api.join(id, Waves.open()).statusCode(201);

        Api.join(id, Waves.open()).statusCode(409).body("code", equalTo("ALREADY_JOINED"));
    }

    @Test
    void anOfficerJoinsPeopleOfTheOwnRegion() {
        UUID id = Api.readyApplicant();
        int wave = Waves.open();

        Api.join(Tokens.officer("33"), "o", id, wave).statusCode(403);
        Api.join(Tokens.officer("32"), "o", id, wave).statusCode(201).body("channel", equalTo("ASSISTED"));
    }

    @Test
    void nobodyJoinsWithAnothersToken() {
        UUID id = Api.readyApplicant();
        int wave = Waves.open();

        Api.join(Tokens.applicant(UUID.randomUUID()), "x", id, wave)
                .statusCode(403)
                .body("code", equalTo("FORBIDDEN"));
        Api.join(Tokens.officer("32"), "x", UUID.randomUUID(), wave)
                .statusCode(404)
                .body("code", equalTo("APPLICANT_UNKNOWN"));
    }

    @Test
    void anApplicationNamesAWave() {
        UUID id = Api.readyApplicant();

        Api.join(id, 0).statusCode(400).body("code", equalTo("VALIDATION_FAILED"));
    }
}
