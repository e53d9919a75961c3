package id.prakerja.journey;

import static id.prakerja.testkit.Waiting.patiently;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.runner.suite.Service;
import id.prakerja.runner.workspace.ProgrammeClock;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Waves in the console: one person proposes what changes who can join, another approves it, and the page of the wave shows it. */
class ConsoleWavesInABrowserTest extends ConsoleJourney {

    private static final DateTimeFormatter LOCAL =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm").withZone(ZoneId.of("Asia/Jakarta"));

    private static final DateTimeFormatter SHOWN =
            DateTimeFormatter.ofPattern("d MMM yyyy HH:mm", Locale.ENGLISH).withZone(ZoneId.of("Asia/Jakarta"));

    @Test
    void aWaveIsPlannedAndCancelledByTwoPeopleAfterThePageSaysForHowMany() {
        plan(71, "2031-01-01T12:00", "2031-01-05T12:00");
        browser.signedInAs("operator", console).open(console.resolve("/console/waves/71"));
        assertThat(browser.text(), containsString("500 seats; people can join from now on."));
        browser.fill("cancellation", "reason", "Planned by a test").send("cancellation");
        approve(71);

        assertEquals("CANCELLED", status(71));
        assertEquals(List.of(), browser.errors());
    }

    /** Nobody joins this wave, so that nobody's way is changed. */
    @Test
    void aWaveIsOpenedExtendedAndClosedByTwoPeopleAndItsPageShowsIt() {
        Instant today =
                new ProgrammeClock(suite.workspace().clockOffset()).now().truncatedTo(ChronoUnit.DAYS);
        Instant later = today.plus(Duration.ofDays(4));
        plan(73, LOCAL.format(today.plus(Duration.ofDays(2))), LOCAL.format(today.plus(Duration.ofDays(3))));
        browser.signedInAs("operator", console)
                .open(console.resolve("/console/waves"))
                .find(".tiles a[href='/console/waves/73']")
                .click();
        browser.send("opening");
        assertThat(browser.text(), containsString("Done."));
        assertEquals("OPEN", status(73));

        browser.send("dry-run");
        assertThat(browser.text(), containsString("Dry run: 0 of 0 judged; 0 eligible."));
        assertThat(browser.text(), containsString("0 people have joined until now; it stays open until then"));
        browser.type("extension", "closesAt", LOCAL.format(later)).send("extension");
        assertThat(browser.text(), containsString("once a second person approves it"));
        assertThat(browser.find(".links").getText(), containsString("waits for a second person"));
        approve(73);
        browser.open(console.resolve("/console/waves"));
        assertThat(browser.text(), containsString("Can be joined"));
        browser.open(console.resolve("/console/waves/73"));
        assertThat(browser.text(), containsString(SHOWN.format(later)));

        browser.signedInAs("operator", console).open(console.resolve("/console/waves/73"));
        assertThat(browser.text(), containsString("0 people have joined; nobody can join any more."));
        browser.send("closure");
        assertThat(browser.text(), containsString("once a second person approves it"));
        assertEquals("OPEN", status(73));
        approve(73);
        browser.open(console.resolve("/console/waves/73"));
        assertEquals(List.of(), browser.violations());
        assertThat(browser.text(), containsString("CLOSED"));
        assertThat(browser.text(), containsString("The list is frozen by itself"));
        assertThat(browser.text(), containsString("Refills"));
        assertTrue(browser.all("form[action$='closure']").isEmpty());
        determinedByTwoPeople(73);
        assertEquals(List.of(), browser.errors());
    }

    /** Frozen and drawn by itself, as soon as the public random value is there; what follows is decided by two people. */
    private static void determinedByTwoPeople(int wave) {
        URI page = console.resolve("/console/waves/" + wave);
        ProgrammeClock clock = new ProgrammeClock(suite.workspace().clockOffset());
        clock.moveTo(clock.now().plus(Duration.ofHours(1)));
        browser.signedInAs("operator", console);
        patiently("the wave to be frozen and drawn")
                .until(() -> browser.open(page).text().contains("DRAWN"));
        assertEquals("DRAWN", status(wave));
        browser.fill("determination", "decree", "SK-%d-REKAAN".formatted(wave)).send("determination");
        assertThat(browser.text(), containsString("once a second person approves it"));
        assertEquals("DRAWN", status(wave));
        approve(wave);
        assertEquals("DETERMINED", status(wave));
        browser.open(page);
        assertEquals(List.of(), browser.violations());
        assertThat(browser.text(), containsString("DETERMINED"));
        assertTrue(browser.all("form[action$='determination']").isEmpty());
    }

    private static void plan(int wave, String opensAt, String closesAt) {
        browser.signedInAs("operator", console).open(console.resolve("/console/waves"));
        browser.fill("waves", "wave", Integer.toString(wave))
                .fill("waves", "quota", "500")
                .type("waves", "opensAt", opensAt)
                .type("waves", "closesAt", closesAt)
                .send("waves");
        assertThat(browser.text(), containsString("once a second person approves it"));
        approve(wave);
    }

    /** Another person finds the proposal about the wave under Decisions, reads it and approves it. */
    private static void approve(int wave) {
        String proposal = Staff.get(suite, "operator", Service.SELECTION, "/v1/proposals?status=PENDING")
                .getString("items.find { it.subject == 'waves/%d' }.id".formatted(wave));
        browser.signedInAs("second-operator", console).open(console.resolve("/console/decisions"));
        browser.find("td a[href='/console/decisions/selection/%s']".formatted(proposal))
                .click();
        assertThat(browser.text(), containsString("waves/" + wave));
        browser.send("approval");
        assertThat(browser.text(), containsString("Done."));
    }

    private static String status(int wave) {
        return Staff.get(suite, "operator", Service.SELECTION, "/v1/waves/" + wave)
                .getString("status");
    }
}
