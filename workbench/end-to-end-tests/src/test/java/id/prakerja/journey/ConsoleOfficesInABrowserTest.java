package id.prakerja.journey;

import static id.prakerja.testkit.Waiting.patiently;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.runner.suite.Service;
import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What offices do in the console: send keyed forms, mend what was refused, decide who is one person and who is not. */
class ConsoleOfficesInABrowserTest extends ConsoleJourney {

    private static final int ROWS = 1_000;

    /** Milliseconds of processor time for such a page; that does not depend on what else the machine does. */
    private static final double MOST_MILLISECONDS = 200;

    private static final int OPENED = 15;

    private static final String NAMESAKE = "Siti Kembar Rekaan";
    private static final String TWICE = "Tono Ganda Rekaan";

    /** Also the page whose table has a thousand rows, which costs the server less than it may. */
    @Test
    void anOfficesFileIsSentWithABarAndItsFaultsAreListedByRow() {
        browser.signedInAs("officer-32", console);
        String page =
                sent("560/16/DISNAKER/2020", WrittenForms.of(suite).faulty(ROWS).write("faulty-rows.csv"), ROWS);

        assertEquals(ROWS, browser.all("section:last-of-type tbody tr").size());
        assertThat(browser.text(), containsString("NIK"));
        HttpResponse<String> faults = ConsoleVisitor.signedInAs(console, "officer-32")
                .get(URI.create(page).getPath() + "/rejections.csv");
        assertEquals(200, faults.statusCode());
        assertEquals(ROWS + 1, faults.body().lines().count());
        double[] own = IntStream.range(0, OPENED)
                .mapToDouble(each -> browser.open(page).serverMilliseconds("own"))
                .sorted()
                .toArray();
        System.out.printf(
                "A page with a table of %d rows: %.1f ms of the console's processor (middle of %s), %.0f ms in all%n",
                ROWS, own[OPENED / 2], Arrays.toString(own), browser.serverMilliseconds("page"));
        assertThat(own[OPENED / 2], lessThanOrEqualTo(MOST_MILLISECONDS));
        assertEquals(List.of(), browser.errors());
    }

    /** From the office's sheet to the decision: one file, its mended row, and two pairs that look alike. */
    @Test
    void aRefusedRowIsMendedAndWhoLooksAlikeIsSeenSideBySideAndDecidedOn() {
        browser.signedInAs("officer-32", console);
        Path forms = WrittenForms.of(suite)
                .with(NAMESAKE, 1)
                .with(NAMESAKE, 2)
                .with(TWICE, 3)
                .faulty(1)
                .write("alike.csv");
        sent("560/17/DISNAKER/2020", forms, 4);
        assertThat(browser.text(), containsString("1 rows did not go in."));
        browser.fill(
                        "correction",
                        "file",
                        WrittenForms.of(suite)
                                .with(TWICE, 4)
                                .write("mended.csv")
                                .toString())
                .send("correction");
        decided(page());
        assertThat(browser.text(), containsString("1 / 1"));

        patiently("both pairs to be seen").until(() -> pair("S.* K.* R.*") != null && pair("T.* G.* R.*") != null);
        String namesakes = pair("S.* K.* R.*");
        String twice = pair("T.* G.* R.*");
        browser.signedInAs("operator", console).open(console.resolve("/console/duplicates"));
        browser.takePicture("duplicates");
        assertEquals(List.of(), browser.violations());
        assertThat(browser.text(), containsString("Of 2 registrations one stays and 1 become ineligible"));
        browser.fill(namesakes + "/different", "reason", "Two people came to the office.")
                .send(namesakes + "/different");
        browser.fill(twice + "/same", "reason", "One person with two cards.").send(twice + "/same");
        assertThat(browser.text(), containsString("Done."));
        assertTrue(browser.all("form[action*='%s']".formatted(twice)).isEmpty());
        browser.follow("Decided ones");

        assertThat(browser.text(), containsString("Two people came to the office."));
        assertThat(browser.text(), containsString("SAME_PERSON"));
        assertEquals(1, Collections.frequency(statuses(twice), "INELIGIBLE"));
        assertEquals(0, Collections.frequency(statuses(namesakes), "INELIGIBLE"));
        assertEquals(List.of(), browser.errors());
    }

    /** Sends a file and returns the address of its page, once every row is decided. */
    private static String sent(String record, Path file, int forms) {
        browser.open(console.resolve("/console/offices"))
                .fill("files", "number", record)
                .fill("files", "province", "32")
                .fill("files", "office", "Disnakertrans Rekaan")
                .fill("files", "officer", "Siti Rekaan")
                .fill("files", "statement", "Formulir telah diverifikasi.")
                .fill("files", "forms", Integer.toString(forms))
                .fill("files", "file", file.toString())
                .watchProgress();
        browser.send("files");
        assertEquals(1, browser.progressSeen());
        return decided(page());
    }

    /** The page of the file that is shown. */
    private static String page() {
        return console + browser.find("td a[href^='/console/offices/files/']").getDomAttribute("href");
    }

    private static String decided(String page) {
        patiently("every row to be decided")
                .until(() -> browser.open(page).text().contains("DONE"));
        return page;
    }

    /** The open case of two whose masked name is like this; none before it is seen. */
    private static String pair(String name) {
        return cases("true").getString("items.find { it.people[0].name ==~ '%s' }?.caseId".formatted(name));
    }

    private static List<String> statuses(String duplicate) {
        return cases("false").getList("items.find { it.caseId == '%s' }.people.status".formatted(duplicate));
    }

    private static JsonPath cases(String open) {
        return Staff.get(suite, "operator", Service.REGISTRATION, "/v1/likely-duplicates?limit=500&open=" + open);
    }
}
