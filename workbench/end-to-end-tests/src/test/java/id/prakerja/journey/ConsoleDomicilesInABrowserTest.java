package id.prakerja.journey;

import static id.prakerja.testkit.Waiting.patiently;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.runner.client.Callers;
import id.prakerja.runner.client.RegistrationApi;
import id.prakerja.runner.issuer.DevelopmentIssuer;
import id.prakerja.runner.suite.Service;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Domiciles that the registry has otherwise, from the line under Today to the decision. */
class ConsoleDomicilesInABrowserTest extends ConsoleJourney {

    /** Of those whose numbers end so, the simulated registry has another domicile. */
    private static final List<String> SERIALS = List.of("7850", "7851");

    @Test
    void whoLivesElsewhereIsDecidedSoAndWhoDoesNotStays() {
        String moved = registered(SERIALS.get(0));
        String stayed = registered(SERIALS.get(1));
        patiently("both cases to be opened").until(() -> caseOf(moved) != null && caseOf(stayed) != null);
        browser.signedInAs("operator", console).open(console.resolve("/console"));
        browser.find(".tiles a[href='/console/domiciles']").click();
        browser.follow(caseOf(moved));
        assertThat(browser.text(), containsString("3204"));
        assertEquals(List.of(), browser.violations());

        browser.fill("elsewhere", "regency", "3273")
                .fill("elsewhere", "reason", "A letter of the village.")
                .send("elsewhere");
        assertThat(browser.text(), containsString("Done."));
        assertThat(browser.text(), containsString("3273"));
        assertTrue(browser.all("form[action$='elsewhere']").isEmpty());
        assertEquals("ELSEWHERE", verdict(moved));

        browser.open(console.resolve("/console/domiciles")).follow(caseOf(stayed));
        browser.fill("as-declared", "reason", "Moved last month.").send("as-declared");
        assertThat(browser.text(), containsString("AS_DECLARED"));
        assertEquals("AS_DECLARED", verdict(stayed));
        browser.open(console.resolve("/console/domiciles")).choose("domiciles", "open", "false");
        browser.find("form[action$='domiciles'] button").click();
        assertThat(browser.text(), containsString("A letter of the village."));
        assertThat(browser.text(), containsString("Moved last month."));
        assertEquals(List.of(), browser.errors());
    }

    @Test
    void anAuditorReadsInIndonesianAndDecidesNothing() {
        browser.signedInAs("auditor", console)
                .withCookie("language", "id", "/")
                .open(console.resolve("/console/domiciles"));

        assertThat(browser.text(), containsString("Domisili yang berbeda di registri"));
        assertThat(browser.text(), not(containsString("Domiciles")));
        assertTrue(browser.all("form[action$='elsewhere']").isEmpty());
        browser.withCookie("language", "en", "/");
    }

    /** Somebody made up, who has confirmed the phone: only then the registry is asked. The id. */
    private static String registered(String serial) {
        String account = "domicile-" + serial;
        String phone = "+628997702" + serial;
        RegistrationApi registration = new RegistrationApi(
                suite.url(Service.REGISTRATION), new Callers(DevelopmentIssuer.of(suite.workspace())));
        UUID person = registration.register(
                account,
                Map.ofEntries(
                        Map.entry("nik", "990177410790" + serial),
                        Map.entry("kk", "990177010115" + serial),
                        Map.entry("name", "Pindah Rekaan"),
                        Map.entry("birthDate", "1990-07-01"),
                        Map.entry("gender", "FEMALE"),
                        Map.entry("email", "pindah.%s@example.com".formatted(serial)),
                        Map.entry("phone", phone),
                        Map.entry("province", "32"),
                        Map.entry("regency", "3204"),
                        Map.entry("education", "SMA"),
                        Map.entry("occupationGroup", "UNEMPLOYED"),
                        Map.entry("inFormalEducation", false),
                        Map.entry("disability", false),
                        Map.entry("declarationAccepted", true)));
        registration.sendCode(account, person);
        registration.confirm(account, person, new ApplicantVisitor(browser, suite).codeFor(phone));
        return person.toString();
    }

    /** The case of somebody; null as long as there is none. */
    private static String caseOf(String person) {
        return Staff.get(suite, "operator", Service.REGISTRATION, "/v1/domicile-cases?limit=500")
                .getString("items.find { it.applicantId == '%s' }?.caseId".formatted(person));
    }

    private static String verdict(String person) {
        return Staff.get(suite, "operator", Service.REGISTRATION, "/v1/domicile-cases?limit=500&open=false")
                .getString("items.find { it.applicantId == '%s' }?.verdict".formatted(person));
    }
}
