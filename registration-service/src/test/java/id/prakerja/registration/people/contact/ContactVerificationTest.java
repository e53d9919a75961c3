package id.prakerja.registration.people.contact;

import static id.prakerja.testkit.Waiting.patiently;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.events.Topics;
import id.prakerja.registration.support.Api;
import id.prakerja.registration.support.Contacts;
import id.prakerja.registration.support.People;
import id.prakerja.registration.support.ServiceTest;
import id.prakerja.registration.support.SwitchedSteps;
import id.prakerja.registration.support.Waves;
import id.prakerja.testkit.Race;
import id.prakerja.testkit.Tokens;
import id.prakerja.testkit.Topic;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where the programme asks for it, phone and e-mail are confirmed before the identity is verified. */
@ServiceTest
class ContactVerificationTest {

    @Inject
    Pool pool;

    @BeforeEach
    void theProgrammeAsksForIt() {
        SwitchedSteps.contactVerification();
    }

    @AfterEach
    void theProgrammeAsksForItNoMore() {
        SwitchedSteps.asConfigured();
    }

    @Test
    void whoConfirmsBothContactsGoesOnAndGetsATokenOfTheOwn() {
        Map<String, Object> form = People.person();
        String account = Tokens.newcomer("verifying");
        UUID id = draft(account, "verifying-1", form);
        Api.join(id, Waves.open()).statusCode(409).body("code", equalTo("NOT_READY"));

        Contacts.send(account, id, "phone").statusCode(202).body("recipient", matchesPattern("\\+62•+[0-9]{3}"));
        Contacts.confirm(account, id, "phone", Contacts.code(Contacts.phone(form), 1))
                .statusCode(200)
                .body("status", equalTo("DRAFT"))
                .body("phoneVerifiedAt", notNullValue())
                .body("token", nullValue());
        Contacts.send(account, id, "email").statusCode(202);
        String token = Contacts.confirm(account, id, "email", Contacts.code(Contacts.email(form), 1))
                .statusCode(200)
                .body("status", equalTo("IDENTITY_PENDING"))
                .body("token.expiresInSeconds", equalTo(3600))
                .extract()
                .path("token.token");

        Api.awaitStatus(id, "READY");
        patiently()
                .untilAsserted(() -> assertEquals(
                        1, Topic.named(Topics.APPLICANT_REGISTERED).of(id).size()));
        Api.as(token).get("/v1/applicants/me").then().statusCode(200).body("applicantId", equalTo(id.toString()));
        Api.as(token).get("/v1/applicants/" + UUID.randomUUID()).then().statusCode(403);
        Contacts.send(token, id, "phone").statusCode(409).body("code", equalTo("CONTACT_ALREADY_VERIFIED"));
        Api.as(token)
                .get("/v1/applicants/" + id + "/journey")
                .then()
                .body(
                        "what",
                        equalTo(List.of(
                                "REGISTERED", "CONTACT_VERIFIED", "IDENTITY_PENDING", "IDENTITY_VERIFIED", "READY")));
    }

    @Test
    void aRegistrationThatHasProvedNothingYieldsAtOnceToWhoeverProvesTheContact() {
        Map<String, Object> squatting = People.person();
        UUID squatter = draft(Tokens.newcomer("squatter"), "squatting-1", squatting);
        Map<String, Object> form = People.person();
        form.put("phone", squatting.get("phone"));
        String owner = Tokens.newcomer("owner of a phone");
        Api.register(owner, "owning-1", form).statusCode(409).body("code", equalTo("PHONE_ALREADY_REGISTERED"));

        String phone = squatting.get("phone").toString();
        prove(owner, phone, "000000").statusCode(409).body("code", equalTo("CODE_NOT_REQUESTED"));
        askForProof(owner, phone).statusCode(202);
        String code = Contacts.code(Contacts.phone(squatting), 1);
        prove(owner, phone, Contacts.wrong(code)).statusCode(422).body("code", equalTo("CODE_WRONG"));
        Api.applicant(squatter).statusCode(200);
        prove(owner, phone, code).statusCode(204);

        Api.applicant(squatter).statusCode(404);
        draft(owner, "owning-2", form);
    }

    @Test
    void aContactThatIsConfirmedYieldsToNobodyAndNoCodeIsSent() {
        Map<String, Object> form = People.person();
        String account = Tokens.newcomer("confirmed");
        UUID id = draft(account, "confirmed-1", form);
        Contacts.send(account, id, "phone").statusCode(202);
        Contacts.confirm(account, id, "phone", Contacts.code(Contacts.phone(form), 1))
                .statusCode(200);

        askForProof(Tokens.newcomer("envious"), form.get("phone").toString()).statusCode(202);
        Map<String, Object> later = People.person();
        UUID laterId = draft(Tokens.newcomer("later"), "later-1", later);
        Contacts.send(Tokens.newcomer("later"), laterId, "phone").statusCode(202);
        Contacts.code(Contacts.phone(later), 1);

        assertEquals(1, Contacts.texts(Contacts.phone(form)).size());
        Api.applicant(id).statusCode(200);
    }

