package id.prakerja.journey;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.runner.client.Callers;
import id.prakerja.runner.client.ServiceHttp;
import id.prakerja.runner.issuer.DevelopmentIssuer;
import id.prakerja.runner.suite.Service;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.WebElement;

/** What those who look after partners do in the console: curate, register, give and take keys, look after deliveries. */
class ConsolePartnersInABrowserTest extends ConsoleJourney {

    private static final String TITLE = "Kursus rekaan untuk kurator";

    @Test
    void aTrainingIsApprovedByItsChecklistSuspendedAndReinstated() {
        ServiceHttp training = new ServiceHttp(suite.url(Service.TRAINING));
        Callers callers = new Callers(DevelopmentIssuer.of(suite.workspace()));
        String institution = Staff.get(suite, "curator", Service.TRAINING, "/v1/courses?status=APPROVED&limit=1")
                .getString("items[0].institutionId");
        String course = training.post(
                        "/v1/courses", course(institution), "course-for-curators", callers.staff("curator"))
                .get("courseId")
                .asText();
        browser.signedInAs("curator", console)
                .open(console.resolve("/console/partners"))
                .follow(TITLE);

        browser.all("form[action$='approval'] input[type=checkbox]").forEach(WebElement::click);
        browser.send("approval");
        assertThat(browser.text(), containsString("Done."));
        training.post(
                "/v1/courses/%s/approval".formatted(course),
                Map.of(
                        "version", 1,
                        "curriculum", true,
                        "trainers", true,
                        "evaluation", true,
                        "attendance", true,
                        "price", true,
                        "notFreeElsewhere", true),
                "approved-by-another",
                callers.secondStaff("curator"));
        assertEquals("APPROVED", status(course));

        browser.open(console.resolve("/console/partners/courses/" + course));
        browser.fill("suspension", "reason", "Its trainers have left.").send("suspension");
        assertThat(browser.text(), containsString("Done."));
        assertEquals("SUSPENDED", status(course));
        browser.open(console.resolve("/console/partners/courses/" + course));
        browser.fill("reinstatement", "reason", "Others have come.").send("reinstatement");
        assertEquals("APPROVED", status(course));
        assertEquals(List.of(), browser.errors());
    }

    @Test
    void aPartnerIsRegisteredAndGivenAnotherKeyAndItsFirstOneIsTakenAway() {
        browser.signedInAs("operator", console);
        register("uji-rekaan", "DEMO.UJI-REKAAN");
        assertThat(browser.text(), containsString("New key of uji-rekaan, shown this once: "));
        String first = keys().get(0);

        browser.open(console.resolve("/console/partners/uji-rekaan")).send("uji-rekaan/keys");
        assertThat(browser.text(), containsString("New key of uji-rekaan, shown this once: "));
        assertEquals(2, keys().size());
        browser.open(console.resolve("/console/partners/uji-rekaan"));
        assertThat(browser.text(), containsString("1 keys remain."));
        browser.send(first + "/removal");

        assertThat(browser.text(), containsString("Done."));
        assertTrue(!keys().contains(first));
        assertEquals(List.of(), browser.errors());
    }

    @Test
    void everyDeliveryToAPartnerIsSeenTriedAndSentOnceMore() {
        browser.signedInAs("finance", console)
                .open(console.resolve("/console/partners/gopay"))
                .follow("Deliveries to gopay");
        JsonPath log = Staff.get(suite, "finance", Service.INCENTIVE, "/v1/payout-doors/gopay/deliveries?limit=100");
        List<String> instructions = log.getList("items.payoutId");
        assertTrue(!instructions.isEmpty());
        assertThat(browser.text(), containsString("WEBHOOK"));
        assertEquals(
                instructions,
                browser.all("td a[href^='/console/payments/']").stream()
                        .map(WebElement::getText)
                        .toList());

        browser.send("test-event");
        assertThat(browser.text(), containsString("The partner answers: HTTP status 2"));
        browser.fill("replay", "payoutId", instructions.get(0)).send("replay");
        assertThat(browser.text(), containsString("0 are delivered once more."));
        browser.send("enablement");
        assertThat(browser.text(), containsString("Done."));

        browser.signedInAs("auditor", console).open(console.resolve("/console/partners/gopay/deliveries"));
        assertTrue(browser.all("form[action$='replay']").isEmpty());
        browser.open(console.resolve("/console/partners/linkaja/deliveries"));
        assertThat(browser.text(), containsString("linkaja"));
        assertEquals(List.of(), browser.errors());
    }

    @Test
    void whatLooksWrongAboutAPartnerIsSeenWithItsEvidenceAndDecided() {
        browser.signedInAs("operator", console);
        register("kembar-a", "DEMO.KEMBAR");
        register("kembar-b", "DEMO.KEMBAR");
        browser.open(console.resolve("/console/partners/kembar-b"));
        assertThat(browser.text(), containsString("One owner behind 2 partners"));
        String flag = Staff.get(suite, "operator", Service.TRAINING, "/v1/flags?status=OPEN&partnerId=kembar-b")
                .getString("items[0].flagId");

        browser.follow("SAME_OWNER");
        assertThat(browser.text(), containsString("kembar-a, kembar-b"));
        assertThat(
                browser.text(), containsString("1 flag about 0 people is decided, once. It moves nothing by itself"));
        assertEquals(List.of(), browser.violations());
        browser.choose(flag, "outcome", "CONFIRMED")
                .fill(flag, "reason", "Two names of one company.")
                .send(flag);
        assertThat(browser.text(), containsString("Done."));

        browser.open(console.resolve("/console/partners/kembar-a"));
        assertThat(browser.text(), containsString("Two names of one company."));
        assertTrue(browser.all("td a[href$='%s']".formatted(flag)).isEmpty());
        browser.open(console.resolve("/console/waiting/flags/" + flag));
        assertThat(browser.text(), containsString("It does not wait any more."));
        assertEquals(List.of(), browser.errors());
    }

    private static void register(String partner, String ownerNumber) {
        browser.open(console.resolve("/console/partners"))
                .fill("partners", "partnerId", partner)
                .fill("partners", "name", "Mitra Rekaan")
                .fill("partners", "owner", "PT Mitra Rekaan")
                .fill("partners", "ownerNumber", ownerNumber)
                .fill("partners", "contact", "Siti Rekaan")
                .fill("partners", "email", "mitra@%s.example".formatted(partner))
                .send("partners");
    }

    private static List<String> keys() {
        return Staff.get(suite, "operator", Service.TRAINING, "/v1/partners/uji-rekaan")
                .getList("keys.keyId");
    }

    private static String status(String course) {
        return Staff.get(suite, "curator", Service.TRAINING, "/v1/courses/" + course)
                .getString("status");
    }

    private static Map<String, Object> course(String institution) {
        return Map.ofEntries(
                Map.entry("institutionId", institution),
                Map.entry("title", TITLE),
                Map.entry("price", 350_000),
                Map.entry("priceOutside", 400_000),
                Map.entry("platforms", List.of("tokopedia")),
                Map.entry("method", "ONLINE_SELF_PACED"),
                Map.entry("durationHours", 12),
                Map.entry("language", "id"),
                Map.entry("curriculum", List.of(Map.of("topic", "Dasar dan latihan", "hours", 12))),
                Map.entry(
                        "trainers", List.of(Map.of("name", "Siti Rekaan", "qualification", "Pengajar bersertifikat"))),
                Map.entry("evaluation", "Tes akhir 20 soal"),
                Map.entry("attendance", "SESSIONS"),
                Map.entry("freeElsewhere", false));
    }
}
