package id.prakerja.rest.problem;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import id.prakerja.rest.idempotency.IdempotencyKey;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ProblemResponsesTest {

    private static RequestSpecification request() {
        return given().contentType(ContentType.JSON).header(IdempotencyKey.HEADER, "k1");
    }

    private static ValidatableResponse post(String body) {
        return request().body(body).post("/v1/things").then();
    }

    private static void isProblem(ValidatableResponse response, int status, String code) {
        response.statusCode(status)
                .contentType("application/problem+json")
                .body("code", equalTo(code))
                .body("status", equalTo(status))
                .body("messages.en", not(nullValue()))
                .body("messages.id", not(nullValue()))
                .body("instance", containsString("/v1/things"));
    }

    @Test
    void aRefusalOfTheDomainCarriesCodeBothLanguagesAndThePathToAppeal() {
        var response = post("{\"name\":\"whale\"}");

        isProblem(response, 422, "THING_TOO_LARGE");
        response.body("type", equalTo("https://docs.prakerja.local/problems/thing-too-large"))
                .body("detail", equalTo("whale is too large."))
                .body("messages.id", equalTo("whale terlalu besar."))
                .body("appeal", equalTo("/v1/appeals"));
    }

    @ParameterizedTest
    @CsvSource({"/v1/things/%C2%84, /v1/things/%C2%84", "/v1/things/%F0%9F%98%8D%22, /v1/things/%F0%9F%98%8D%22"})
    void theInstanceIsTheAskedPathAsAUriReference(String path, String instance) {
        given().urlEncodingEnabled(false).get(path).then().statusCode(404).body("instance", equalTo(instance));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "application/octet-stream"})
    void aBodyThatIsNotJsonIsRefusedWhereNoOtherFormIsNamed(String form) {
        isProblem(
                given().contentType(form)
                        .body("{\"reason\":\"because\"}".getBytes(StandardCharsets.UTF_8))
                        .post("/v1/things/reason")
                        .then(),
                415,
                "UNSUPPORTED_MEDIA_TYPE");
        request()
                .body("{\"reason\":\"because\"}")
                .post("/v1/things/reason")
                .then()
                .statusCode(200);
    }

    @Test
    void aFormThatIsNamedWithoutABodyIsNoMatter() {
        given().contentType("text/plain").post("/v1/things/nudge").then().statusCode(200);
    }

    @Test
    void theDetailIsInTheCallersLanguage() {
        request()
                .header("Accept-Language", "id-ID,id;q=0.9,en;q=0.5")
                .body("{\"name\":\"whale\"}")
                .post("/v1/things")
                .then()
                .body("detail", equalTo("whale terlalu besar."));
    }

    @Test
    void brokenJsonIsNamedWithItsPlace() {
        var response = post("{\"name\":");

        isProblem(response, 400, "MALFORMED_JSON");
        response.body("detail", containsString("line 1"));
    }

    @Test
    void aValueOfTheWrongFormNamesItsFieldAndNoClass() {
        var response = post("{\"name\":\"x\",\"day\":\"tomorrow\"}");

        isProblem(response, 400, "FIELD_MALFORMED");
        response.body("field", equalTo("day")).body("detail", not(containsString("java.")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name|{'name':'x','name':'y'}",
                "name|{'name':7}",
                "name|{'name':'a\\u0000b'}",
                "day|{'name':'x','day':'2002-12-29T17:00:00.000Z'}",
                "day|{'name':'x','day':[2002,12,29]}",
                "day|{'name':'x','day':'-999999999-01-01'}"
            })
    void whatWouldNeedAGuessIsRefusedByTheNameOfItsField(String field, String body) {
        var response = post(body.replace('\'', '"'));

        isProblem(response, 400, "FIELD_MALFORMED");
        response.body("field", equalTo(field));
    }

    @Test
    void whatFollowsTheBodyIsRefused() {
        isProblem(post("{\"name\":\"x\"} {\"name\":\"y\"}"), 400, "MALFORMED_JSON");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "7", "\"whale\""})
    void jsonOfAnotherShapeIsAProblemToo(String body) {
        var response = post(body);

        isProblem(response, 400, "MALFORMED_JSON");
        response.body("detail", not(containsString("java.")));
    }

    @Test
    void anObjectInPlaceOfATextNamesItsField() {
        var response = post("{\"name\":{}}");

        isProblem(response, 400, "FIELD_MALFORMED");
        response.body("field", equalTo("name"));
    }

    @Test
    void failedValidationNamesFieldAndRule() {
        var response = post("{\"name\":\" \"}");

        isProblem(response, 400, "VALIDATION_FAILED");
        response.body("violations.field", contains("name")).body("violations.code", contains("NOT_BLANK"));
    }

    @Test
    void validationMessagesComeInIndonesianToo() {
        request()
                .header("Accept-Language", "id")
                .body("{}")
                .post("/v1/things")
                .then()
                .body("violations.message", hasItem("wajib diisi"));
    }

    @Test
    void aMissingIdempotencyKeyIsAskedFor() {
        isProblem(
                given().contentType(ContentType.JSON)
                        .body("{\"name\":\"x\"}")
                        .post("/v1/things")
                        .then(),
                400,
                "IDEMPOTENCY_KEY_REQUIRED");
    }

    @Test
    void aFaultRevealsNothing() {
        var response = given().get("/v1/things/fault").then();

        isProblem(response, 500, "INTERNAL_ERROR");
        response.body("detail", not(containsString("secret")));
    }

    @Test
    void whatCannotBeReachedMayBeTriedAgain() {
        var response = given().get("/v1/things/unreachable").then();

        isProblem(response, 503, "TEMPORARILY_UNAVAILABLE");
        response.header("Retry-After", "5").body("detail", not(containsString("db-7")));
    }

    @Test
    void anUnknownAddressIsAProblemToo() {
        isProblem(given().get("/v1/things/none").then(), 404, "NOT_FOUND");
    }

    @Test
    void aWrongMethodAndAWrongFormatAreProblemsToo() {
        isProblem(given().delete("/v1/things").then(), 405, "METHOD_NOT_ALLOWED");
        isProblem(given().contentType("text/csv").body("a,b").post("/v1/things").then(), 415, "UNSUPPORTED_MEDIA_TYPE");
    }

    @Test
    void aListIsWalkedByCursorToItsEnd() {
        String second = given().get("/v1/things?limit=3")
                .then()
                .body("items", contains(1, 2, 3))
                .extract()
                .path("nextCursor");

        given().queryParam("limit", 3)
                .queryParam("cursor", second)
                .get("/v1/things")
                .then()
                .body("items", contains(4, 5))
                .body("nextCursor", nullValue());
    }

    @Test
    void aForeignCursorAndAnImpossibleLimitAreRefused() {
        isProblem(given().get("/v1/things?cursor=%C3%A9").then(), 400, "CURSOR_INVALID");
        isProblem(given().get("/v1/things?limit=0").then(), 400, "LIMIT_OUT_OF_RANGE");
    }

    @Test
    void everyCodeHasAPageForWhoeverReadsItsType() {
        String type = post("{").extract().path("type");
        String page = "/problems/" + type.substring(type.lastIndexOf('/') + 1);

        given().get(page)
                .then()
                .statusCode(200)
                .contentType("text/html")
                .body(containsString("<code>MALFORMED_JSON</code>, HTTP status 400"))
                .body(containsString("lang=\"id\""));
        given().get("/problems/no-such-code").then().statusCode(404);
    }
}
