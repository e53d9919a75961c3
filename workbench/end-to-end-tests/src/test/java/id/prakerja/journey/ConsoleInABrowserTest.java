package id.prakerja.journey;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.runner.suite.Service;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/**
 * The pages in a real browser, where one is installed. With {@code -Dprakerja.write-docs=true} it takes the pictures of the
 * documentation anew.
 */
class ConsoleInABrowserTest extends ConsoleJourney {

    private static final Map<String, String> SCREENS = screens();

    /** Of the fifth who joined the demo's wave 6. */
    private static final String SOMEBODYS_PHONE = "+6289906000005";

    @Test
    void everyPageIsAccessibleByDayAndByNightAndRunsWithoutAnError() {
        browser.signedInAs("operator", console);
        SCREENS.forEach((name, path) -> visit(name, console.resolve(path)));
        visit("person", console.resolve("/console/people/" + somebodyPaid()));
        visit("programme", suite.url(Service.OVERSIGHT).resolve("/programme"));
        visit("check-draw", suite.url(Service.OVERSIGHT).resolve("/programme-assets/check-draw.html"));
    }

    /** As in a browser in which scripts are switched off: every heading and every column that is served is also read. */
    @Test
    void everyScreenIsReadWithScriptsSwitchedOff() {
        browser.signedInAs("operator", console);
        ConsoleVisitor visitor = ConsoleVisitor.signedInAs(console, "operator");
        browser.scripts(false);
        try {
            for (String path : SCREENS.values()) {
                List<String> read = browser.open(console.resolve(path)).heads();
                assertEquals(headsOf(visitor.get(path).body()), read, path);
            }
        } finally {
            browser.scripts(true);
        }
        assertEquals(List.of(), browser.errors());
    }

    private static List<String> headsOf(String page) {
        return Pattern.compile("<(?:h1|h2|th scope=\"col\")>([^<]*)<")
                .matcher(page.substring(page.indexOf("<main")))
                .results()
                .map(head -> head.group(1)
                        .replace("&#39;", "'")
                        .replace("&amp;", "&")
                        .strip())
                .toList();
    }

    /** What an operator does not see: the forms of those who pay, curate and hand in. */
    @Test
    void theFormsOfEveryRoleAreAccessible() {
        String held = Staff.get(suite, "finance", Service.INCENTIVE, "/v1/payouts?status=HELD&limit=1")
                .getString("items[0].payoutId");
        String course = Staff.get(suite, "curator", Service.TRAINING, "/v1/courses?status=APPROVED&limit=1")
                .getString("items[0].courseId");
        Map<String, List<String>> screens = Map.of(
                "finance",
                        List.of(
                                "/console/payments/" + held,
                                "/console/payment-releases",
                                "/console/statements",
                                "/console/batches",
                                "/console/partners/gopay/deliveries"),
                "curator", List.of("/console/partners/courses/" + course),
                "officer-32", List.of("/console/offices", "/console/people"));
        screens.forEach((role, paths) -> {
            browser.signedInAs(role, console);
            paths.forEach(path -> visit("of-" + role, console.resolve(path)));
        });
    }

    @Test
    void theKeyboardReachesTheContentFirst() {
        browser.signedInAs("operator", console).open(console.resolve("/console/payments"));

        browser.press(Keys.TAB);
        browser.press(Keys.ENTER);

        assertTrue(browser.address().endsWith("#main"), browser.address());
    }

    @Test
    void everyNumberOfTodayThatWantsAPersonLeadsToItsRows() {
        browser.signedInAs("finance", console);
        List<String> calls = browser.all(".tiles .call a").stream()
                .map(link -> link.getDomAttribute("href"))
                .toList();

        assertTrue(calls.contains("/console/payments?status=HELD"), calls::toString);
        for (String call : calls) {
            browser.open(console.resolve(call));
            assertTrue(!browser.all("tbody tr").isEmpty(), call);
        }
    }

    @Test
    void aPersonIsFoundByAFormAndNoNumberOfTheirsIsInAnAddress() {
        browser.signedInAs("operator", console).open(console.resolve("/console/people"));

        browser.fill("people", "phone", SOMEBODYS_PHONE)
                .fill("people", "reference", "PGD-1")
                .send("people");

        assertEquals(console + "/console/people", browser.address());
        browser.find("main td a").click();
        assertThat(browser.address(), not(containsString(SOMEBODYS_PHONE.substring(1))));
        assertThat(browser.text(), containsString("••••"));
        assertThat(browser.text(), containsString("REGISTERED"));
        assertEquals(List.of(), browser.errors());
    }

    @Test
    void anOfficerOfAnotherRegionSeesNobody() {
        JsonPath people = Staff.get(suite, "operator", Service.REGISTRATION, "/v1/applicants?limit=100");
        String elsewhere = people.getString("items.find { it.province != '32' }.applicantId");
        String here = people.getString("items.find { it.province == '32' }.applicantId");
        browser.signedInAs("officer-32", console);

        browser.open(console.resolve("/console/people/" + elsewhere));
        assertThat(browser.text(), not(containsString("••••")));
        assertThat(browser.text(), not(containsString("REGISTERED")));
        browser.open(console.resolve("/console/people/" + here));
        assertThat(browser.text(), containsString("••••"));
        String complaint =
                ApplicantVisitor.complain(suite, UUID.fromString(elsewhere), "Seen by the own region alone.");
        browser.open(console.resolve("/console/complaints"));
        assertThat(browser.text(), not(containsString(complaint)));
        browser.open(console.resolve("/console/complaints/" + complaint));
        assertThat(browser.text(), not(containsString("Seen by the own region alone.")));
        browser.signedInAs("operator", console).open(console.resolve("/console/complaints/" + complaint));
        assertThat(browser.text(), containsString("Seen by the own region alone."));
        browser.errors();
    }

