package id.prakerja.training.terms;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import id.prakerja.access.Role;
import id.prakerja.testkit.Tokens;
import id.prakerja.training.support.Partner;
import id.prakerja.training.support.ServiceTest;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.Test;

/** A partner reads its own terms. */
@ServiceTest
class OwnTermsTest {

    @Test
    void aPartnerSeesItsScopesLimitsCommissionAndPriceRules() {
        Partner platform = Partner.platform();

        platform.get("/v1/own-terms")
                .statusCode(200)
                .body("partnerId", equalTo(platform.id()))
                .body("status", equalTo("ACTIVE"))
                .body("scopes", contains("SELL", "REPORT", "COMPLETE"))
                .body("requestsPerMinute", equalTo(6_000))
                .body("completionsPerDay", equalTo(100_000))
                .body("prices.highestPrice", equalTo(1_000_000))
                .body("prices.highestCommissionBasisPoints", equalTo(1_500))
                .body("prices.secondCuratorFrom", equalTo(500_000));
    }

    @Test
    void whatAnOperatorSetsThePartnerSeesFromTheNextRequestOn() {
        Partner platform = Partner.platform();
        given().auth()
                .oauth2(Tokens.staff(Role.OPERATOR))
                .contentType(ContentType.JSON)
                .body("{\"status\":\"ACTIVE\",\"reason\":\"Trial\",\"scopes\":[\"SELL\"],\"purchasesPerDay\":10}")
                .put("/v1/partners/" + platform.id() + "/terms")
                .then()
                .statusCode(200);

        platform.get("/v1/own-terms")
                .body("scopes", contains("SELL"))
                .body("purchasesPerDay", equalTo(10))
                .body("completionsPerDay", equalTo(100_000));
    }

    @Test
    void nobodyWithoutASignatureSeesTerms() {
        given().get("/v1/own-terms").then().statusCode(401);
        given().auth()
                .oauth2(Tokens.staff(Role.OPERATOR))
                .get("/v1/own-terms")
                .then()
                .statusCode(403);
    }
}
