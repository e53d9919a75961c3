package id.prakerja.incentive;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.access.Role;
import id.prakerja.events.PayoutRequested;
import id.prakerja.incentive.support.ComponentTest;
import id.prakerja.incentive.support.Person;
import id.prakerja.testkit.Database;
import id.prakerja.testkit.Tokens;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is shown of a payout, to whom, from the person's own page to the books. */
@ComponentTest
class ReadingTest {

    private Person paid;
    private PayoutRequested instruction;

    @BeforeEach
    void onePersonIsPaid() {
        // Linked before anything is due, so that the payout is never held on the way.
        paid = new Person().selected().linked("ovo").completed().reviewed();
        instruction = paid.awaitInstruction(1, "ovo");
        paid.settled("ovo", instruction);
        paid.awaitInstalment(1, "SETTLED");
        // The later instalments are planned once nothing is on its way.
        paid.planned(4);
    }

    @Test
    void showsTheBooksOfOnePayout() {
        get(Role.AUDITOR, "/v1/ledger/entries?payout=" + instruction.payoutId())
                .statusCode(200)
                .body("items.movement", contains("SCHEDULED", "BATCHED", "SETTLED"))
                .body("items.credit", contains("BUDGET", "OBLIGATIONS", "IN_FLIGHT:ovo"))
                .body("items.debit", contains("OBLIGATIONS", "IN_FLIGHT:ovo", "PAID:ovo"))
                .body("items.amount", contains(600_000, 600_000, 600_000));
    }

    @Test
    void turnsThePagesOfTheBooks() {
        String path = "/v1/ledger/entries?limit=2&payout=" + instruction.payoutId();
        String cursor =
                get(Role.AUDITOR, path).body("items.size()", is(2)).extract().path("nextCursor");

        get(Role.AUDITOR, path + "&cursor=" + cursor)
                .body("items.movement", contains("SETTLED"))
                .body("nextCursor", nullValue());
        get(Role.AUDITOR, path + "&cursor=bm90LW91cnM").statusCode(400).body("code", equalTo("CURSOR_INVALID"));
    }

    @Test
    void turnsThePagesOfPayoutsWithoutRepeatingOrSkipping() {
        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            ValidatableResponse page =
                    get(Role.OPERATOR, "/v1/payouts?limit=3" + cursor).statusCode(200);
            seen.addAll(page.extract().path("items.payoutId"));
            String next = page.extract().path("nextCursor");
            cursor = next == null ? null : "&cursor=" + next;
        } while (cursor != null);

