package id.prakerja.journey;

import static id.prakerja.testkit.Waiting.patiently;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.prakerja.runner.suite.Service;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the programme's staff does in the console, from the first click to what the services say afterwards. */
class ConsoleWorkInABrowserTest extends ConsoleJourney {

    private static final int ROWS = 1_000;

    /** Milliseconds of processor time for such a page; that does not depend on what else the machine does. */
    private static final double MOST_MILLISECONDS = 200;

    private static final int OPENED = 15;

    /** Also the page whose table has a thousand rows, which costs the server less than it may. */
    @Test
    void anOfficesFileIsSentWithABarAndItsFaultsAreListedByRow() throws IOException {
        Path file = fileOfFaultyRows();
        browser.signedInAs("officer-32", console).open(console.resolve("/console/offices"));
        browser.fill("files", "number", "560/16/DISNAKER/2020")
                .fill("files", "province", "32")
                .fill("files", "office", "Disnakertrans Rekaan")
                .fill("files", "officer", "Siti Rekaan")
                .fill("files", "statement", "Formulir telah diverifikasi.")
                .fill("files", "forms", Integer.toString(ROWS))
                .fill("files", "file", file.toString());
        browser.watchProgress();
        browser.send("files");
        assertEquals(1, browser.progressSeen());
        String page =
                console + browser.find("td a[href^='/console/offices/files/']").getDomAttribute("href");

        patiently("every row to be decided").until(() -> {
            browser.open(page);
            return browser.text().contains("DONE");
        });

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

    @Test
    void aComplaintIsTakenInHandAndAnsweredAndThePersonReadsIt() {
        UUID person = UUID.fromString(Staff.get(suite, "operator", Service.REGISTRATION, "/v1/applicants?limit=1")
                .getString("items[0].applicantId"));
        String complaint = ApplicantVisitor.complain(suite, person, "The training did not begin.");
        browser.signedInAs("operator", console)
                .open(console.resolve("/console/complaints"))
                .follow(complaint);
        assertThat(browser.text(), containsString("The training did not begin."));

        browser.send("assignment");
        assertThat(browser.text(), containsString("ASSIGNED"));
        browser.fill("decision", "reason", "It begins on Monday.").send("decision");

        assertThat(browser.text(), containsString("DECIDED"));
        assertThat(
                ApplicantVisitor.asThePerson(suite, person)
                        .get(suite.url(Service.REGISTRATION) + "/v1/complaints/" + complaint)
                        .jsonPath()
                        .getString("texts.text"),
                containsString("It begins on Monday."));
        assertEquals(List.of(), browser.errors());
    }

    @Test
    void aWaveIsPlannedAndCancelledByTwoPeopleAfterThePageSaysForHowMany() {
        browser.signedInAs("operator", console).open(console.resolve("/console/waves"));
        browser.fill("waves", "wave", "71")
                .fill("waves", "quota", "500")
                .type("waves", "opensAt", "2031-01-01T12:00")
                .type("waves", "closesAt", "2031-01-05T12:00")
                .send("waves");
        assertThat(browser.text(), containsString("once a second person approves it"));
        approveAs("second-operator", "waves/71");
        browser.signedInAs("operator", console).open(console.resolve("/console/waves/71"));
        assertThat(browser.text(), containsString("500 seats; people can join from now on."));
        browser.fill("cancellation", "reason", "Planned by a test").send("cancellation");
        approveAs("second-operator", "waves/71");

        assertEquals(
                "CANCELLED",
                Staff.get(suite, "operator", Service.SELECTION, "/v1/waves/71").getString("status"));
        assertEquals(List.of(), browser.errors());
    }

    /** Another person reads the proposal that waits about something, and approves it. */
    private static void approveAs(String person, String subject) {
        String proposal = Staff.get(suite, "operator", Service.SELECTION, "/v1/proposals?status=PENDING")
                .getString("items.find { it.subject == '" + subject + "' }.id");
        browser.signedInAs(person, console).open(console.resolve("/console/decisions/selection/" + proposal));
        browser.send("approval");
        assertThat(browser.text(), containsString("Done."));
    }

    private static Path fileOfFaultyRows() throws IOException {
        List<String> template = Staff.as(suite, "operator")
                .get(suite.url(Service.REGISTRATION) + "/v1/offline-templates/csv")
                .asString()
                .lines()
                .toList();
        StringBuilder rows = new StringBuilder(template.get(0)).append('\n');
        for (int row = 0; row < ROWS; row++) {
            rows.append(template.get(1).replace("9901010107900001", "12")).append('\n');
        }
        Path file = Path.of("target", "faulty-rows.csv").toAbsolutePath();
        Files.writeString(file, rows);
        return file;
    }
}
