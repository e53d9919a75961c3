package id.prakerja.journey;

import static id.prakerja.testkit.Waiting.patiently;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.prakerja.runner.issuer.DevelopmentIssuer;
import id.prakerja.runner.issuer.TokenHolder;
import id.prakerja.runner.suite.Service;
import id.prakerja.runner.suite.Suite;
import io.restassured.RestAssured;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The pages for applicants, on a phone, as somebody new and as somebody who was selected use them. */
class ApplicantPagesInABrowserTest {

    private static final String NIK = "9977025507900002";
    private static final String PHONE = "+6289977000002";
    private static final Pattern CODE = Pattern.compile("\\b[0-9]{6}\\b");
    private static final int MOST_BYTES = 50 * 1024;

    private static Browser browser;
    private static Suite suite;
    private static URI registration;

    @BeforeAll
    static void open() {
        browser = Browser.shared();
        suite = UndisturbedWave.played().suite();
        registration = suite.url(Service.REGISTRATION);
    }

    @Test
    void somebodyRegistersSignsInByACodeAndCompletesTheProfile() {
        browser.signedOut(registration.resolve("/apply"));
        look("apply");
        browser.follow("Register");
        look("apply-registration");
        browser.fill("registration", "nik", NIK)
                .fill("registration", "kk", "9977010101150002")
                .fill("registration", "name", "Wati Rekaan")
                .type("registration", "birthDate", "1990-07-15")
                .choose("registration", "gender", "FEMALE")
                .fill("registration", "phone", PHONE)
                .fill("registration", "email", "wati.rekaan@example.com")
                .choose("registration", "regency", "3204")
                .choose("registration", "education", "SMA")
                .choose("registration", "occupationGroup", "LAID_OFF")
                .tick("registration", "declarationAccepted")
                .send("registration");
        assertThat(browser.text(), containsString("You are registered."));
        look("apply-code");

        browser.fill("session", "code", codeFor(PHONE)).send("session");

        assertEquals(registration.resolve("/apply/me").toString(), browser.address());
        assertThat(browser.text(), containsString("Next:"));
        look("apply-me");
        browser.open(registration.resolve("/apply/me/steps"))
                .choose("profile", "desired", "DIGITAL")
                .fill("profile", "years", "4")
                .send("profile");
        look("apply-steps");
        browser.open(registration.resolve("/apply/me/data"));
        assertThat(browser.text(), containsString("Wati Rekaan"));
        look("apply-data");
        browser.open(registration.resolve("/apply/me/complaints"))
                .choose("complaints", "category", "IDENTITY")
                .fill("complaints", "text", "My name is written wrongly.")
                .send("complaints");
        assertThat(browser.text(), containsString("Done."));
        look("apply-complaints");
    }

    @Test
    void whoWasSelectedReadsTheResultItsProofTheBalanceAndTheIncentives() {
        signInAs(somebodyPaid());
        browser.open(registration.resolve("/apply/me")).follow("6");
        assertThat(browser.text(), containsString("seedCommitment"));
        look("apply-result");
        browser.open(registration.resolve("/apply/me/money"));
        assertThat(browser.text(), containsString("SETTLED"));
        assertThat(browser.text(), containsString("Rp600.000"));
        look("apply-money");
    }

    @Test
    void aFormOfAnotherSiteAndOneOfNobodyDoNothing() {
        int forged = RestAssured.given()
                .cookie("applicant", tokenOf(somebodyPaid()))
                .cookie("form", "one")
                .formParam("form-token", "another")
                .formParam("category", "PAYMENT")
                .formParam("text", "Forged")
                .post(registration.resolve("/apply/me/complaints"))
                .statusCode();
        int ofNobody = RestAssured.given()
                .redirects()
                .follow(false)
                .cookie("form", "one")
                .formParam("form-token", "one")
                .formParam("category", "PAYMENT")
                .formParam("text", "Of nobody")
                .post(registration.resolve("/apply/me/complaints"))
                .statusCode();

        assertEquals(400, forged);
        assertEquals(303, ofNobody);
    }

    @Test
    void nobodyIsShownAnythingOfSomebodyElse() {
        UUID somebody = somebodyPaid();
        String forged = tokenOf(somebody).replaceAll("\\.[^.]*$", ".bm9ib2R5");

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

    private static void look(String name) {
        List<String> byDay = browser.violations();
        browser.takePicture(name);
        assertAll(
                name,
                () -> assertEquals(List.of(), byDay, "by axe"),
                () -> assertEquals(0, browser.tooWideForAPhone(), "pixels beyond a phone"),
                () -> assertThat("bytes", browser.bytes(), lessThanOrEqualTo(MOST_BYTES)),
                () -> assertThat("bytes", browser.bytes(), greaterThan(100)),
                () -> assertEquals(List.of(), browser.errors(), "errors"));
    }

    private static void signInAs(UUID person) {
        browser.signedOut(registration.resolve("/apply")).withCookie("applicant", tokenOf(person), "/apply");
    }

    private static String tokenOf(UUID person) {
        return DevelopmentIssuer.of(suite.workspace()).token(TokenHolder.applicant(person), Duration.ofMinutes(10));
    }

    private static UUID somebodyPaid() {
        return UUID.fromString(Staff.get(suite, "finance", Service.INCENTIVE, "/v1/payouts?status=SETTLED&limit=1")
                .getString("items[0].participantId"));
    }

    private static String codeFor(String phone) {
        return patiently("the code to be sent")
                .until(
                        () -> Staff.as(suite, "operator")
                                .queryParam("recipient", phone)
                                .get(registration.resolve("/v1/notices/development-outbox"))
                                .jsonPath()
                                .getList("text", String.class)
                                .stream()
                                .flatMap(text -> CODE.matcher(text).results().map(MatchResult::group))
                                .findFirst()
                                .orElse(""),
                        code -> !code.isEmpty());
    }
}
