package id.prakerja.registration.people.register;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.prakerja.access.Role;
import id.prakerja.registration.support.Api;
import id.prakerja.registration.support.People;
import id.prakerja.registration.support.ServiceTest;
import id.prakerja.registration.support.Waves;
import id.prakerja.testkit.Tokens;
import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people and programs send that is not a sound form of one's own. */
@ServiceTest
class BadInputTest {

    private static final String OPERATOR = Tokens.staff(Role.OPERATOR);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Siti Nurhaliza binti Rekaan",
                "I Gusti Ngurah O'Brien-Rekaan, S.Pd.",
                "ꦧꦸꦢꦶ ꦫꦺꦏꦲꦤ꧀",
                "محمد الريكان",
                "李小龍",
                "Βασίλης Ρεκάν",
                "สมชาย เรคาน",
                "नरेन्द्र रेकान",
                "Zoë Müller-Łukasz"
            })
    void aNameInAnyScriptIsKeptAsWritten(String name) {
        Map<String, Object> form = People.person();
        form.put("name", name);

        UUID id = Api.registered(form);

        Api.as(Tokens.applicant(id))
                .get("/v1/applicants/" + id + "/own-data")
                .then()
                .statusCode(200)
                .body("person.name", equalTo(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Budi\u0007Rekaan", "Budi\nRekaan", "Budi \u202Enakeer", "\uD800Budi", "12345", "💥"})
    void aNameWithCharactersThatNoNameHasIsRefused(String name) {
        Map<String, Object> form = People.person();
        form.put("name", name);

        Api.register(form).statusCode(400).body("violations.code", hasItem("NAME_MALFORMED"));
    }

    @Test
    void aNameWithNulIsRefusedByItsField() {
        Map<String, Object> form = People.person();
        form.put("name", "Budi\u0000Rekaan");

        Api.register(form)
                .statusCode(400)
                .body("code", equalTo("FIELD_MALFORMED"))
                .body("field", equalTo("name"));
    }

    @ParameterizedTest
    @CsvSource({
        "9901013202900001, day 32",
        "9901017202900001, day 72: a woman born on the 32nd",
        "9901010113900001, month 13",
        "9901013002900001, 30 February",
        "9900010107900001, no such regency",
        "9930010107900001, neither regency nor city",
        "0001010107900001, no such province",
        "9901010107900000, serials start at 1",
        "990101010790000, 15 digits",
        "99010101079000010, 17 digits",
        "９９０１０１０１０７９００００１, digits of another script"
    })
    void aNikThatCannotBeIsRefused(String nik, String why) {
        Map<String, Object> form = People.person();
        form.put("nik", nik);

        Api.register(form)
                .statusCode(400)
                .body("code", equalTo("VALIDATION_FAILED"))
                .body("violations.field", hasItem("nik"));
    }

    @Test
    void aBodyNestedWithoutEndIsRefused() throws Exception {
        assertEquals(400, post("[".repeat(500_000)).statusCode());
        assertEquals(400, post("{\"name\":".repeat(50_000)).statusCode());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "null", "[]", "7", "\"text\"", "{\"nik\": ", "{\"nik\": {}}", "{\"birthDate\": 12.5e300}"})
    void aBodyThatIsNoFormIsRefused(String body) throws Exception {
        var answer = post(body);

        assertEquals(400, answer.statusCode());
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("Content-Type").orElseThrow());
    }

    @Test
    void aTokenOfAnotherApplicantOpensNoOperationOfOnesOwn() {
        UUID id = Api.registered(People.person());
        String other = Tokens.applicant(Api.registered(People.person()));
        String own = "/v1/applicants/" + id;
        Map<String, Object> code = Map.of("code", "123456");

        List.of(own, own + "/journey", own + "/own-data")
                .forEach(path -> Api.as(other).get(path).then().statusCode(403));
        Api.as(other).delete(own + "/own-data").then().statusCode(403);
        Api.as(other)
                .body(Map.of("desiredTrainings", List.of("SALES"), "yearsOfWork", 1))
                .put(own + "/profile")
                .then()
                .statusCode(403);
        Api.as(other)
                .body(Map.of("version", "2020", "accepted", List.of("CONSENT", "TRUTHFULNESS")))
                .put(own + "/declarations")
                .then()
                .statusCode(403);
        Api.as(other)
                .body(Map.of("answers", Map.of("a1", "b")))
                .put(own + "/ability-test/answers")
                .then()
                .statusCode(403);
        List.of("/ability-test", "/ability-test/submission", "/review")
                .forEach(path -> Api.as(other).put(own + path).then().statusCode(403));
        Api.as(other).post(own + "/contacts/phone/code").then().statusCode(403);
        Api.as(other)
                .body(Map.of("contact", "081234567890"))
                .post(own + "/contacts/phone/change")
                .then()
                .statusCode(403);
        List.of("/contacts/phone/confirmation", "/contacts/phone/change/confirmation")
                .forEach(path -> Api.as(other).body(code).put(own + path).then().statusCode(403));
        Map<String, Object> papers = People.person();
        papers.keySet().retainAll(List.of("nik", "kk", "name", "birthDate", "gender"));
        Api.as(other).body(papers).put(own + "/identity").then().statusCode(403);
        Api.join(other, "not-mine", id, Waves.open()).statusCode(403);
    }

    /** By a client that does not look at what it sends. */
    private static HttpResponse<String> post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + "/v1/applicants"))
                .header("Authorization", "Bearer " + OPERATOR)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .timeout(Duration.ofSeconds(30))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }
}