    @Test
    void aFormOfAnotherSiteDoesNothing() throws IOException {
        String payout = Staff.get(suite, "finance", Service.INCENTIVE, "/v1/payouts?status=HELD&limit=1")
                .getString("items[0].payoutId");
        Path site = Path.of("target", "another-site.html").toAbsolutePath();
        Files.writeString(site, """
                <!DOCTYPE html><title>Another site</title>
                <form method="post" action="%s/console/payments/%s/release"><input name="key" value="theirs">
                <button>You have won</button></form>
                """.formatted(console, payout));
        browser.signedInAs("finance", console).open(site.toUri()).send("release");

        assertThat(browser.find("body").getText(), not(containsString("Done.")));
        assertEquals(
                "HELD",
                Staff.get(suite, "finance", Service.INCENTIVE, "/v1/payouts/" + payout)
                        .getString("status"));
        browser.errors();
    }

    @Test
    void aHeldPayoutIsReleasedAfterItsPreviewOrThePageSaysWhyNot() {
        browser.signedInAs("finance", console).open(console.resolve("/console/payments?status=HELD"));
        browser.find("td a[href^='/console/payments/']").click();
        assertThat(browser.text(), containsString("It is scheduled anew and checked again before it is sent: Rp"));

        browser.send("release");

        assertThat(browser.text(), containsString("The participant has no linked account"));
        assertEquals(List.of(), browser.errors());
    }

    /** The page as the service serves it, saved, and opened where there is no network. */
    @Test
    void aDrawIsRepeatedInABrowserFromAFileAndATamperedOneIsNamed() throws IOException {
        Path page = Path.of("target", "check-draw.html").toAbsolutePath();
        Files.write(
                page,
                RestAssured.get(suite.url(Service.OVERSIGHT).resolve("/programme-assets/check-draw.html"))
                        .asByteArray());
        Path drawn = Path.of("target", "wave-6.zip").toAbsolutePath();
        Files.write(drawn, DrawnPackage.of(suite, 6));
        DrawCheckPage check = new DrawCheckPage(browser, page);
        browser.network(false);
        try {
            assertThat(check.verdict(drawn), containsString("VERIFIED"));
            assertThat(browser.text(), containsString("The list was frozen after the close and its grace"));
            JsonPath own = Staff.get(suite, "auditor", Service.SELECTION, "/v1/waves/6/results/" + somebodyPaid());
            String byOpening = check.ownOutcome(own.getString("applicantId"), own.getString("opening"));
            assertThat(byOpening, containsString("both are proved against the published roots"));
            assertThat(byOpening, containsString("Terpilih untuk kursi"));
            assertEquals(byOpening, check.ownOutcome(own.getString("entryId"), ""));
            assertEquals(
                    "FAILED – outcomes.ndjson line 1 is not what the draw gives",
                    check.verdict(DrawnPackage.withOtherFirstRank(drawn)));
        } finally {
            browser.network(true);
        }
        assertEquals(List.of(), browser.errors());
    }

    private static String somebodyPaid() {
        return Staff.get(suite, "finance", Service.INCENTIVE, "/v1/payouts?status=SETTLED&wave=6&limit=1")
                .getString("items[0].participantId");
    }

    private static void visit(String name, URI address) {
        browser.prefer("dark");
        browser.open(address);
        List<String> byNight = browser.violations();
        browser.prefer("light");
        List<String> byDay = browser.violations();
        browser.takePicture(name);
        assertAll(
                address.toString(),
                () -> assertEquals(List.of(), byNight, "by night"),
                () -> assertEquals(List.of(), byDay, "by day"),
                () -> assertEquals(0, browser.tooWideForAPhone(), "pixels beyond a phone"),
                () -> assertEquals(List.of(), browser.errors(), "errors"));
    }

    private static Map<String, String> screens() {
        Map<String, String> screens = new LinkedHashMap<>();
        screens.put("today", "/console");
        screens.put("decisions", "/console/decisions");
        screens.put("waves", "/console/waves");
        screens.put("wave", "/console/waves/6");
        screens.put("people", "/console/people");
        screens.put("payments", "/console/payments");
        screens.put("payments-of-a-partner", "/console/payments?status=SETTLED&partner=gopay");
        screens.put("batches", "/console/batches");
        screens.put("releases", "/console/payment-releases");
        screens.put("reconciliation", "/console/reconciliation");
        screens.put("partners", "/console/partners?status=APPROVED");
        screens.put("platform", "/console/partners/tokopedia");
        screens.put("payment-partner", "/console/partners/gopay");
        screens.put("deliveries", "/console/partners/gopay/deliveries");
        screens.put("statements", "/console/statements");
        screens.put("offices", "/console/offices");
        screens.put("complaints", "/console/complaints");
        screens.put("parked", "/console/parked");
        screens.put("services", "/console/services");
        screens.put("flags", "/console/waiting/flags");
        screens.put("duplicates", "/console/duplicates");
        for (String list : List.of(
                "late-purchases",
                "reviews",
                "revocations-due",
                "held-completions",
                "payouts-set-apart",
                "identities")) {
            screens.put(list, "/console/waiting/" + list);
        }
        return screens;
    }
}
