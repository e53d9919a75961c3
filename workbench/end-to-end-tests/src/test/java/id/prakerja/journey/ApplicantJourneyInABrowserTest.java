package id.prakerja.journey;

import static id.prakerja.testkit.Waiting.patiently;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.runner.suite.Suite;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.WebElement;

/** One person's whole way through the pages for applicants, every page in both languages, while the programme goes its own. */
class ApplicantJourneyInABrowserTest {

    /** Digits at the end of this person's made-up numbers. */
    private static final String DIGITS = "51";

    private static final String PHONE = "0899770000" + DIGITS;

    private static Browser browser;
    private static ApplicantVisitor visitor;
    private static OwnWave wave;

    @BeforeAll
    static void open() {
        browser = Browser.shared();
        Suite suite = UndisturbedWave.played().suite();
        visitor = new ApplicantVisitor(browser, suite);
        wave = new OwnWave(suite);
    }

    @Test
    void somebodyGoesAllTheWayFromTheRegistrationToTheIncentiveAndAComplaint() {
        visitor.register(DIGITS, () -> {}, () -> {});
        confirmTheEmail();
        completeTheProfile();
        askForTheTest();
        UUID person = visitor.person();
        wave.plan();
        joinTheWave();
        wave.select(person);
        readTheResult();
        wave.letBuy(person);
        readTheCardAndTheTrainings();
        linkAnAccount();
        wave.letFinish(person);
        readTheIncentive();
        readTheOwnData();
        complain();
        assertEquals(List.of(), browser.errors());
    }

    private static void confirmTheEmail() {
        browser.open(visitor.at("/apply/me")).send("email/code");
        browser.fill("email/confirmation", "code", visitor.codeFor("wati.rekaan.%s@example.com".formatted(DIGITS)))
                .send("email/confirmation");
        assertThat(browser.text(), containsString("Done."));
        browser.open(visitor.at("/apply/me"));
        assertTrue(browser.all("form[action$='confirmation']").isEmpty(), "nothing is left to confirm");
        visitor.lookInBothLanguages("/apply/me");
    }

    private static void completeTheProfile() {
        patiently("the civil registry to have answered")
                .until(() -> browser.open(visitor.at("/apply/me")).text().contains("under Steps"));
        browser.open(visitor.at("/apply/me/steps"))
                .choose("profile", "desired", "DIGITAL")
                .fill("profile", "years", "4")
                .send("profile");
        assertThat(browser.text(), containsString("Done."));
        browser.all("form[action$='declarations'] input[type=checkbox]").forEach(WebElement::click);
        browser.send("declarations");
        assertThat(browser.text(), containsString("Done."));
        visitor.lookInBothLanguages("/apply/me/steps");
    }

    /** This suite asks for no test before a wave, and the page says so instead of showing one. */
    private static void askForTheTest() {
        browser.open(visitor.at("/apply/me/steps")).send("steps/test");
        assertThat(browser.text(), containsString("The test is taken once the identity is verified"));
        visitor.look("apply-test");
    }

    private static void joinTheWave() {
        patiently("the wave to be open").until(() -> {
            browser.open(visitor.at("/apply/me/steps"));
            return !browser.all("form[action$='steps/wave']").isEmpty();
        });
        assertThat(browser.text(), containsString("Join wave " + OwnWave.NUMBER));
        browser.send("steps/wave");
        assertThat(browser.text(), containsString("Done."));
    }

    private static void readTheResult() {
        String result = "/apply/me/waves/" + OwnWave.NUMBER;
        browser.open(visitor.at("/apply/me")).follow(Integer.toString(OwnWave.NUMBER));
        assertThat(browser.text(), containsString("seedCommitment"));
        visitor.lookInBothLanguages(result);
    }

    private static void readTheCardAndTheTrainings() {
        patiently("the training to stand among one's own")
                .until(() -> browser.open(visitor.at("/apply/me/money")).text().contains("tokopedia"));
        assertThat(browser.text(), containsString("Rp"));
        visitor.lookInBothLanguages("/apply/me/money");
    }

    private static void linkAnAccount() {
        wave.openAccount(PHONE, "99770255079000" + DIGITS);
        browser.open(visitor.at("/apply/me/money"))
                .choose("account", "partner", OwnWave.PARTNER)
                .fill("account", "reference", PHONE)
                .send("account");
        assertThat(browser.text(), containsString("Done."));
        patiently("the partner to have confirmed")
                .until(() -> browser.open(visitor.at("/apply/me/money")).text().contains("LINKED"));
    }

    private static void readTheIncentive() {
        patiently("the incentive to be paid")
                .until(() -> browser.open(visitor.at("/apply/me/money")).text().contains("SETTLED"));
        assertThat(browser.text(), containsString("Rp600.000"));
        visitor.lookInBothLanguages("/apply/me/money");
    }

    private static void readTheOwnData() {
        browser.open(visitor.at("/apply/me/data"));
        assertThat(browser.text(), containsString("Wati Rekaan"));
        visitor.lookInBothLanguages("/apply/me/data");
    }

    private static void complain() {
        browser.open(visitor.at("/apply/me/complaints"))
                .choose("complaints", "category", "TRAINING")
                .fill("complaints", "text", "The certificate spells my name wrongly.")
                .send("complaints");
        assertThat(browser.text(), containsString("Done."));
        visitor.lookInBothLanguages("/apply/me/complaints");
    }
}
