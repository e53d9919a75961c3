package id.prakerja.training.support;

import static io.restassured.RestAssured.given;

import id.prakerja.access.Role;
import id.prakerja.testkit.Tokens;
import io.restassured.http.ContentType;

/** Sampling rules, as two operators make them. */
public final class SamplingRules {

    private SamplingRules() {}

    /** A rule for one partner that knows neither a least time on the task nor a fastest completion. */
    public static void of(Partner partner, int first, int floor) {
        of(partner, first, floor, 0, 0);
    }

    /** A rule for one partner. */
    public static void of(Partner partner, int first, int floor, int fastestPercent, int leastTimePercent) {
        given().auth()
                .oauth2(Tokens.staff(Role.OPERATOR, "operator-1"))
                .contentType(ContentType.JSON)
                .body("""
                        {"first":%d,"sampleSize":20,"floor":%d,"factor":3,"fastestPercent":%d,"leastTimePercent":%d}""".formatted(first, floor, fastestPercent, leastTimePercent))
                .put("/v1/sampling-rules/" + partner.id() + "/proposal")
                .then()
                .statusCode(200);
        given().auth()
                .oauth2(Tokens.staff(Role.OPERATOR, "operator-2"))
                .post("/v1/sampling-rules/" + partner.id() + "/versions/1/approval")
                .then()
                .statusCode(200);
    }
}
