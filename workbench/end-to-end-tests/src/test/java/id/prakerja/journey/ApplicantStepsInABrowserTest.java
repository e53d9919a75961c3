package id.prakerja.journey;

import static id.prakerja.testkit.Waiting.patiently;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.runner.suite.Console;
import id.prakerja.runner.suite.Service;
import id.prakerja.runner.suite.Suite;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The longer ways of an applicant through the pages: a complaint to its last word, and an account that is refused. */
class ApplicantStepsInABrowserTest {

    private static Browser browser;
    private static Suite suite;
    private static ApplicantVisitor visitor;
    private static URI console;

    @BeforeAll
    static void open() {
        browser = Browser.shared();
        suite = UndisturbedWave.played().suite();
        visitor = new ApplicantVisitor(browser, suite);
        new Console(suite).start();
        console = new Console(suite).url();
    }

    @Test
    void aPayoutIsComplainedAboutAnsweredAndAppealedOnce() {
        UUID person = visitor.somebodyPaid();
        visitor.signedInAs(person)
                .open(visitor.at("/apply/me/complaints"))
                .choose("complaints", "category", "PAYMENT")
                .choose("complaints", "subject", "PAYOUT")
                .fill("complaints", "text", "Half of it is missing.")
                .send("complaints");
        assertThat(browser.text(), containsString("Done."));
        var filed = Staff.as(suite, "operator")
                .queryParam("applicantId", person)
                .get(visitor.at("/v1/complaints"))
                .jsonPath();
        String complaint = filed.getString("items.find { it.subject == 'PAYOUT' }.complaintId");
        assertTrue(filed.getString("items.find { it.subject == 'PAYOUT' }.reference") != null);

        answer("operator", complaint, "The partner has booked all of it.");
        visitor.signedInAs(person).open(visitor.at("/apply/me/complaints/" + complaint));
        assertThat(browser.text(), containsString("The partner has booked all of it."));
        browser.fill("appeal", "text", "My statement says otherwise.").send("appeal");
        assertThat(browser.text(), containsString("Done."));

        answer("second-operator", complaint, "The statement shows another account of yours.");
        visitor.signedInAs(person).open(visitor.at("/apply/me/complaints/" + complaint));
        assertThat(browser.text(), containsString("The statement shows another account of yours."));
        assertThat(browser.text(), containsString("CLOSED"));
        assertEquals(List.of(), browser.all("form[action$='appeal']"), "a second appeal");
        visitor.look("apply-complaint");
    }

    @Test
    void anAccountThatThePartnerDoesNotKnowIsRefusedAndThePersonReadsIt() {
        UUID held = UUID.fromString(Staff.get(suite, "finance", Service.INCENTIVE, "/v1/payouts?status=HELD&limit=1")
                .getString("items[0].participantId"));
        visitor.signedInAs(held)
                .open(visitor.at("/apply/me/money"))
                .fill("account", "reference", "0899")
                .send("account");

        assertThat(browser.text(), containsString("Done."));
        patiently("the partner to have answered")
                .until(() -> browser.open(visitor.at("/apply/me/money")).text().contains("REFUSED"));
        visitor.look("apply-account");
    }

    private static void answer(String role, String complaint, String reason) {
        browser.signedInAs(role, console).open(console.resolve("/console/complaints/" + complaint));
        browser.fill("decision", "reason", reason).send("decision");
        assertThat(browser.text(), containsString(reason));
    }
}
