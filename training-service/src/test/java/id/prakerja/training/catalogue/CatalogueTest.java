package id.prakerja.training.catalogue;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import id.prakerja.access.Role;
import id.prakerja.testkit.Tokens;
import id.prakerja.testkit.Waiting;
import id.prakerja.training.support.Course;
import id.prakerja.training.support.Partner;
import id.prakerja.training.support.ServiceTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

@ServiceTest
class CatalogueTest {

    @Test
    void anybodyFindsACourseSoonAfterItsApprovalAndNoLongerAfterItsSuspension() {
        Partner institution = Partner.institution();
        Course course = Course.submitted(Partner.platform(), institution, 350_000);
        search(institution, "").body("total", equalTo(0));

        course.approve();

        Waiting.patiently()
                .untilAsserted(() -> search(institution, "&text=BUKU%20dasar")
                        .body("total", equalTo(1))
                        .body("items.courseId", contains(course.id().toString()))
                        .body("facets.method.ONLINE_SELF_PACED", equalTo(1))
                        .body("items[0]", not(hasKey("commissionBasisPoints"))));
        search(institution, "&text=barista").body("total", equalTo(0));
        search(institution, "&mostPrice=349999").body("total", equalTo(0));

        given().auth()
                .oauth2(Tokens.staff(Role.CURATOR))
                .contentType(ContentType.JSON)
                .body("{\"reason\":\"Complaints.\"}")
                .post("/v1/courses/" + course.id() + "/suspension")
                .then()
                .statusCode(200);
        Waiting.patiently().untilAsserted(() -> search(institution, "").body("total", equalTo(0)));
    }

    @Test
    void pagesFollowEachOtherByTitle() {
        Partner institution = Partner.institution();
        Partner platform = Partner.platform();
        for (int number = 0; number < 3; number++) {
            Course.submitted(platform, institution, 1_000 + number).approve();
        }
        Waiting.patiently().untilAsserted(() -> search(institution, "").body("total", equalTo(3)));

        String cursor = search(institution, "&limit=2")
                .body("items", hasSize(2))
                .extract()
                .path("nextCursor");
        search(institution, "&limit=2&cursor=" + cursor)
                .body("items", hasSize(1))
                .body("total", equalTo(3))
                .body("$", not(hasKey("nextCursor")));
        search(institution, "&method=TELEPATHY", 400).body("code", equalTo("FIELD_MALFORMED"));
    }

    private static ValidatableResponse search(Partner institution, String more) {
        return search(institution, more, 200);
    }

    private static ValidatableResponse search(Partner institution, String more, int status) {
        return given().urlEncodingEnabled(false)
                .get("/v1/catalogue?institutionId=" + institution.id() + more)
                .then()
                .statusCode(status);
    }
}
