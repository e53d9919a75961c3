package id.prakerja.incentive.statement;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.access.Role;
import id.prakerja.incentive.support.ComponentTest;
import id.prakerja.testkit.Database;
import id.prakerja.testkit.TestClock;
import id.prakerja.testkit.Tokens;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A file that is not as agreed is refused whole, and a day is closed once and for all. */
@ComponentTest
class StatementRefusalsTest extends StatementScene {

    @Test
    void aFileThatIsNotAsAnnouncedIsRefusedWholeWithTheLineAndTheReason() {
        nextDay();
        line(settled("linkaja").payoutId(), "SETTLED", 600_000);
        line(UUID.randomUUID().toString(), "SETTLED", 600_000);
        TestClock.advance(Duration.ofDays(1));
        String file = file();

        JsonPath broken = reconciled("linkaja", file.replace(",IDR,r-2", ",USD,r-2"), 2, amount);
        assertEquals("REFUSED", broken.getString("status"));
        assertEquals(3, broken.getLong("faultLine"));
        assertTrue(broken.getString("fault").contains("not IDR"));
        assertEquals("REFUSED", reconciled("linkaja", file, 3, amount).getString("status"));
        assertEquals("REFUSED", reconciled("linkaja", file, 2, amount + 1).getString("status"));
        JsonPath yesterdays = reconciled(
                "linkaja", file.replace(day.toString(), day.minusDays(1).toString()), 2, amount);
        assertEquals("REFUSED", yesterdays.getString("status"));
        assertEquals(2, yesterdays.getLong("faultLine"));
        assertEquals(
                0,
                Database.number(
                        "select count(*) from statement_line l join statement s using (statement_id) where s.status ="
                                + " 'REFUSED'"));
        assertEquals(0, Database.number("select count(*) from file_upload where opened_by = 'finance-1'"));

        assertEquals("RECONCILED", reconciled("linkaja", file, 2, amount).getString("status"));
    }

    @Test
    void aMessageOfABankWithADocumentTypeOrBrokenOffIsRefusedWhole() {
        nextDay();
        TestClock.advance(Duration.ofDays(1));
        String message = "<Document><BkToCstmrStmt></BkToCstmrStmt></Document>";
        JsonPath external = reconciled(
                "bni", "CAMT_053", "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>\n" + message, 0, 0);
        assertEquals("REFUSED", external.getString("status"));
        assertTrue(external.getString("fault").contains("document type"), external.getString("fault"));
        JsonPath brokenOff = reconciled("bni", "CAMT_053", message.substring(0, 20), 0, 0);
        assertEquals("REFUSED", brokenOff.getString("status"));
        assertTrue(brokenOff.getString("fault").contains("well-formed"), brokenOff.getString("fault"));
    }

    @Test
    void aDayWithoutAStatementOrNotYetOverIsNotClosed() {
        nextDay();
        close("gopay").statusCode(409).body("code", equalTo("NO_STATEMENT"));
        announce("gopay", file(), 0, 0).statusCode(409).body("code", equalTo("DAY_NOT_OVER"));
        announce("nobody", file(), 0, 0).statusCode(422).body("code", equalTo("PARTNER_UNKNOWN"));
    }

    @Test
    void nothingComesInBehindAClosedDayAndNoneIsClosedBeforeWhatIsUnderWay() {
        nextDay();
        line(settled("gopay").payoutId(), "SETTLED", 600_000);
        TestClock.advance(Duration.ofDays(1));
        reconciled("gopay");
        String underWay = announce("gopay", file() + " ", 1, 600_000)
                .statusCode(201)
                .extract()
                .path("statementId");
        close("gopay").statusCode(409).body("code", equalTo("STATEMENT_UNDER_WAY"));
        given().auth()
                .oauth2(Tokens.staff(Role.FINANCE, "finance-1"))
                .delete("/v1/statements/" + underWay + "/file")
                .then()
                .statusCode(204);
        get("/v1/statements/" + underWay).body("status", equalTo("REFUSED"));

        close("gopay").statusCode(200);
        announce("gopay", file() + " ", 1, 600_000).statusCode(409).body("code", equalTo("DAY_CLOSED"));
        announce("gopay", file(), 1, 600_000).statusCode(201).body("status", equalTo("RECONCILED"));
    }
}
