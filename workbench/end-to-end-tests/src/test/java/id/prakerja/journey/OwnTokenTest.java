package id.prakerja.journey;

import static id.prakerja.testkit.Waiting.patiently;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import id.prakerja.events.IncentiveDisbursed;
import id.prakerja.events.Topics;
import id.prakerja.runner.history.EventHistory;
import id.prakerja.runner.issuer.DevelopmentIssuer;
import id.prakerja.runner.issuer.TokenHolder;
import id.prakerja.runner.suite.Service;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A person without an account signs in by a one-time code; the token that registration signs is good in every service. */
class OwnTokenTest {

    private static final String NIK = "9977014107900001";
    private static final String PHONE = "+6289977000001";
    private static final Pattern CODE = Pattern.compile("\\b[0-9]{6}\\b");

    private static UndisturbedWave wave;

    @BeforeAll
    static void play() {
        wave = UndisturbedWave.played();
    }

    @Test
    void theTokenOpensTheOwnDataInEveryServiceAndNobodyElses() {
        UUID person = register();
        String token = signIn(person);
        UUID other = somebodyPaid();

        assertEquals(200, journey(token, Service.REGISTRATION, "applicants", person));
        assertEquals(403, journey(token, Service.REGISTRATION, "applicants", other));
        assertEquals(200, journey(token, Service.SELECTION, "participants", person));
        assertEquals(404, journey(token, Service.TRAINING, "participants", person), "let in; has no account yet");
        assertEquals(200, journey(token, Service.INCENTIVE, "participants", person));
        for (Service service : List.of(Service.SELECTION, Service.TRAINING, Service.INCENTIVE)) {
            assertEquals(403, journey(token, service, "participants", other), service::module);
        }
    }

    private static UUID register() {
        return UUID.fromString(as(tokenOf(TokenHolder.newcomer("account-of-own-token")))
                .header("Idempotency-Key", "own-token")
                .contentType(ContentType.JSON)
                .body(Map.ofEntries(
                        Map.entry("nik", NIK),
                        Map.entry("kk", "9977010101150001"),
                        Map.entry("name", "Sari Mandiri"),
                        Map.entry("birthDate", "1990-07-01"),
                        Map.entry("gender", "FEMALE"),
                        Map.entry("email", "sari.mandiri@example.com"),
                        Map.entry("phone", PHONE),
                        Map.entry("province", "32"),
                        Map.entry("regency", "3204"),
                        Map.entry("education", "SMA"),
                        Map.entry("occupationGroup", "UNEMPLOYED"),
                        Map.entry("inFormalEducation", false),
                        Map.entry("disability", false),
                        Map.entry("declarationAccepted", true)))
                .post(url("/v1/applicants"))
                .then()
                .statusCode(201)
                .extract()
                .path("applicantId"));
    }

    private static String signIn(UUID person) {
        Map<String, String> who = Map.of("nik", NIK, "phone", PHONE);
        json().body(who).post(url("/v1/sign-in/code")).then().statusCode(202);
        String code = patiently().until(OwnTokenTest::code, found -> found != null);
        var signedIn = json().body(Map.of("nik", NIK, "phone", PHONE, "code", code))
                .post(url("/v1/sign-in"))
                .then()
                .statusCode(200)
                .extract();
        assertEquals(person.toString(), signedIn.path("applicantId"));
        String token = signedIn.path("token.token");
        assertNotNull(token);
        return token;
    }

    private static String code() {
        String text = as(tokenOf(TokenHolder.staff("operator")))
                .queryParam("recipient", PHONE)
                .get(url("/v1/notices/development-outbox"))
                .then()
                .statusCode(200)
                .extract()
                .path("[0].text");
        return text == null
                ? null
                : CODE.matcher(text)
                        .results()
                        .map(MatchResult::group)
                        .findFirst()
                        .orElse(null);
    }

    private static UUID somebodyPaid() {
        return EventHistory.read(wave.suite().kafkaBootstrapServers())
                .published(Topics.INCENTIVE_DISBURSED, IncentiveDisbursed.class)
                .get(0)
                .participantId();
    }

    private static int journey(String token, Service service, String people, UUID person) {
        return as(token)
                .get(wave.suite().url(service).resolve("/v1/%s/%s/journey".formatted(people, person)))
                .statusCode();
    }

    private static String tokenOf(TokenHolder holder) {
        return DevelopmentIssuer.of(wave.suite().workspace()).token(holder, Duration.ofMinutes(10));
    }

    private static RequestSpecification as(String token) {
        return RestAssured.given().auth().oauth2(token);
    }

    private static RequestSpecification json() {
        return RestAssured.given().contentType(ContentType.JSON);
    }

    private static String url(String path) {
        return wave.suite().url(Service.REGISTRATION).resolve(path).toString();
    }
}
