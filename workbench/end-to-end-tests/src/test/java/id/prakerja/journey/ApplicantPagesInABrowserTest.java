package id.prakerja.journey;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.prakerja.runner.suite.Service;
import id.prakerja.runner.suite.Suite;
import io.restassured.RestAssured;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The pages for applicants, on a phone, as somebody new and as somebody who was selected use them. */
class ApplicantPagesInABrowserTest {

    private static final List<String> PAGES = List.of(
            "/apply",
            "/apply/registration",
            "/apply/me",
            "/apply/me/steps",
            "/apply/me/waves/6",
            "/apply/me/money",
            "/apply/me/complaints",
            "/apply/me/data");

    private static ApplicantVisitor visitor;
    private static Browser browser;
    private static Suite suite;
    private static URI registration;

    @BeforeAll
    static void open() {
        browser = Browser.shared();
        suite = UndisturbedWave.played().suite();
        registration = suite.url(Service.REGISTRATION);
        visitor = new ApplicantVisitor(browser, suite);
    }

    @Test
    void somebodyRegistersSignsInByACodeAndCompletesTheProfile() {
        browser.signedOut(registration.resolve("/apply"));
        visitor.look("apply");
        visitor.register("02", () -> visitor.look("apply-registration"), () -> visitor.look("apply-code"));
        assertThat(browser.text(), containsString("Next:"));
        visitor.look("apply-me");
        browser.open(registration.resolve("/apply/me/steps"))
                .choose("profile", "desired", "DIGITAL")
                .fill("profile", "years", "4")
                .send("profile");
        visitor.look("apply-steps");
        browser.open(registration.resolve("/apply/me/data"));
        assertThat(browser.text(), containsString("Wati Rekaan"));
        visitor.look("apply-data");
        browser.open(registration.resolve("/apply/me/complaints"))
                .choose("complaints", "category", "IDENTITY")
                .fill("complaints", "text", "My name is written wrongly.")
                .send("complaints");
        assertThat(browser.text(), containsString("Done."));
        visitor.look("apply-complaints");
    }

    @Test
    void whoWasSelectedReadsTheResultItsProofTheBalanceAndTheIncentives() {
        visitor.signedInAs(visitor.somebodyPaid());
        browser.open(registration.resolve("/apply/me")).follow("6");
        assertThat(browser.text(), containsString("seedCommitment"));
        visitor.look("apply-result");
        browser.open(registration.resolve("/apply/me/money"));
        assertThat(browser.text(), containsString("SETTLED"));
        assertThat(browser.text(), containsString("Rp600.000"));
        visitor.look("apply-money");
    }

    /** As somebody with everything: entries, trainings, payouts, a complaint. */
    @Test
    void everyPageIsSmallInBothLanguagesAndNeedsNoScript() {
        String token = visitor.tokenOf(visitor.somebodyPaid());
        for (String path : PAGES) {
            for (String language : List.of("id", "en")) {
                var page = RestAssured.given()
                        .header("Accept-Language", language)
                        .cookie("applicant", token)
                        .get(registration.resolve(path));

                assertEquals(200, page.statusCode(), path);
                assertThat(path, page.asByteArray().length, lessThanOrEqualTo(ApplicantVisitor.MOST_BYTES));
                assertThat(path, page.asString(), containsString("<html lang=\"%s\">".formatted(language)));
                assertThat(path, page.asString(), not(containsString("<script")));
            }
        }
    }

    @Test
    void aFormOfAnotherSiteAndOneOfNobodyDoNothing() {
        int forged = RestAssured.given()
                .cookie("applicant", visitor.tokenOf(visitor.somebodyPaid()))
                .cookie("form", "one")
                .formParam("form-token", "another")
                .formParam("category", "PAYMENT")
                .formParam("subject", "PERSON")
                .formParam("text", "Forged")
                .post(registration.resolve("/apply/me/complaints"))
                .statusCode();
        int ofNobody = RestAssured.given()
                .redirects()
                .follow(false)
                .cookie("form", "one")
                .formParam("form-token", "one")
                .formParam("category", "PAYMENT")
                .formParam("subject", "PERSON")
                .formParam("text", "Of nobody")
                .post(registration.resolve("/apply/me/complaints"))
                .statusCode();

        assertEquals(400, forged);
        assertEquals(303, ofNobody);
    }

    @Test
    void nobodyIsShownAnythingOfSomebodyElse() {
        UUID somebody = visitor.somebodyPaid();
        String forged = visitor.tokenOf(somebody).replaceAll("\\.[^.]*$", ".bm9ib2R5");

        String page = RestAssured.given()
                .cookie("applicant", forged)
                .get(registration.resolve("/apply/me/data"))
                .asString();

        assertThat(page, not(containsString("<td")));
        assertThat(page, not(containsString("••••")));
    }

    @Test
    void thePagesSpeakIndonesianAndRunNoScript() {
        var page = RestAssured.given()
                .header("Accept-Language", "id-ID,id;q=0.9")
                .get(registration.resolve("/apply/registration"));

        assertThat(page.asString(), containsString("<html lang=\"id\">"));
        assertThat(page.asString(), containsString("Nomor kartu keluarga"));
        assertThat(page.asString(), not(containsString("<script")));
        assertThat(page.header("Content-Security-Policy"), containsString("default-src 'none'"));
        assertThat(page.header("Cache-Control"), containsString("no-store"));
    }
}
