package id.prakerja.incentive.statement;

import static id.prakerja.testkit.Waiting.patiently;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import id.prakerja.events.PayoutRequested;
import id.prakerja.incentive.support.ComponentTest;
import id.prakerja.incentive.support.Person;
import id.prakerja.testkit.Database;
import id.prakerja.testkit.TestClock;
import io.restassured.path.json.JsonPath;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The partner's own word is compared with what is known here, and a day closes when nothing is left unexplained. */
@ComponentTest
class StatementTest extends StatementScene {

    @Test
    void everyLineIsMatchedByIdAndAmountAndADayClosesWhenTwoPeopleHaveExplainedTheRest() {
        PayoutRequested early = settled("bni");
        nextDay();
        PayoutRequested matched = settled("bni");
        PayoutRequested differs = settled("bni");
        PayoutRequested missing = settled("bni");
        PayoutRequested returned = returned("bni");
        PayoutRequested open = new Person().instructed("bni");
        PayoutRequested others = settled("ovo");
        line(matched.payoutId(), "SETTLED", 600_000);
        line(matched.payoutId(), "SETTLED", 600_000);
        line(differs.payoutId(), "SETTLED", 60_000);
        line(early.payoutId(), "SETTLED", 600_000);
        line(returned.payoutId(), "RETURNED", 600_000);
        line(open.payoutId(), "SETTLED", 600_000);
        line(others.payoutId(), "SETTLED", 600_000);
        line("no-id-of-ours", "SETTLED", 600_000);
        TestClock.advance(Duration.ofDays(1));

        JsonPath statement = reconciled("bni");
        assertEquals("RECONCILED", statement.getString("status"), statement.getString("fault"));
        assertEquals(
                Map.of(
                        "MATCHED", 1,
                        "DUPLICATE", 1,
                        "AMOUNT_DIFFERS", 1,
                        "LATE", 1,
                        "RETURNED", 1,
                        "OUTCOME_DIFFERS", 1,
                        "UNKNOWN_HERE", 2),
                findings(statement));
        String id = statement.getString("statementId");
        get("/v1/statements/" + id + "/missing")
                .body("statedId", hasItems(missing.payoutId().toString()));
        get("/v1/statements/" + id + "/differences").body("items.line", contains(3, 4, 7, 8, 9));
        // A file settles nothing: it is brought by a person.
        assertNotEquals(
                "SETTLED",
                Person.payout(open.payoutId().toString()).path("status").asText());

        close("bni").statusCode(409).body("code", equalTo("DIFFERENCES_OPEN"));
        List<String> unlisted =
                get("/v1/statements/" + id + "/missing").extract().path("missing");
        String proposal = explain(id, "finance-1", List.of(3, 4, 7, 8, 9), unlisted)
                .statusCode(202)
                .extract()
                .path("id");
        String hash = get("/v1/proposals/" + proposal).extract().path("contentHash");
        approve(proposal, hash, "finance-1").statusCode(not(is(200)));
        close("bni").statusCode(409).body("code", equalTo("DIFFERENCES_OPEN"));
        approve(proposal, hash, "finance-2").statusCode(200);

        close("bni").statusCode(200).body("day", equalTo(day.toString()));
        close("bni").statusCode(200);
        explain(id, "finance-1", List.of(3), List.of()).statusCode(422).body("code", equalTo("DIFFERENCE_UNKNOWN"));
    }

    /**
     * The last step of a comparison is held up; what has been compared until then is shown, the same file is not asked for again, and nobody
     * who asks waits for its end.
     */
    @Test
    void howFarAComparisonIsIsToldBeforeItEnds() throws SQLException {
        nextDay();
        line(settled("linkaja").payoutId(), "SETTLED", 600_000);
        line(settled("linkaja").payoutId(), "SETTLED", 600_000);
        TestClock.advance(Duration.ofDays(1));

        Database.whileLocked("statement_missing", () -> {
            String path = asked("linkaja", "CSV", file(), lines.size(), amount);
            get(path).body("status", equalTo("COMPARING"));
            patiently().until(() -> get(path).extract().<Integer>path("linesDone") == 2);
            get(path).body("status", equalTo("COMPARING"));
            assertEquals(path, asked("linkaja", "CSV", file(), lines.size(), amount));
            close("linkaja").statusCode(409).body("code", equalTo("STATEMENT_UNDER_WAY"));
        });

        JsonPath compared = reconciled("linkaja");
        assertEquals("RECONCILED", compared.getString("status"));
        assertEquals(2, compared.getInt("linesDone"));
    }

    @Test
    void theSameFileTwiceChangesNothing() {
        nextDay();
        line(settled("linkaja").payoutId(), "SETTLED", 600_000);
        TestClock.advance(Duration.ofDays(1));
        String first = reconciled("linkaja").getString("statementId");
        assertEquals(1, linesOfTheDay("linkaja"));

        assertEquals(first, reconciled("linkaja").getString("statementId"));
        assertEquals(1, linesOfTheDay("linkaja"));
    }

    private long linesOfTheDay(String partner) {
        return Database.number(
                "select count(*) from statement_line l join statement s using (statement_id) where s.partner = $1 and s.day = $2",
                partner,
                day);
    }

    @Test
    void whatOneFileSaysTwiceOrAnEarlierFileSaidIsADuplicate() {
        nextDay();
        PayoutRequested paid = settled("linkaja");
        line(paid.payoutId(), "SETTLED", 600_000);
        line(paid.payoutId(), "SETTLED", 600_000);
        TestClock.advance(Duration.ofDays(1));
        assertEquals(Map.of("MATCHED", 1, "DUPLICATE", 1), findings(reconciled("linkaja")));

        lines.remove(1);
        amount = 600_000;
        assertEquals(Map.of("DUPLICATE", 1), findings(reconciled("linkaja", file().replace("r-1", "r-9"), 1, amount)));
    }
}
