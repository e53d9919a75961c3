package id.prakerja.incentive.payout;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.access.Role;
import id.prakerja.incentive.support.Books;
import id.prakerja.incentive.support.ComponentTest;
import id.prakerja.incentive.support.Person;
import id.prakerja.testkit.Database;
import id.prakerja.testkit.TestClock;
import id.prakerja.testkit.Tokens;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A payout that cannot be worked on holds nobody up. */
@ComponentTest
class SetApartTest {

    @Test
    void oneThatCannotBeWorkedOnIsSetApartAndTheOthersArePaid() {
        Person bad = new Person().entitled();
        bad.awaitInstalment(1, "HELD");
        Person good = new Person().payable("bni");
        good.settled("bni", good.awaitInstruction(1, "bni"));
        good.awaitInstalment(1, "SETTLED");
        // Its instructions cannot be counted any further.
        UUID payout = UUID.fromString(bad.planned(2).path("payoutId").asText());
        Database.run("update payout set attempts = 2147483647 where payout_id = $1", payout);
        bad.linked("bni");
        Instant due = Instant.parse(good.planned(2).path("dueAt").asText());

        TestClock.advanceTo(due);
        good.awaitInstruction(2, "bni");

        Database.awaitCount(1, "select count(*) from payout where payout_id = $1 and fault is not null", payout);
        given().auth()
                .oauth2(Tokens.staff(Role.OPERATOR))
                .get("/v1/payouts?setApart=true")
                .then()
                .body("items.payoutId", hasItem(payout.toString()));
        assertTrue(Person.payout(payout.toString()).path("fault").asText().contains("overflow"));

        Database.run("update payout set attempts = 0 where payout_id = $1", payout);
        given().auth()
                .oauth2(Tokens.staff(Role.OPERATOR))
                .post("/v1/payouts/" + payout + "/retry")
                .then()
                .statusCode(200);
        bad.awaitInstruction(2, "bni");
        given().auth()
                .oauth2(Tokens.staff(Role.OPERATOR))
                .get("/v1/payouts?setApart=true")
                .then()
                .body("items.payoutId", not(hasItem(payout.toString())));
        Books.mustAgree();
    }
}