    private static ValidatableResponse askForProof(String token, String phone) {
        return Api.as(token)
                .body(Map.of("contact", phone))
                .post("/v1/contact-proofs/phone/code")
                .then();
    }

    private static ValidatableResponse prove(String token, String phone, String code) {
        return Api.as(token)
                .body(Map.of("contact", phone, "code", code))
                .put("/v1/contact-proofs/phone/confirmation")
                .then();
    }

    @Test
    void threeWrongCodesLockForAnHourHoweverManyComeAtOnce() throws Exception {
        Map<String, Object> form = People.person();
        String account = Tokens.newcomer("guessing");
        UUID id = draft(account, "guessing-1", form);
        Contacts.send(account, id, "phone").statusCode(202);
        String code = Contacts.code(Contacts.phone(form), 1);

        List<String> answers = Race.of(
                16,
                number -> Contacts.confirm(account, id, "phone", Contacts.wrong(code))
                        .extract()
                        .path("code"));

        assertEquals(2, answers.stream().filter("CODE_WRONG"::equals).count());
        assertEquals(14, answers.stream().filter("CODE_LOCKED"::equals).count());
        String retryAfter = Contacts.confirm(account, id, "phone", code)
                .statusCode(429)
                .body("code", equalTo("CODE_LOCKED"))
                .body("messages.id", notNullValue())
                .extract()
                .header("Retry-After");
        assertTrue(Integer.parseInt(retryAfter) > 3500, retryAfter);
        Contacts.send(account, id, "phone").statusCode(429).body("code", equalTo("CODE_LOCKED"));
    }

    @Test
    void onlySoManyCodesAreSent() {
        Map<String, Object> form = People.person();
        String account = Tokens.newcomer("impatient");
        UUID id = draft(account, "impatient-1", form);

        for (int i = 0; i < 5; i++) {
            Contacts.send(account, id, "email").statusCode(202);
        }

        Contacts.send(account, id, "email")
                .statusCode(429)
                .header("Retry-After", notNullValue())
                .body("code", equalTo("CODE_SENT_TOO_OFTEN"));
    }

    @Test
    void onlyThePersonOrAnOfficerOfTheRegionConfirms() {
        UUID id = draft(Tokens.newcomer("own contacts"), "own-contacts-1", People.person());

        Contacts.send(Tokens.applicant(UUID.randomUUID()), id, "phone").statusCode(403);
        Contacts.confirm(Tokens.applicant(UUID.randomUUID()), id, "phone", "123456")
                .statusCode(403);
        Contacts.send(Tokens.officer("33"), id, "phone").statusCode(403);
        Contacts.send(Tokens.officer("32"), id, "phone").statusCode(202);
        Contacts.send(Tokens.officer("32"), id, "fax").statusCode(404);
        Contacts.confirm(Tokens.officer("32"), id, "phone", "12345a")
                .statusCode(400)
                .body("code", equalTo("VALIDATION_FAILED"));
        Contacts.confirm(Tokens.officer("32"), id, "email", "123456")
                .statusCode(409)
                .body("code", equalTo("CODE_NOT_REQUESTED"));
    }

    @Test
    void neitherCodeNorContactCanBeReadFromTheDatabase() {
        Map<String, Object> form = People.person();
        String account = Tokens.newcomer("hidden");
        UUID id = draft(account, "hidden-1", form);
        Contacts.send(account, id, "phone").statusCode(202);
        String code = Contacts.code(Contacts.phone(form), 1);

        StringBuilder stored = new StringBuilder();
        for (String table : List.of("one_time_code", "notice")) {
            for (Row row :
                    pool.query("select t::text as line from " + table + " t").executeAndAwait()) {
                stored.append(row.getString("line")).append('\n');
            }
        }

        assertTrue(stored.toString().contains(id.toString()));
        assertFalse(stored.toString().contains(Contacts.phone(form)));
        // The fraction of a second of one of the many times of day may be the same six digits.
        String timeless = stored.toString().replaceAll("[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?", "");
        assertFalse(timeless.matches("(?s).*\\b" + code + "\\b.*"));
    }

    private static UUID draft(String token, String key, Map<String, Object> form) {
        return UUID.fromString(Api.register(token, key, form)
                .statusCode(201)
                .body("status", equalTo("DRAFT"))
                .extract()
                .<String>path("applicantId"));
    }
}
