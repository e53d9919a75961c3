package id.prakerja.journey;

import static id.prakerja.testkit.Waiting.patiently;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.runner.suite.Service;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.WebElement;

/** What those who answer for the money see and do in the console: what is owed, statements of partners, batches. */
class ConsoleMoneyInABrowserTest extends ConsoleJourney {

    private static final String DAY = "2020-01-02";

    @Test
    void payoutsByPartnerAndStateAreThoseOfTheServiceAndEachNumberLeadsToItsRows() {
        browser.signedInAs("finance", console);
        // The numbers and their rows are asked for one after the other: a payout may go on in between.
        patiently().untilAsserted(ConsoleMoneyInABrowserTest::eachNumberLeadsToItsRows);
    }

    private static void eachNumberLeadsToItsRows() {
        List<JsonPath> counts = items("byPartner");
        browser.open(console.resolve("/console/payments"));
        List<String> links = browser.all("td a[href*='&partner=']").stream()
                .map(link -> link.getDomAttribute("href"))
                .toList();

        assertEquals(counts.size(), links.size());
        for (JsonPath count : counts) {
            String rows = "/console/payments?status=%s&partner=%s"
                    .formatted(count.getString("status"), count.getString("partner"));
            assertTrue(links.contains(rows), rows);
            browser.open(console.resolve(rows));
            assertEquals(
                    Math.min(count.getInt("payouts"), 100),
                    browser.all("td a[href^='/console/payments/']").size(),
                    rows);
        }
    }

    @Test
    void whatIsOwedIsToldByAgeAndReason() {
        List<JsonPath> owed = items("unpaid");
        assertTrue(owed.stream().anyMatch(each -> "HELD".equals(each.getString("status"))));

        browser.signedInAs("auditor", console).open(console.resolve("/console/payments"));

        for (JsonPath each : owed) {
            assertThat(browser.text(), containsString(each.getString("reason")));
        }
        assertThat(browser.text(), containsString("Due and not paid, by age and reason"));
        assertEquals(List.of(), browser.errors());
    }

    /** A statement that names a payment nobody instructed: found, explained by one, approved by another, and the day closed. */
    @Test
    void aStatementIsComparedItsDifferenceExplainedByTwoPeopleAndItsDayClosed() throws IOException {
        Path file = Path.of("target", "statement.csv").toAbsolutePath();
        Files.writeString(file, """
                payoutId,outcome,amount,currency,partnerReference,bookedOn
                %s,SETTLED,600000,IDR,ref-1,%s
                """.formatted(UUID.randomUUID(), DAY));
        browser.signedInAs("finance", console).open(console.resolve("/console/statements"));
        browser.fill("statements", "partner", "gopay")
                .type("statements", "day", DAY)
                .fill("statements", "lines", "1")
                .fill("statements", "amount", "600000")
                .fill("statements", "file", file.toString())
                .send("statements");
        String page = console + link("td a[href^='/console/statements/']").getDomAttribute("href");
        patiently("the statement to be compared")
                .until(() -> browser.open(page).text().contains("RECONCILED"));
        assertThat(browser.text(), containsString("UNKNOWN_HERE"));
        assertThat(browser.text(), containsString("1 differences of Rp600.000 together"));
        browser.fill("explanations", "explanation", "Paid for another programme; letter of 3 January.")
                .send("explanations");
        assertThat(browser.text(), containsString("once a second person approves it"));

        String proposal = Staff.get(suite, "finance", Service.INCENTIVE, "/v1/proposals?status=PENDING")
                .getString("items.find { it.kind == 'STATEMENT_DIFFERENCES' }.id");
        browser.signedInAs("second-finance", console)
                .open(console.resolve("/console/decisions/incentive/" + proposal))
                .send("approval");
        assertThat(browser.text(), containsString("Done."));

        browser.signedInAs("finance", console).open(page);
        assertThat(browser.text(), containsString("Paid for another programme"));
        assertThat(browser.text(), containsString("0 differences are open"));
        browser.send("closing");
        assertThat(browser.text(), containsString("Done."));
        assertEquals(List.of(), browser.errors());
    }