        assertEquals(seen.stream().distinct().sorted().toList(), seen);
        assertTrue(seen.contains(instruction.payoutId().toString()));
    }

    @Test
    void narrowsPayoutsToAStateAndAPartner() {
        get(Role.FINANCE, "/v1/payouts?status=SETTLED&partner=ovo&limit=500")
                .body("items.payoutId", hasItem(instruction.payoutId().toString()))
                .body("items.status", everyItem(equalTo("SETTLED")))
                .body("items.partner", everyItem(equalTo("ovo")));
        get(Role.FINANCE, "/v1/payouts?status=SETTLED&partner=nobody").body("items.size()", is(0));
        get(Role.FINANCE, "/v1/payouts?status=GONE")
                .statusCode(400)
                .body("code", equalTo("PAYOUT_STATUS_UNKNOWN"))
                .body("detail", containsString("SETTLED"));
        get(Role.FINANCE, "/v1/payouts?limit=501").statusCode(400).body("code", equalTo("LIMIT_OUT_OF_RANGE"));
        get(Role.FINANCE, "/v1/payouts/" + UUID.randomUUID()).statusCode(404).body("code", equalTo("PAYOUT_UNKNOWN"));
    }

    @Test
    void tellsThePersonsJourney() {
        given().auth()
                .oauth2(Tokens.applicant(paid.id))
                .get("/v1/participants/" + paid.id + "/journey")
                .then()
                .statusCode(200)
                .body(
                        "what",
                        hasItems(
                                "SELECTED",
                                "TRAINING_COMPLETED",
                                "TRAINING_REVIEWED",
                                "ENTITLED",
                                "ACCOUNT_REQUESTED",
                                "ACCOUNT_LINKED",
                                "PAYOUT_SCHEDULED",
                                "PAYOUT_BATCHED",
                                "PAYOUT_SENT",
                                "PAYOUT_SETTLED"))
                .body("find { it.what == 'PAYOUT_SETTLED' }.details.amount", is(600_000));
    }

    @Test
    void addsUpTheFigures() {
        var figures = get(Role.OPERATOR, "/v1/figures").statusCode(200);
        figures.body("entitled", greaterThanOrEqualTo(1))
                .body("paidPeople", greaterThanOrEqualTo(1))
                .body("payouts.byStatus.SETTLED", greaterThanOrEqualTo(1))
                .body("payouts.byStatus.NOT_DUE", greaterThanOrEqualTo(3))
                .body("perPartner.ovo.rupiah", greaterThanOrEqualTo(600_000));
        assertEquals(
                longAt(figures, "rupiahInstructed"),
                List.of("rupiahSettled", "rupiahReturned", "rupiahHeld", "rupiahFailed", "rupiahInFlight").stream()
                        .mapToLong(name -> longAt(figures, name))
                        .sum());
    }

    @Test
    void countsPayoutsByPartnerAndStateAsTheFiguresDo() {
        var counts = get(Role.FINANCE, "/v1/finance-queues").statusCode(200);
        counts.body(
                "byPartner.find { it.partner == 'ovo' && it.status == 'SETTLED' }.rupiah",
                greaterThanOrEqualTo(600_000));
        counts.body("byPartner.find { it.partner == '' && it.status == 'NOT_DUE' }.payouts", greaterThanOrEqualTo(3));
        get(Role.OPERATOR, "/v1/payouts?status=SETTLED&partner=ovo&limit=500")
                .body(
                        "items.size()",
                        equalTo(counts.extract()
                                .path("byPartner.find { it.partner == 'ovo' && it.status == 'SETTLED' }.payouts")));
    }

    /** Without an account the first instalment is held from the day on which it is due; its age is counted from there. */
    @Test
    void countsWhatIsOwedByAgeAndReason() {
        Person unpaid = new Person().entitled();
        String reason = unpaid.awaitInstalment(1, "HELD").path("reason").asText();
        Database.run("""
                insert into figure_change (subject, status, outcome, day, number, rupiah)
                select 'UNPAID', status, reason, (due_at at time zone 'Asia/Jakarta')::date - days, sign, sign * amount
                  from payout cross join (values (0, -1), (100, 1)) as move (days, sign)
                 where participant_id = $1 and sequence = 1
                """, unpaid.id);
        Database.run("""
                with earlier as (update payout set due_at = due_at - interval '100 days'
                                  where participant_id = $1 and sequence = 1 returning payout_id)
                update payout_listing l set due_on = due_on - 100 from earlier e where l.payout_id = e.payout_id
                """, unpaid.id);

        var owed = get(Role.FINANCE, "/v1/finance-queues").statusCode(200);
        owed.body("unpaid.status", not(hasItem(is(oneOf("SETTLED", "NOT_DUE")))));
        owed.body(
                "unpaid.find { it.daysAtLeast == 90 && it.status == 'HELD' && it.reason == '%s' }.rupiah"
                        .formatted(reason),
                greaterThanOrEqualTo(600_000));
        get(Role.CURATOR, "/v1/finance-queues").statusCode(403);
    }

    @Test
    void reconcilesOnePartner() {
        get(Role.FINANCE, "/v1/reconciliation?partner=ovo")
                .statusCode(200)
                .body("partner", equalTo("ovo"))
                .body("instructed", greaterThanOrEqualTo(600_000))
                .body("difference", is(0));
        get(Role.FINANCE, "/v1/reconciliation?partner=nobody").statusCode(422).body("code", equalTo("PARTNER_UNKNOWN"));
    }

    @Test
    void answersInTheLanguageOfTheReader() {
        given().auth()
                .oauth2(Tokens.applicant(paid.id))
                .header("Accept-Language", "id")
                .get("/v1/participants/" + paid.id + "/incentive")
                .then()
                .statusCode(200);
        UUID nobody = UUID.randomUUID();
        given().auth()
                .oauth2(Tokens.applicant(nobody))
                .header("Accept-Language", "id")
                .get("/v1/participants/" + nobody + "/incentive")
                .then()
                .statusCode(404)
                .body("code", equalTo("PARTICIPANT_UNKNOWN"))
                .body("detail", containsString("belum dikenal"))
                .body("messages.en", containsString("Nothing is known"));
    }

    private static long longAt(ValidatableResponse response, String name) {
        return ((Number) response.extract().path(name)).longValue();
    }

    private static ValidatableResponse get(String role, String path) {
        return given().auth().oauth2(Tokens.staff(role)).get(path).then();
    }
}
