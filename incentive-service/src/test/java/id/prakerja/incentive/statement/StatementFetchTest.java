package id.prakerja.incentive.statement;

import static id.prakerja.testkit.Waiting.patiently;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.incentive.support.ComponentTest;
import id.prakerja.incentive.support.OfferedStatement;
import id.prakerja.incentive.support.StubPartner;
import id.prakerja.testkit.Database;
import id.prakerja.testkit.TestClock;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A partner's statement is fetched by itself, is checked like one that people send, and what fails is seen. */
@ComponentTest
class StatementFetchTest extends StatementScene {

    private static final String PARTNER = "bri";

    @Test
    void comesInPartsAndIsComparedOnceItIsThere() {
        nextDay();
        LocalDate fetched = day;
        UUID paid = settled(PARTNER).payoutId();
        line(paid, "SETTLED", 600_000);
        for (int i = 0; i < 16_000; i++) {
            line(UUID.randomUUID(), "FAILED", 600_000);
        }
        StubPartner.get().offers(day, offered(file()));
        TestClock.advance(Duration.ofDays(1));

        // The comparison begins with the last part, and may end before the fetch has.
        awaitFetch(fetched, "status", "FETCHED");
        JsonPath fetch = awaitFetch(fetched, "statementStatus", "RECONCILED");

        assertTrue(StubPartner.get().partsOf(fetched) >= 2);
        JsonPath statement = statement(fetch);
        assertEquals(1, findings(statement).get("MATCHED"));
        assertEquals("fetched from the partner", statement.getString("receivedBy"));
        assertEquals(
                0, Database.number("select count(*) from file_upload where opened_by = 'fetched from the partner'"));
    }

    @Test
    void theSameFileTwiceChangesNothing() {
        nextDay();
        LocalDate fetched = day;
        line(settled(PARTNER).payoutId(), "SETTLED", 600_000);
        StubPartner.get().offers(day, offered(file()));
        TestClock.advance(Duration.ofDays(1));
        String first = awaitFetch(fetched, "statementStatus", "RECONCILED").getString("statementId");

        day = fetched;
        JsonPath sent = reconciled(PARTNER);

        assertEquals(first, sent.getString("statementId"));
        assertEquals(
                1, Database.number("select count(*) from statement where partner = $1 and day = $2", PARTNER, fetched));
    }

    @Test
    void isAskedForAgainUntilThePartnerHasItAndOneSeesWhy() {
        nextDay();
        LocalDate fetched = day;
        String file = file();
        TestClock.advance(Duration.ofDays(1));
        awaitFetch(fetched, "fault", "the partner has no such statement yet");

        StubPartner.get().offers(fetched, offered(file));

        awaitFetch(fetched, "statementStatus", "RECONCILED");
    }

    @Test
    void yesterdaysUnderTodaysNameIsRefused() {
        nextDay();
        LocalDate today = day;
        StubPartner.get()
                .offers(today, new OfferedStatement(file(), today.minusDays(1).toString(), 0, 0, null));
        TestClock.advance(Duration.ofDays(1));
        JsonPath fetch = awaitFetch(today, "status", "FAILED");
        assertTrue(fetch.getString("fault").contains("as that of " + today), fetch.getString("fault"));

        nextDay();
        LocalDate next = day;
        line(UUID.randomUUID(), "SETTLED", 600_000);
        StubPartner.get()
                .offers(
                        next,
                        offered(file().replace(
                                        next.toString(), next.minusDays(1).toString())));
        TestClock.advance(Duration.ofDays(1));
        assertTrue(awaitFetch(next, "statementStatus", "REFUSED")
                .getString("statementFault")
                .contains("the statement is of " + next));
        assertEquals(
                0,
                Database.number(
                        "select count(*) from statement_line l join statement s using (statement_id) where s.day = $1 and s.partner = $2",
                        next,
                        PARTNER));
    }

    @Test
    void aFileWithAnotherChecksumOrOtherTotalsIsRefusedWhole() {
        nextDay();
        LocalDate changed = day;
        line(UUID.randomUUID(), "SETTLED", 600_000);
        String other = Base64.getEncoder().encodeToString(new byte[32]);
        StubPartner.get().offers(changed, new OfferedStatement(file(), changed.toString(), 1, 600_000, other));
        TestClock.advance(Duration.ofDays(1));
        assertTrue(awaitFetch(changed, "statementStatus", "REFUSED")
                .getString("statementFault")
                .contains("SHA-256"));

        nextDay();
        LocalDate more = day;
        line(UUID.randomUUID(), "SETTLED", 600_000);
        StubPartner.get().offers(more, new OfferedStatement(file(), more.toString(), 2, 600_000, null));
        TestClock.advance(Duration.ofDays(1));
        assertTrue(awaitFetch(more, "statementStatus", "REFUSED")
                .getString("statementFault")
                .contains("were announced"));
    }

    @Test
    void anAnswerWithoutAUsableChecksumFailsAndIsSeen() {
        nextDay();
        LocalDate fetched = day;
        StubPartner.get().offers(fetched, new OfferedStatement(file(), fetched.toString(), 0, 0, "none"));
        TestClock.advance(Duration.ofDays(1));

        JsonPath fetch = awaitFetch(fetched, "status", "FAILED");

        assertTrue(fetch.getString("fault").contains("Repr-Digest"), fetch.getString("fault"));
    }

    private OfferedStatement offered(String file) {
        return new OfferedStatement(file, day.toString(), lines.size(), amount, null);
    }

    private static JsonPath awaitFetch(LocalDate day, String field, String value) {
        return patiently().until(() -> fetch(day), found -> value.equals(found.getString(field)));
    }

    private static JsonPath fetch(LocalDate day) {
        return get("/v1/statement-fetches?partner=" + PARTNER)
                .extract()
                .jsonPath()
                .setRootPath("find { it.day == '" + day + "' }");
    }

    private static JsonPath statement(JsonPath fetch) {
        return get("/v1/statements/" + fetch.getString("statementId")).extract().jsonPath();
    }
}
