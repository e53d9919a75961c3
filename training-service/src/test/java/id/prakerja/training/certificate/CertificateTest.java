package id.prakerja.training.certificate;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.prakerja.access.Role;
import id.prakerja.testkit.Tokens;
import id.prakerja.training.support.Course;
import id.prakerja.training.support.Learner;
import id.prakerja.training.support.Partner;
import id.prakerja.training.support.ServiceTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Anybody who is shown a certificate can verify it. */
@ServiceTest
class CertificateTest {

    private Course course;
    private Learner learner;
    private UUID enrolment;
    private String code;

    @BeforeEach
    void completeATraining() {
        course = Course.approved();
        learner = Learner.selected();
        enrolment = learner.begin(course);
        code = course.platform()
                .post("/v1/completions", learner.completion(course.platform(), enrolment))
                .statusCode(201)
                .extract()
                .path("verificationCode");
    }

    @Test
    void numberAndCodeVerifyItWithoutAnAccount() {
        verify(course.institution(), number(), code)
                .statusCode(200)
                .body("status", equalTo("VALID"))
                .body("title", equalTo("Dasar pembukuan"))
                .body("certificateNumber", equalTo(number()));
        verify(course.institution(), number().toLowerCase(Locale.ROOT), code).statusCode(200);
        assertEquals(code, learner.account().getString("enrolments[0].verificationCode"));
    }

    @Test
    void wrongCodeAndUnknownNumberLookTheSame() {
        unknown(verify(course.institution(), number(), "222222222222"));
        unknown(verify(course.institution(), "CERT-NONE", code));
        unknown(verify(Partner.institution(), number(), code));
        verify(course.institution(), number(), null).statusCode(400).body("code", equalTo("VALIDATION_FAILED"));
    }

    @Test
    void withdrawnOneDoesNotStandAlsoAfterItHasLeftTheAccount() {
        given().auth()
                .oauth2(Tokens.staff(Role.OPERATOR))
                .contentType(ContentType.JSON)
                .body("{\"participantId\":\"" + learner.id() + "\",\"reason\":\"ATTENDANCE_FALSIFIED\"}")
                .post("/v1/completions/" + enrolment + "/withdrawal")
                .then()
                .statusCode(200);
        verify(course.institution(), number(), code).statusCode(200).body("status", equalTo("WITHDRAWN"));

        learner.consent(course).statusCode(201);

        verify(course.institution(), number(), code).statusCode(200).body("status", equalTo("WITHDRAWN"));
    }

    private String number() {
        return "CERT-" + enrolment;
    }

    private static void unknown(ValidatableResponse answer) {
        answer.statusCode(404).body("code", equalTo("CERTIFICATE_UNKNOWN"));
    }

    private static ValidatableResponse verify(Partner institution, String number, String code) {
        var request = given().queryParam("institutionId", institution.id()).queryParam("number", number);
        return (code == null ? request : request.queryParam("code", code))
                .get("/v1/certificates")
                .then();
    }
}
