package id.prakerja.oversight.support;

import static io.restassured.RestAssured.given;

import id.prakerja.access.Role;
import id.prakerja.testkit.Tokens;
import id.prakerja.testkit.Waiting;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import java.util.UUID;

/** A rebuild that was asked for and awaited. */
public final class RebuiltMemory {

    private RebuiltMemory() {}

    /** What came of a rebuild, by what was asked for. */
    public static JsonPath of(Map<String, Boolean> request) {
        String id = given().auth()
                .oauth2(Tokens.staff(Role.OPERATOR))
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(request)
                .post("/v1/rebuilds")
                .then()
                .statusCode(202)
                .extract()
                .path("rebuildId");
        Waiting.patiently("the rebuild to end").until(() -> show(id).getString("finishedAt") != null);
        return show(id);
    }

    private static JsonPath show(String rebuild) {
        return given().auth()
                .oauth2(Tokens.staff(Role.OPERATOR))
                .get("/v1/rebuilds/{id}", rebuild)
                .jsonPath();
    }
}
