package id.prakerja.selection.support;

import static id.prakerja.testkit.Waiting.patiently;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import id.prakerja.access.Role;
import id.prakerja.draw.beacon.TrialBeacon;
import id.prakerja.testkit.Database;
import id.prakerja.testkit.Tokens;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The hands of two operators on the waves, over HTTP. */
public final class Waves {

    private static final int ACCEPTED = 202;
    private static final int FIRST_REFUSAL = 400;

    /** The account of the operator who approves what the first has prepared. */
    public static final String SECOND_OPERATOR = "operator-2";

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

    /** Plans a wave under a key, and has another operator approve it. */
    public static Response plan(Map<String, Object> plan, String key) {
        return approved(prepare(plan, key));
    }

    /** Prepares the plan of a wave. */
    public static Response prepare(Map<String, Object> plan, String key) {
        return given().auth()
                .oauth2(Tokens.staff(Role.OPERATOR))
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(plan)
                .post("/v1/waves");
    }

    /** Takes a step without a body, and has another operator approve it where needed; a draw with the value that it waits for. */
    public static Response step(int wave, String step) {
        return approved(step.equals("draw") ? prepareDraw(wave, Tokens.staff(Role.OPERATOR)) : prepare(wave, step));
    }

    /** One operator's part of a draw: registration has counted as many joins as have come, and the awaited round has appeared. */
    public static Response prepareDraw(int wave, String token) {
        Response first = draw(wave, Map.of(), token);
        String refusal = first.statusCode() < FIRST_REFUSAL ? "" : first.path("code");
        if (refusal.equals("WAVE_NOT_FROZEN")) {
            freeze(wave);
        } else if (!refusal.equals("RANDOMNESS_REQUIRED")) {
            return first;
        }
        Map<String, Object> value = awaitedValue(wave);
        return patiently()
                .until(
                        () -> draw(wave, value, token),
                        response -> response.statusCode() < FIRST_REFUSAL
                                || !response.path("code").equals("RANDOMNESS_TOO_EARLY"));
    }

    /** Registration has counted as many joins as have come, and the list is frozen. */
    public static JsonPath freeze(int wave) {
        countJoins(wave);
        patiently().until(() -> frozen(wave).get("freeze") != null);
        return frozen(wave);
    }

    /** One operator's part of a freeze although the counts differ. */
    public static Response prepareOverride(int wave, String reason) {
        return given().auth()
                .oauth2(Tokens.staff(Role.OPERATOR))
                .contentType(ContentType.JSON)
                .body(Map.of("reason", reason))
                .post("/v1/waves/{wave}/freeze/override", wave);
    }

    /** Registration's count comes to as many joins as are here. */
    public static void countJoins(int wave) {
        Database.run("""
                insert into joins_counted (wave, joined, counted_at)
                select $1, count(*), now() from wave_entry where wave = $1 and not after_freeze
                    on conflict (wave) do update set joined = excluded.joined""", wave);
    }

    /** How far the freeze is, as everybody sees it. */
    public static JsonPath frozen(int wave) {
        return get("/v1/waves/%d/freeze".formatted(wave));
    }

    /** The round that a frozen wave waits for, signed. */
    public static Map<String, Object> awaitedValue(int wave) {
        TrialBeacon.Signed signed = TrialBeacon.sign(frozen(wave).getLong("freeze.value.round"));
        return Map.of("publicRandomness", signed.randomness(), "signature", signed.signature());
    }

    private static Response draw(int wave, Map<String, Object> value, String token) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(value)
                .post("/v1/waves/{wave}/draw", wave);
    }

    /** Takes a step with a body, and has another operator approve it where needed. */
    public static Response step(int wave, String step, Map<String, Object> body) {
        return approved(prepare(wave, step, body));
    }

    /** One operator's part of a step without a body. */
    public static Response prepare(int wave, String step) {
        return given().auth()
                .oauth2(Tokens.staff(Role.OPERATOR))
                .noContentType()
                .post("/v1/waves/{wave}/{step}", wave, step);
    }

    /** One operator's part of a step with a body. */
    public static Response prepare(int wave, String step, Map<String, Object> body) {
        return given().auth()
                .oauth2(Tokens.staff(Role.OPERATOR))
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/waves/{wave}/{step}", wave, step);
    }

    /** Gives a planned wave other seats, and has another operator approve it. */
    public static Response seats(int wave, Map<String, Object> seats) {
        return approved(given().auth()
                .oauth2(Tokens.staff(Role.OPERATOR))
                .contentType(ContentType.JSON)
                .body(seats)
                .put("/v1/waves/{wave}/seats", wave));
    }

    /** One operator's part of a change of a wave's rules, which rests on a version of them. */
    public static Response prepareRules(int wave, int seen, List<Map<String, Object>> rules) {
        return given().auth()
                .oauth2(Tokens.staff(Role.OPERATOR))
                .contentType(ContentType.JSON)
                .body(Map.of("version", seen, "priority", "EITHER", "rules", rules))
                .put("/v1/waves/{wave}/rules", wave);
    }

    /** Changes a wave's rules, and has another operator approve it. */
    public static Response rules(int wave, int seen, List<Map<String, Object>> rules) {
        return approved(prepareRules(wave, seen, rules));
    }

    /** Announces a published value as the source of a draw's public random value. */
    public static Response announceRandomness(int wave, String source, Instant availableAt) {
        return announceRandomness(
                wave, Map.of("kind", "PUBLISHED", "source", source, "availableAt", availableAt.toString()));
    }

    /** Announces a source of a draw's public random value, and has another operator approve it. */
    public static Response announceRandomness(int wave, Map<String, Object> source) {
        return approved(prepareRandomness(wave, source));
    }

    /** One operator's part of an announcement. */
    public static Response prepareRandomness(int wave, Map<String, Object> source) {
        return given().auth()
                .oauth2(Tokens.staff(Role.OPERATOR))
                .contentType(ContentType.JSON)
                .body(source)
                .put("/v1/waves/{wave}/randomness", wave);
    }

    /** One operator's decision about a membership. */
    public static Response prepareDecision(UUID person, String decision) {
        return given().auth()
                .oauth2(Tokens.staff(Role.OPERATOR))
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "FALSE_DECLARATION"))
                .post("/v1/participants/{id}/{decision}", person, decision);
    }

    /** A decision about a membership, approved by another operator where needed. */
    public static Response decide(UUID person, String decision) {
        return approved(prepareDecision(person, decision));
    }

    /** The answer, or where it is a proposal, the answer to its approval by a second operator. */
    public static Response approved(Response response) {
        return response.statusCode() == ACCEPTED
                ? approve(response, Tokens.staff(Role.OPERATOR, Waves.SECOND_OPERATOR))
                : response;
    }

    /** Approves a proposal as it was shown. */
    public static Response approve(Response proposal, String token) {
        return approve(proposal.path("id"), proposal.path("contentHash"), token);
    }

    /** Approves a proposal. */
    public static Response approve(String id, String contentHash, String token) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(Map.of("contentHash", contentHash))
                .post("/v1/proposals/{id}/approval", id);
    }

    /** Rejects a proposal, or takes it back. */
    public static Response reject(String id, String token) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "The figures are those of another wave"))
                .post("/v1/proposals/{id}/rejection", id);
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

    /** What an operator is answered at a path. */
    public static Response tryGet(String path) {
        return given().auth().oauth2(Tokens.staff(Role.OPERATOR)).get(path);
    }

    /** What an operator reads at a path. */
    public static JsonPath get(String path) {
        return tryGet(path).then().statusCode(200).extract().jsonPath();
    }
}
