package id.prakerja.registration.people.applicant;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

import id.prakerja.access.Role;
import id.prakerja.registration.support.Api;
import id.prakerja.registration.support.People;
import id.prakerja.registration.support.ServiceTest;
import id.prakerja.rest.page.Cursor;
import id.prakerja.testkit.Tokens;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@ServiceTest
class AccessTest {

    @Test
    void nothingIsToldWithoutAToken() {
        given().get("/v1/applicants").then().statusCode(401).body("code", equalTo("UNAUTHENTICATED"));
        given().auth().oauth2("no.token.atall").get("/v1/figures").then().statusCode(401);
    }

    @Test
    void aTokenForAnotherSystemOpensNothing() {
        Api.as(Tokens.forAnotherSystem(Role.OPERATOR))
                .get("/v1/figures")
                .then()
                .statusCode(401)
                .body("code", equalTo("UNAUTHENTICATED"));
        Api.as(Tokens.staff(Role.OPERATOR)).get("/v1/figures").then().statusCode(200);
    }

    @Test
    void figuresListsAndBacklogAreForStaff() {
        String applicant = Tokens.newcomer("nosy");

        for (String path : List.of(
                "/v1/applicants", "/v1/figures", "/v1/identity-verifications", "/v1/identity-registry-simulator")) {
            Api.as(applicant).get(path).then().statusCode(403).body("code", equalTo("FORBIDDEN"));
            Api.as(Tokens.staff(Role.CURATOR)).get(path).then().statusCode(403);
        }
    }

    @Test
    void aPersonSeesTheOwnDataOnlyAndMasked() {
        UUID id = Api.registered(People.person());

        Api.as(Tokens.applicant(id))
                .get("/v1/applicants/" + id)
                .then()
                .statusCode(200)
                .body("name", equalTo("B••• R•••••"));
        Api.as(Tokens.applicant(id))
                .get("/v1/applicants/me")
                .then()
                .statusCode(200)
                .body("applicantId", equalTo(id.toString()));
        for (String path : List.of("/v1/applicants/" + id, "/v1/applicants/" + id + "/journey")) {
            Api.as(Tokens.applicant(UUID.randomUUID())).get(path).then().statusCode(403);
        }
        Api.as(Tokens.applicant(UUID.randomUUID()))
                .get("/v1/applicants/" + UUID.randomUUID())
                .then()
                .statusCode(403);
        Api.as(Tokens.newcomer("nobody yet"))
                .get("/v1/applicants/me")
                .then()
                .statusCode(404)
                .body("code", equalTo("APPLICANT_UNKNOWN"));
    }

    @Test
    void anOfficerSeesTheOwnRegionOnly() {
        UUID id = Api.registered(People.person());

        Api.as(Tokens.officer("32")).get("/v1/applicants/" + id).then().statusCode(200);
        Api.as(Tokens.officer("33")).get("/v1/applicants/" + id).then().statusCode(403);
        Api.as(Tokens.officer("32"))
                .get("/v1/applicants?limit=500")
                .then()
                .statusCode(200)
                .body("items.province", everyItem(equalTo("32")));
        Api.as(Tokens.officer("32")).get("/v1/applicants?province=33").then().statusCode(403);
    }

    @Test
    void theListGoesOnWhereItEnded() {
        UUID first = Api.registered(People.person());
        UUID second = Api.registered(People.person());
        String operator = Tokens.staff(Role.OPERATOR);
        String cursor = Cursor.after(first);

        Api.as(operator)
                .get("/v1/applicants?limit=1&cursor=" + cursor)
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1))
                .body("items[0].applicantId", equalTo(second.toString()));
        Api.as(operator)
                .get("/v1/applicants?cursor=nonsense")
                .then()
                .statusCode(400)
                .body("code", equalTo("CURSOR_INVALID"));
        Api.as(operator)
                .get("/v1/applicants?limit=501")
                .then()
                .statusCode(400)
                .body("code", equalTo("LIMIT_OUT_OF_RANGE"));
    }

    @Test
    void aFilterThatMeansNothingIsRefused() {
        String operator = Tokens.staff(Role.OPERATOR);

        Api.as(operator)
                .get("/v1/applicants?status=HAPPY")
                .then()
                .statusCode(400)
                .body("code", equalTo("FIELD_MALFORMED"));
        Api.as(operator)
                .get("/v1/applicants?province=%00")
                .then()
                .statusCode(400)
                .body("code", equalTo("PROVINCE_UNKNOWN"));
        Api.as(operator)
                .get("/v1/applicants?status=IDENTITY_REJECTED&province=32")
                .then()
                .statusCode(200)
                .body("items.status", everyItem(equalTo("IDENTITY_REJECTED")));
    }

    @Test
    void whoeverAsksForNobodyHearsSoIfStaff() {
        Api.as(Tokens.staff(Role.OPERATOR))
                .get("/v1/applicants/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("code", equalTo("APPLICANT_UNKNOWN"));
    }
}
