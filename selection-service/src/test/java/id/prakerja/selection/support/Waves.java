package id.prakerja.selection.support;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** An operator's hands on the waves, over HTTP. */
public final class Waves {

    private Waves() {}

    /** A plan for a wave that opens at a time and stays open for an hour, without a grace for delivery. */
    public static Map<String, Object> plan(int wave, int quota, Instant opensAt) {
        Map<String, Object> plan = new HashMap<>();
        plan.put("wave", wave);
        plan.put("quota", quota);
        plan.put("opensAt", opensAt.toString());
        plan.put("closesAt", opensAt.plus(Duration.ofHours(1)).toString());
        plan.put("joinGraceSeconds", 0);
        return plan;
    }

    /** Plans a wave under a key. */
    public static Response plan(Map<String, Object> plan, String key) {
        return given().auth()
                .oauth2(Tokens.operator())
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(plan)
                .post("/v1/waves");
    }

    /** Takes a step without a body. */
    public static Response step(int wave, String step) {
        return given().auth().oauth2(Tokens.operator()).noContentType().post("/v1/waves/{wave}/{step}", wave, step);
    }

    /** Takes a step with a body. */
    public static Response step(int wave, String step, Map<String, Object> body) {
        return given().auth()
                .oauth2(Tokens.operator())
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/waves/{wave}/{step}", wave, step);
    }

    /** Takes a step that must succeed. */
    public static JsonPath done(Response response) {
        return response.then().statusCode(200).extract().jsonPath();
    }

    /** A step that must be refused. */
    public static ValidatableResponse refused(Response response, int status, String code) {
        return response.then().statusCode(status).body("code", equalTo(code));
    }

    /** The wave. */
    public static JsonPath show(int wave) {
        return get("/v1/waves/" + wave);
    }

    /** The wave's figures. */
    public static JsonPath figures(int wave) {
        return get("/v1/waves/%d/figures".formatted(wave));
    }

    /** A person's result as the person sees it. */
    public static JsonPath ownResult(int wave, UUID person) {
        return given().auth()
                .oauth2(Tokens.applicant(person))
                .get("/v1/waves/{wave}/results/{person}", wave, person)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** What an operator reads at a path. */
    public static JsonPath get(String path) {
        return given().auth()
                .oauth2(Tokens.operator())
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