    @Test
    void aFileThatIsNotAsAnnouncedIsRefusedWithTheReason() throws IOException {
        Path file = Path.of("target", "not-as-announced.csv").toAbsolutePath();
        Files.writeString(file, """
                payoutId,outcome,amount,currency,partnerReference,bookedOn
                %s,SETTLED,600000,IDR,ref-1,2020-01-03
                """.formatted(UUID.randomUUID()));
        browser.signedInAs("finance", console).open(console.resolve("/console/statements"));
        browser.fill("statements", "partner", "gopay")
                .type("statements", "day", "2020-01-03")
                .fill("statements", "lines", "2")
                .fill("statements", "amount", "600000")
                .fill("statements", "file", file.toString())
                .send("statements");
        String page = console + link("td a[href^='/console/statements/']").getDomAttribute("href");

        patiently("the statement to be refused")
                .until(() -> browser.open(page).text().contains("REFUSED"));
        assertTrue(browser.all("form[action$='closing']").isEmpty());
    }

    @Test
    void aPartnerIsSuspendedByOneAndLetGoOnByAnotherAlone() {
        browser.signedInAs("finance", console).open(console.resolve("/console/batches"));
        browser.fill("suspensions", "partner", "linkaja")
                .fill("suspensions", "reason", "Its reports contradict each other.")
                .send("suspensions");
        assertThat(browser.text(), containsString("Done."));
        browser.send("linkaja/lifting");
        assertThat(browser.text(), containsString("Lift the suspension of linkaja"));

        browser.signedInAs("second-finance", console).open(console.resolve("/console/batches"));
        browser.send("linkaja/lifting");
        assertThat(browser.text(), containsString("Done."));
        assertTrue(browser.all("form[action$='lifting']").isEmpty());
        browser.errors();
    }

    @Test
    void aBatchSaysWhatBecameOfItToTheRupiah() {
        browser.signedInAs("finance", console).open(console.resolve("/console/batches"));
        String batch = link("td a[href^='/console/batches/']").getDomAttribute("href");

        browser.open(console.resolve(batch));

        JsonPath sums = Staff.get(
                suite, "finance", Service.INCENTIVE, "/v1/batches/" + batch.substring(batch.lastIndexOf('/') + 1));
        assertThat(browser.text(), containsString("What became of it"));
        assertEquals(0, sums.getLong("sums.difference"));
        assertThat(browser.text().replace(".", ""), containsString("Rp%d".formatted(sums.getLong("sums.instructed"))));
    }

    /** Set apart in the table, as by a fault of the work on it; the console shows which and why, and an operator takes it back. */
    @Test
    void aPayoutThatWasSetApartIsShownWithItsReasonAndBroughtBack() {
        String payout = Staff.get(suite, "finance", Service.INCENTIVE, "/v1/payouts?status=HELD&limit=1")
                .getString("items[0].payoutId");
        ServiceDatabase.of(suite, Service.INCENTIVE)
                .run("update payout set fault = 'A fault of a test' where payout_id = ?::uuid", payout);
        browser.signedInAs("operator", console).open(console.resolve("/console"));
        browser.find(".tiles a[href='/console/waiting/payouts-set-apart']").click();
        assertThat(browser.text(), containsString("A fault of a test"));

        browser.follow(payout);
        assertThat(browser.text(), containsString("A fault of a test"));
        assertThat(browser.text(), containsString("is taken back among the others"));
        assertEquals(List.of(), browser.violations());
        browser.send("retry");

        assertThat(browser.text(), containsString("Done."));
        assertTrue(browser.all("form[action$='retry']").isEmpty());
        assertEquals(
                null,
                Staff.get(suite, "finance", Service.INCENTIVE, "/v1/payouts/" + payout)
                        .getString("fault"));
        assertEquals(List.of(), browser.errors());
    }

    private static WebElement link(String selector) {
        List<WebElement> found = browser.all(selector);
        assertTrue(!found.isEmpty(), () -> "No " + selector + " in: " + browser.text());
        return found.get(0);
    }

    private static List<JsonPath> items(String part) {
        JsonPath all = Staff.get(suite, "finance", Service.INCENTIVE, "/v1/finance-queues");
        return IntStream.range(0, all.getList(part).size())
                .mapToObj(i -> new JsonPath(all.prettify()).setRootPath("%s[%d]".formatted(part, i)))
                .toList();
    }
}
