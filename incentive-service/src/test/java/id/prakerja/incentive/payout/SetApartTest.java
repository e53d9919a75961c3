package id.prakerja.incentive.payout;

import static id.prakerja.testkit.Waiting.patiently;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.access.Role;
import id.prakerja.incentive.support.Books;
import id.prakerja.incentive.support.ComponentTest;
import id.prakerja.incentive.support.Database;
import id.prakerja.incentive.support.Person;
import id.prakerja.incentive.support.TestClock;
import id.prakerja.incentive.support.Tokens;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A payout that cannot be worked on holds nobody up. */
@ComponentTest
class SetApartTest {

    @Inject
    Database database;

    @Test
    void oneThatCannotBeWorkedOnIsSetApartAndTheOthersArePaid() {
        Person bad = new Person().entitled();
        bad.awaitInstalment(1, "HELD");
        Person good = new Person().entitled().linked("bni");
        good.settled("bni", good.awaitInstruction(1, "bni"));
        good.awaitInstalment(1, "SETTLED");
        // Its instructions cannot be counted any further.
        UUID payout = UUID.fromString(bad.instalment(2).path("payoutId").asText());
        database.run("update payout set attempts = 2147483647 where payout_id = $1", payout);
        bad.linked("bni");
        Instant due = Instant.parse(good.instalment(2).path("dueAt").asText());

        TestClock.advanceTo(due);
        good.awaitInstruction(2, "bni");

        patiently().until(() -> database.number("select count(*) from payout where fault is not null") == 1);
        given().auth()
                .oauth2(Tokens.of(Role.OPERATOR))
                .get("/v1/payouts?setApart=true")
                .then()
                .body("items.payoutId", hasItem(payout.toString()));
        assertTrue(Person.payout(payout.toString()).path("fault").asText().contains("overflow"));

        database.run("update payout set attempts = 0 where payout_id = $1", payout);
        given().auth()
                .oauth2(Tokens.of(Role.OPERATOR))
                .post("/v1/payouts/" + payout + "/retry")
                .then()
                .statusCode(200);
        bad.awaitInstruction(2, "bni");
        given().auth()
                .oauth2(Tokens.of(Role.OPERATOR))
                .get("/v1/payouts?setApart=true")
                .then()
                .body("items.payoutId", not(hasItem(payout.toString())));
        Books.mustAgree();
    }
}
