package id.prakerja.training.support;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import id.prakerja.access.Role;
import id.prakerja.testkit.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;

/**
 * A course in a test.
 *
 * @param id the course
 * @param platform who sells it
 * @param institution who owns it
 * @param price rupiah
 */
public record Course(UUID id, Partner platform, Partner institution, long price) {

    /** A course that may be sold, at a price of 350,000 rupiah. */
    public static Course approved() {
        return approved(Partner.platform(), 350_000);
    }

    public static Course approved(Partner platform, long price) {
        return submitted(platform, Partner.institution(), price).approve();
    }

    /** Has two curators approve the first version. */
    public Course approve() {
        approve("curator-1", 1).statusCode(200);
        approve("curator-2", 1).statusCode(200).body("status", equalTo("APPROVED"));
        return this;
    }

    /** Has a curator approve a version. */
    public ValidatableResponse approve(String curator, int version) {
        return given().auth()
                .oauth2(Tokens.staff(Role.CURATOR, curator))
                .contentType(ContentType.JSON)
                .body("""
                        {"version":%d,"curriculum":true,"trainers":true,"evaluation":true,"attendance":true,"price":true,\
                        "notFreeElsewhere":true}""".formatted(version))
                .post("/v1/courses/" + id + "/approval")
                .then();
    }

    public static Course submitted(Partner platform, Partner institution, long price) {
        String id = institution
                .post("/v1/courses", terms(institution, platform, price, price))
                .statusCode(201)
                .body("status", equalTo("SUBMITTED"))
                .extract()
                .path("courseId");
        return new Course(UUID.fromString(id), platform, institution, price);
    }

    public static String terms(Partner institution, Partner platform, long price, long priceOutside) {
        return """
                {"institutionId":"%s","title":"Dasar pembukuan","price":%d,"priceOutside":%d,"method":"ONLINE_SELF_PACED",\
                "durationHours":12,"platforms":["%s"],"language":"id","curriculum":[{"topic":"Buku besar","hours":12}],\
                "trainers":[{"name":"Siti Rekaan","qualification":"Akuntan"}],"evaluation":"Tes","attendance":"SESSIONS",\
                "freeElsewhere":false}""".formatted(institution.id(), price, priceOutside, platform.id());
    }
}
