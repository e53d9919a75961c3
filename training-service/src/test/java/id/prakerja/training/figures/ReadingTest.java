package id.prakerja.training.figures;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.prakerja.access.Role;
import id.prakerja.testkit.Management;
import id.prakerja.testkit.Tokens;
import id.prakerja.training.support.Course;
import id.prakerja.training.support.Learner;
import id.prakerja.training.support.ServiceTest;
import io.restassured.path.json.JsonPath;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@ServiceTest
class ReadingTest {

    @Test
    void figuresAgreeWithWhatHappened() {
        JsonPath before = figures();
        Course course = Course.approved();
        Learner learner = Learner.selected();
        UUID enrolment = learner.begin(course);
        course.platform()
                .post("/v1/completions", learner.completion(course.platform(), enrolment))
                .statusCode(201);

        JsonPath after = figures();

        assertEquals(before.getLong("accounts") + 1, after.getLong("accounts"));
        assertEquals(before.getLong("enrolments") + 1, after.getLong("enrolments"));
        assertEquals(before.getLong("enrolled") + 1, after.getLong("enrolled"));
        assertEquals(before.getLong("completed") + 1, after.getLong("completed"));
        assertEquals(before.getLong("firstCompleted") + 1, after.getLong("firstCompleted"));
        assertEquals(before.getLong("rupiahSpent") + 350_000, after.getLong("rupiahSpent"));
        assertEquals(
                after.getLong("rupiahIssued"),
                after.getLong("rupiahSpent") + after.getLong("rupiahReturned") + after.getLong("rupiahBalance"));
        assertEquals(1, after.getLong("perPlatform.'" + course.platform().id() + "'.completed"));
        assertEquals(
                350_000, after.getLong("perInstitution.'" + course.institution().id() + "'.rupiah"));
    }

    @Test
    void othersSeeNeitherCardNorVoucher() {
        Course course = Course.approved();
        Learner learner = Learner.selected();
        String voucher = learner.buy(course).extract().path("voucher");

        assertEquals(voucher, learner.account().getString("enrolments[0].voucher"));
        given().auth()
                .oauth2(Tokens.staff(Role.AUDITOR))
                .get("/v1/participants/" + learner.id() + "/account")
                .then()
                .statusCode(200)
                .body("card", matchesPattern("\\*{12}\\d{4}"))
                .body("enrolments[0].voucher", matchesPattern("\\*{12}.{4}"));
    }

    @Test
    void ownDataAreOnesOwn() {
        String stranger = Tokens.applicant(UUID.randomUUID());
        UUID somebody = UUID.randomUUID();

        given().auth()
                .oauth2(stranger)
                .get("/v1/participants/" + somebody + "/account")
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(stranger)
                .get("/v1/participants/" + somebody + "/journey")
                .then()
                .statusCode(403);
        given().auth().oauth2(stranger).get("/v1/figures").then().statusCode(403);
        given().auth()
                .oauth2(Tokens.staff(Role.OPERATOR))
                .get("/v1/participants/" + somebody + "/account")
                .then()
                .statusCode(404)
                .body("code", equalTo("ACCOUNT_UNKNOWN"));
    }

    @Test
    void healthMetricsAndApiDescriptionAnswer() {
        given().get(Management.at("/q/health/ready")).then().statusCode(200).body("status", equalTo("UP"));
        given().get(Management.at("/q/metrics")).then().statusCode(200);
        given().accept("application/json")
                .get(Management.at("/q/openapi?format=json"))
                .then()
                .statusCode(200)
                .body("components.securitySchemes", hasKey("signature"))
                .body("components.securitySchemes", hasKey("bearer"))
                .body("paths.'/v1/completions'.post.security[0]", hasKey("signature"))
                .body("paths.'/v1/figures'.get.security[0]", hasKey("bearer"));
    }

    private static JsonPath figures() {
        return given().auth()
                .oauth2(Tokens.staff(Role.OPERATOR))
                .get("/v1/figures")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
