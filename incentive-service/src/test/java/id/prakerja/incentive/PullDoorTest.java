package id.prakerja.incentive;

import static id.prakerja.testkit.Waiting.patiently;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import id.prakerja.events.PayoutRequested;
import id.prakerja.incentive.support.Books;
import id.prakerja.incentive.support.ComponentTest;
import id.prakerja.incentive.support.Disputes;
import id.prakerja.incentive.support.Person;
import id.prakerja.incentive.support.SignedCall;
import id.prakerja.incentive.support.SignedReport;
import id.prakerja.signatures.WebhookKey;
import id.prakerja.testkit.Database;
import id.prakerja.testkit.Tokens;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A partner that fetches: it pays what it has acknowledged and nothing else, and sees nothing of another partner. */
@ComponentTest
class PullDoorTest {

    private static final String PARTNER = "pos";
    private static final String FETCH = "/v1/partner-instructions?limit=500";

    private final SignedCall calls = SignedCall.pos();
    private final Person person = new Person();

    @AfterEach
    void booksAgree() {
        Books.mustAgree();
    }

    @Test
    void aPartnerFetchesAcknowledgesAndReports() {
        PayoutRequested instruction = person.instructed(PARTNER);
        String id = instruction.payoutId().toString();
        calls.get(FETCH)
                .statusCode(200)
                .body("items.find { it.payoutId == '" + id + "' }.accountReference", equalTo(person.account))
                .body(
                        "items.find { it.payoutId == '" + id + "' }.personId",
                        equalTo(person.at(PARTNER).toString()));
        calls.get(FETCH).body("items.payoutId", hasItem(id));

        acknowledge(id).body("acknowledged", hasItem(id));
        acknowledge(id).body("acknowledged", hasItem(id));

        calls.get(FETCH).body("items.payoutId", not(hasItem(id)));
        calls.report(instruction.payoutId(), "SETTLED", 600_000).statusCode(200);
        person.awaitInstalment(1, "SETTLED");
        calls.get("/v1/partner-payouts?state=SETTLED&limit=500").body("items.payoutId", hasItem(id));
    }

    @Test
    void whoGoesOnBehindACursorMissesNothing() {
        String first = person.instructed(PARTNER).payoutId().toString();
        String cursor = calls.get(FETCH)
                .body("items.payoutId", hasItem(first))
                .extract()
                .path("cursor");
        Person another = new Person();
        String second = another.instructed(PARTNER).payoutId().toString();

        calls.get(FETCH + "&cursor=" + cursor)
                .body("items.payoutId", hasItem(second))
                .body("items.payoutId", not(hasItem(first)));
        assertNotEquals(cursor, calls.get(FETCH).extract().path("cursor"));
        calls.get(FETCH).body("items.payoutId", hasItem(first));
    }

    /** The partner's cursor is of before the restore, the sequence of the places of the backup. */
    @Test
    void whatIsHandedOverAfterARestoreStandsBehindTheCursorsOfBefore() {
        person.instructed(PARTNER);
        String cursor = calls.get(FETCH).statusCode(200).extract().path("cursor");
        Database.run("select setval('door_place', 1, false)");
        String later = new Person().instructed(PARTNER).payoutId().toString();

        calls.get(FETCH + "&cursor=" + cursor).body("items.payoutId", hasItem(later));
    }

    @Test
    void anotherPartnerSeesAndAcknowledgesNothingOfIt() {
        String id = person.instructed(PARTNER).payoutId().toString();

        SignedCall other = SignedCall.isaku();
        other.get(FETCH).statusCode(200).body("items.size()", equalTo(0));
        other.get("/v1/partner-payouts?limit=500").body("items.payoutId", not(hasItem(id)));
        other.post("/v1/partner-instructions/acknowledgement", "{\"payoutIds\":[\"%s\"]}".formatted(id))
                .statusCode(200)
                .body("withdrawn", hasItem(id));
        calls.get(FETCH).body("items.payoutId", hasItem(id));
        given().auth().oauth2(Tokens.staff("payment-partner")).get(FETCH).then().statusCode(403);
    }

    @Test
    void whatPeopleHaveTakenBackIsAcknowledgedNoMoreAndPaidUnderAnotherId() {
        PayoutRequested instruction = person.instructed(PARTNER);
        String id = instruction.payoutId().toString();
        SignedReport.settled(PARTNER, instruction).signed(SignedCall.POS).send();
        String dispute = Disputes.await(instruction.payoutId(), "OTHER_DOOR")
                .path("reportId")
                .asText();
        Disputes.propose(dispute, "NOT_PAID", null, "finance-1").statusCode(200);
        Disputes.approve(dispute, 1, "finance-2").statusCode(200);

        acknowledge(id).body("withdrawn", hasItem(id)).body("acknowledged.size()", equalTo(0));
        calls.get(FETCH).body("items.payoutId", not(hasItem(id)));
        patiently()
                .until(() -> calls.get(FETCH)
                                .extract()
                                .<String>path("items.find { it.personId == '" + person.at(PARTNER) + "' }.payoutId")
                        != null);
        String again =
                calls.get(FETCH).extract().path("items.find { it.personId == '" + person.at(PARTNER) + "' }.payoutId");
        acknowledge(again).body("acknowledged", hasItem(again));
        calls.report(UUID.fromString(again), "SETTLED", 600_000).statusCode(200);
        person.awaitInstalment(1, "SETTLED");
    }

    @Test
    void aPartnerChangesItsKeyWithoutAGap() {
        var made = calls.post("/v1/partner-keys").statusCode(201).extract();
        String id = made.path("keyId");
        SignedCall withNew = new SignedCall(PARTNER, WebhookKey.parse(made.path("secret")));

        withNew.get("/v1/partner-payouts").statusCode(200);
        calls.get("/v1/partner-payouts").statusCode(200);
        patiently()
                .until(() -> calls.get("/v1/partner-keys")
                                .extract()
                                .<String>path("find { it.keyId == '" + id + "' }.lastUsedAt")
                        != null);
        assertNull(calls.get("/v1/partner-keys").extract().path("find { it.keyId == '" + id + "' }.secret"));
        SignedCall.isaku().delete("/v1/partner-keys/" + id).statusCode(404);

        calls.delete("/v1/partner-keys/" + id).statusCode(204);
        withNew.get("/v1/partner-payouts").statusCode(401).body("code", equalTo("SIGNATURE_MISMATCH"));
    }

    private ValidatableResponse acknowledge(String id) {
        return calls.post("/v1/partner-instructions/acknowledgement", "{\"payoutIds\":[\"%s\"]}".formatted(id))
                .statusCode(200);
    }
}
