package id.prakerja.rest.document;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class TruthfulDocumentTest {

    private static final String LIST = "paths.'/v1/things'.get.";
    private static final String CREATE = "paths.'/v1/things'.post.";

    @TestHTTPResource(value = "/", management = true)
    URI management;

    private ValidatableResponse document() {
        return given().get(management.resolve("/q/openapi?format=json")).then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({"400", "413", "415", "406", "503"})
    void theAnswersThatEveryCreationMayGiveAreDescribedAsProblems(String status) {
        document()
                .body(
                        CREATE + "responses.'" + status + "'.content.'application/problem+json'.schema.$ref",
                        equalTo("#/components/schemas/HttpProblem"));
    }

    @Test
    void whatComesBackLaterSaysWhen() {
        document().body(LIST + "responses.'503'.headers.'Retry-After'.schema.type", equalTo("integer"));
    }

    @Test
    void whatCannotOccurIsNotDescribed() {
        document()
                .body(LIST + "responses.'415'", nullValue())
                .body(LIST + "responses.'401'", nullValue())
                .body(LIST + "responses.'404'", nullValue());
    }

    @Test
    void aProblemIsDescribedAsItIs() {
        document()
                .body("components.schemas.HttpProblem.properties.instance.format", equalTo("uri-reference"))
                .body("components.schemas.HttpProblem.required", hasItems("code", "status", "messages"))
                .body("components.schemas.HttpProblem.properties.messages.required", hasItems("en", "id"));
    }

    @Test
    void theKeyOfACreationIsRequiredAndAListsLimitIsBounded() {
        JsonPath document = document().extract().jsonPath();

        assertEquals(
                List.of(true),
                document.getList(CREATE + "parameters.findAll { it.name == 'Idempotency-Key' }.required"));
        assertEquals(List.of(500), document.getList(LIST + "parameters.findAll { it.name == 'limit' }.schema.maximum"));
        assertEquals(List.of(1), document.getList(LIST + "parameters.findAll { it.name == 'limit' }.schema.minimum"));
        assertEquals(
                List.of("^[A-Za-z0-9_-]+$"),
                document.getList(LIST + "parameters.findAll { it.name == 'cursor' }.schema.pattern"));
    }

    @Test
    void everyOperationHasAName() {
        document().body(LIST + "operationId", equalTo("getThings")).body(CREATE + "operationId", equalTo("postThings"));
    }

    @Test
    void anOptionalFieldOfAnAnswerMayBeNullAndAPatternHoldsForTheWholeValue() {
        document()
                .body("components.schemas.PageLong.properties.nextCursor.type", hasItem("null"))
                .body("components.schemas.Thing.properties.name.pattern", equalTo("\\S"))
                .body("components.schemas.Thing.properties.code.pattern", equalTo("^(?:[A-Z]{3})$"));
    }

    @Test
    void aTimeZoneIsAText() {
        document()
                .body("components.schemas.ZoneId.type", equalTo("string"))
                .body("components.schemas.ZoneRules", nullValue());
    }

    @Test
    void theProblemsOfTheExtensionAreNotDescribedBesideOurs() {
        document().body(not(containsString("https://example.com/errors")));
    }
}
