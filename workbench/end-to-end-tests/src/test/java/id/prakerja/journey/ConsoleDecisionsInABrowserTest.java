package id.prakerja.journey;

import static id.prakerja.testkit.Waiting.patiently;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.runner.client.Callers;
import id.prakerja.runner.client.IncentiveApi;
import id.prakerja.runner.client.WalletApi;
import id.prakerja.runner.demo.IdentityDigest;
import id.prakerja.runner.issuer.DevelopmentIssuer;
import id.prakerja.runner.partner.WalletAccount;
import id.prakerja.runner.suite.Service;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What two people decide in the console: the one says what is to be done and to how many, the other agrees or does not. */
class ConsoleDecisionsInABrowserTest extends ConsoleJourney {

    private static final String REFUSED = "PARTNER_REFUSED";
    private static final String PARTNER = "linkaja";
    private static final String REFERENCE = "08997700009999";

    @Test
    void heldPayoutsGoOnTogetherOnceTwoPeopleHaveSeenHowManyAndHowMuch() {
        UUID person = heldForTheAccount();
        partnerMends(person);
        browser.signedInAs("finance", console)
                .open(console.resolve("/console/payments"))
                .follow("Release held payouts together");
        browser.choose("preview", "reason", REFUSED)
                .fill("preview", "note", "The partner has mended its system.")
                .send("preview");
        JsonPath counted = preview();
        assertThat(
                browser.text().replace(".", ""),
                containsString("%d payouts of Rp%d together, held for %s"
                        .formatted(counted.getLong("payouts"), counted.getLong("rupiah"), REFUSED)));
        browser.send("payment-releases");
        assertThat(browser.text(), containsString("once a second person approves it"));
        String release = browser.find("main a[href*='/payment-releases/']").getDomAttribute("href");

        browser.signedInAs("second-finance", console).open(console.resolve("/console/decisions"));
        browser.follow("PAYOUT_RELEASE");
        assertThat(browser.text(), containsString("payouts " + counted.getLong("payouts")));
        browser.send("approval");
        assertThat(browser.text(), containsString("Done."));

        String all = counted.getLong("payouts") + " / " + counted.getLong("payouts");
        patiently("all of them to have gone on")
                .until(() -> browser.open(console.resolve(release)).text().contains(all));
        assertThat(browser.text(), containsString(REFUSED));
        assertEquals(List.of(), browser.errors());
        // Other journeys count payouts: none is left on its way to the partner.
        patiently("all of them to be paid").until(() -> paid(person) >= counted.getLong("payouts"));
    }

    private static long paid(UUID person) {
        List<String> statuses = Staff.get(
                        suite, "finance", Service.INCENTIVE, "/v1/participants/%s/incentive".formatted(person))
                .getList("payouts.status");
        return statuses.stream().filter("SETTLED"::equals).count();
    }

    @Test
    void whatNothingCanBeReleasedOfIsNotProposed() {
        browser.signedInAs("finance", console).open(console.resolve("/console/payment-releases"));
        browser.choose("preview", "reason", "NO_LINKED_ACCOUNT")
                .fill("preview", "note", "None of them has an account.")
                .send("preview");

        assertThat(browser.text(), containsString("nothing to release"));
        assertTrue(browser.all("form[action$='/console/payment-releases']").isEmpty());
        assertEquals(List.of(), browser.errors());
    }

    @Test
    void aProposalIsRefusedWithAReasonAndNothingIsDone() {
        browser.signedInAs("operator", console).open(console.resolve("/console/waves"));
        browser.fill("waves", "wave", "72")
                .fill("waves", "quota", "500")
                .type("waves", "opensAt", "2032-01-01T12:00")
                .type("waves", "closesAt", "2032-01-05T12:00")
                .send("waves");
        String proposal = Staff.get(suite, "operator", Service.SELECTION, "/v1/proposals?status=PENDING")
                .getString("items.find { it.subject == 'waves/72' }.id");
        browser.signedInAs("second-operator", console)
                .open(console.resolve("/console/decisions/selection/" + proposal));
        browser.fill("rejection", "reason", "Not in that year.").send("rejection");
        assertThat(browser.text(), containsString("Done."));

        JsonPath decided = Staff.get(suite, "operator", Service.SELECTION, "/v1/proposals/" + proposal);
        assertEquals("REJECTED", decided.getString("status"));
        browser.open(console.resolve("/console/decisions/selection/" + proposal));
        assertTrue(browser.all("form[action$='approval']").isEmpty());
        assertEquals(List.of(), browser.errors());
    }

    /** Somebody's payouts that a partner could not pay, into an account that is there: all of that person that were held for want of one. */
    private static UUID heldForTheAccount() {
        JsonPath held = Staff.get(suite, "finance", Service.INCENTIVE, "/v1/payouts?status=HELD&limit=100");
        List<String> people = held.getList("items.participantId");
        // The others' tests look at the first one.
        String person = people.stream()
                .filter(each -> !each.equals(people.get(0)))
                .findFirst()
                .orElseThrow();
        account(UUID.fromString(person), "SYSTEM_MAINTENANCE");
        new IncentiveApi(suite.url(Service.INCENTIVE), new Callers(DevelopmentIssuer.of(suite.workspace())))
                .link(UUID.fromString(person), PARTNER, REFERENCE);
        long payouts = people.stream().filter(person::equals).count();
        patiently("the partner to have refused all of them")
                .until(() -> preview().getLong("payouts") == payouts);
        return UUID.fromString(person);
    }

    private static void partnerMends(UUID person) {
        account(person, null);
    }

    private static void account(UUID person, String failure) {
        String nik = Staff.get(
                        suite,
                        "operator",
                        Service.REGISTRATION,
                        "/v1/applicants/%s/personal-data?field=nik&purpose=APPEAL".formatted(person))
                .getString("nik");
        new WalletApi(suite.partnersUrl())
                .open(
                        PARTNER,
                        new WalletAccount(
                                REFERENCE,
                                new IdentityDigest(suite.workspace()).of(PARTNER, nik),
                                true,
                                true,
                                failure));
    }

    private static JsonPath preview() {
        return Staff.as(suite, "finance")
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "reason",
                        REFUSED,
                        "heldUntil",
                        Instant.now().plus(Duration.ofDays(3_650)).toString(),
                        "note",
                        "counted by a test"))
                .post(suite.url(Service.INCENTIVE) + "/v1/payout-releases/preview")
                .jsonPath();
    }
}
