package id.prakerja.training.support;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import id.prakerja.access.Role;
import id.prakerja.testkit.Tokens;
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

    public Course approve() {
        given().auth()
                .oauth2(Tokens.staff(Role.CURATOR))
                .post("/v1/courses/" + id + "/approval")
                .then()
                .statusCode(200)
                .body("status", equalTo("APPROVED"));
        return this;
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
                {"institutionId":"%s","title":"Dasar pembukuan","price":%d,"priceOutside":%d,"mode":"ONLINE",\
                "durationHours":12,"platforms":["%s"]}""".formatted(institution.id(), price, priceOutside, platform.id());
    }
}
