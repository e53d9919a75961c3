package id.prakerja.registration.people.review;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import id.prakerja.access.Role;
import id.prakerja.registration.support.Api;
import id.prakerja.registration.support.ServiceTest;
import id.prakerja.registration.support.Waves;
import id.prakerja.testkit.Tokens;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who was not selected three times, or was found ineligible or barred, can have that looked at again. */
@ServiceTest
class ReviewTest {

    private static final String OPERATOR = Tokens.staff(Role.OPERATOR);

    @Inject
    Pool pool;

    @Test
    void afterThreeFailedSelectionsAReviewIsAskedForOnceAndDecidedOnce() {
        UUID id = Api.readyApplicant();
        failed(id, 2);
        request(id)
                .statusCode(409)
                .body("code", equalTo("REVIEW_NOT_DUE"))
                .body("detail", containsString("after 3 waves"));
        failed(id, 3);

        String review = request(id)
                .statusCode(200)
                .body("about", equalTo("FAILED_SELECTIONS"))
                .body("outcome", nullValue())
                .extract()
                .path("reviewId");
        request(id).statusCode(200).body("reviewId", equalTo(review));
        Api.as(OPERATOR).get("/v1/reviews?limit=500").then().statusCode(200).body("items.reviewId", hasItem(review));
        decide(OPERATOR, review, "CONFIRMED").statusCode(200).body("outcome", equalTo("CONFIRMED"));
        decide(OPERATOR, review, "CONFIRMED").statusCode(200);
        decide(OPERATOR, review, "IN_FAVOUR").statusCode(409).body("code", equalTo("REVIEW_ALREADY_DECIDED"));

        request(id).statusCode(200).body("reason", equalTo("The draws hold"));
        Api.as(OPERATOR).get("/v1/reviews?limit=500").then().body("items.reviewId", not(hasItem(review)));
        Api.as(Tokens.applicant(id))
                .get("/v1/applicants/" + id + "/journey")
                .then()
                .body("what", hasItems("REVIEW_REQUESTED", "REVIEW_DECIDED"));
        failed(id, 4);
        request(id).statusCode(200).body("reviewId", not(equalTo(review)));
    }

    @Test
    void whoIsBarredIsShownTheWayToAReview() {
        UUID id = Api.readyApplicant();
        int wave = Waves.number();
        Waves.revoke(id, wave);
        Api.awaitStatus(id, "BARRED");

        Api.applicant(id).body("reasons[0].appeal", equalTo("/v1/applicants/" + id + "/review"));
        Api.join(id, Waves.open()).statusCode(409).body("appeal", equalTo("/v1/applicants/{id}/review"));
        request(id).statusCode(200).body("about", equalTo("BARRED"));
    }

    @Test
    void onlyThePersonAsksAndOnlyAnOperatorDecides() {
        UUID id = Api.readyApplicant();
        failed(id, 3);

        Api.as(Tokens.applicant(UUID.randomUUID()))
                .put("/v1/applicants/" + id + "/review")
                .then()
                .statusCode(403);
        String review = request(id).statusCode(200).extract().path("reviewId");
        decide(Tokens.staff(Role.AUDITOR), review, "CONFIRMED").statusCode(403);
        decide(OPERATOR, UUID.randomUUID().toString(), "CONFIRMED")
                .statusCode(404)
                .body("code", equalTo("REVIEW_UNKNOWN"));
    }

    private void failed(UUID id, int selections) {
        pool.preparedQuery("update applicant set failed_selections = $2 where id = $1")
                .executeAndAwait(Tuple.of(id, selections));
    }

    private static ValidatableResponse request(UUID id) {
        return Api.as(Tokens.applicant(id))
                .put("/v1/applicants/" + id + "/review")
                .then();
    }

    private static ValidatableResponse decide(String token, String review, String outcome) {
        return Api.as(token)
                .body(Map.of("outcome", outcome, "reason", "The draws hold"))
                .put("/v1/reviews/" + review + "/decision")
                .then();
    }
}
