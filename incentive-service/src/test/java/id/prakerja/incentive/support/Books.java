package id.prakerja.incentive.support;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;

import id.prakerja.access.Role;
import id.prakerja.testkit.Tokens;

/** What must be true after every test, whatever it did. */
public final class Books {

    private Books() {}

    /** The ledger sums to zero, and agrees with the payouts' outcomes for every partner, wave and day. */
    public static void mustAgree() {
        given().auth()
                .oauth2(Tokens.staff(Role.AUDITOR))
                .get("/v1/ledger/accounts")
                .then()
                .statusCode(200)
                .body("sum", is(0));
        given().auth()
                .oauth2(Tokens.staff(Role.AUDITOR))
                .get("/v1/reconciliation")
                .then()
                .statusCode(200)
                .body("difference", is(0))
                .body("ledgerDifference", is(0))
                .body("partners.difference", everyItem(is(0)))
                .body("partners.ledgerDifference", everyItem(is(0)));
        for (String parts : new String[] {"waves", "days"}) {
            given().auth()
                    .oauth2(Tokens.staff(Role.AUDITOR))
                    .get("/v1/reconciliation/" + parts)
                    .then()
                    .statusCode(200)
                    .body("difference", everyItem(is(0)));
        }
    }
}
