package id.prakerja.journey;

import static id.prakerja.testkit.Waiting.patiently;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.prakerja.runner.issuer.DevelopmentIssuer;
import id.prakerja.runner.issuer.TokenHolder;
import id.prakerja.runner.suite.Service;
import id.prakerja.runner.suite.Suite;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Somebody who uses the pages for applicants in a browser.
 *
 * @param browser the browser
 * @param suite where the pages are served
 */
record ApplicantVisitor(Browser browser, Suite suite) {

    /** Bytes of a page at most. */
    static final int MOST_BYTES = 50 * 1024;

    private static final Pattern CODE = Pattern.compile("\\b[0-9]{6}\\b");

    /** Where the pages are. */
    URI at(String path) {
        return suite.url(Service.REGISTRATION).resolve(path);
    }

    /** Looks at the page as it is: by axe, on a phone, at its size; and takes its picture. */
    void look(String name) {
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

    /** Registers somebody made up, whose numbers end with these digits, and confirms the phone by its code. */
    void register(String digits, Runnable atTheForm, Runnable atTheCode) {
        String phone = "+62899770000" + digits;
        browser.signedOut(at("/apply"));
        browser.follow("Register");
        atTheForm.run();
        browser.fill("registration", "nik", "99770255079000" + digits)
                .fill("registration", "kk", "99770101011500" + digits)
                .fill("registration", "name", "Wati Rekaan")
                .type("registration", "birthDate", "1990-07-15")
                .choose("registration", "gender", "FEMALE")
                .fill("registration", "phone", phone)
                .fill("registration", "email", "wati.rekaan.%s@example.com".formatted(digits))
                .choose("registration", "regency", "3204")
                .choose("registration", "education", "SMA")
                .choose("registration", "occupationGroup", "LAID_OFF")
                .tick("registration", "declarationAccepted")
                .send("registration");
        assertThat(browser.text(), containsString("You are registered."));
        atTheCode.run();
        browser.fill("session", "code", codeFor(phone)).send("session");
        assertEquals(at("/apply/me").toString(), browser.address());
    }

    /** Signs in as somebody who is registered. */
    Browser signedInAs(UUID person) {
        return browser.signedOut(at("/apply")).withCookie("applicant", tokenOf(person), "/apply");
    }

    String tokenOf(UUID person) {
        return DevelopmentIssuer.of(suite.workspace()).token(TokenHolder.applicant(person), Duration.ofMinutes(10));
    }

    /** Asks as this person, past the pages. */
    static RequestSpecification asThePerson(Suite suite, UUID person) {
        return RestAssured.given()
                .auth()
                .oauth2(DevelopmentIssuer.of(suite.workspace())
                        .token(TokenHolder.applicant(person), Duration.ofMinutes(10)));
    }

    /** Files a complaint of this person, past the pages; its id. */
    static String complain(Suite suite, UUID person, String text) {
        return asThePerson(suite, person)
                .header(
                        "Idempotency-Key",
                        UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8))
                                .toString())
                .contentType(ContentType.JSON)
                .body(Map.of("applicantId", person, "category", "TRAINING", "subject", "PERSON", "text", text))
                .post(suite.url(Service.REGISTRATION) + "/v1/complaints")
                .then()
                .statusCode(201)
                .extract()
                .path("complaintId");
    }

    /** One of those of wave 6 to whom an incentive has been paid; journeys with a wave of their own leave others behind. */
    UUID somebodyPaid() {
        return UUID.fromString(
                Staff.get(suite, "finance", Service.INCENTIVE, "/v1/payouts?status=SETTLED&wave=6&limit=1")
                        .getString("items[0].participantId"));
    }

    /** Who is signed in. */
    UUID person() {
        String claims = browser.open(at("/apply/me")).cookie("applicant").split("\\.", -1)[1];
        return UUID.fromString(new JsonPath(new String(Base64.getUrlDecoder().decode(claims), StandardCharsets.UTF_8))
                .getString("applicant_id"));
    }

    /** Looks at a page in Indonesian and then in English. */
    void lookInBothLanguages(String path) {
        for (String language : List.of("id", "en")) {
            browser.open(at("/apply/language?to=" + language)).open(at(path));
            assertEquals(language, browser.find("html").getDomAttribute("lang"), path);
            look(path + " in " + language);
        }
    }

    /** The code that would have been sent to a phone or an address. */
    String codeFor(String recipient) {
        return patiently("the code to be sent")
                .until(
                        () -> Staff.as(suite, "operator")
                                .queryParam("recipient", recipient)
                                .get(at("/v1/notices/development-outbox"))
                                .jsonPath()
                                .getList("text", String.class)
                                .stream()
                                .flatMap(text -> CODE.matcher(text).results().map(MatchResult::group))
                                .findFirst()
                                .orElse(""),
                        code -> !code.isEmpty());
    }
}
