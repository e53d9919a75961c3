package id.prakerja.registration.people.register;

import static id.prakerja.testkit.Waiting.patiently;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.access.Role;
import id.prakerja.events.Topics;
import id.prakerja.registration.support.Api;
import id.prakerja.registration.support.People;
import id.prakerja.registration.support.ServiceTest;
import id.prakerja.registration.support.Waves;
import id.prakerja.testkit.Records;
import id.prakerja.testkit.Tokens;
import id.prakerja.testkit.Topic;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ServiceTest
class RegistrationTest {

    @Test
    void aSoundFormIsTakenVerifiedAndPublishedWithoutPersonalData() {
        Map<String, Object> form = People.person();
        String token = Tokens.newcomer("happy");

        String location = Api.register(token, "happy-1", form)
                .statusCode(201)
                .body("status", equalTo("IDENTITY_PENDING"))
                .body("channel", equalTo("ONLINE"))
                .body("nik", equalTo("99••••••••••" + form.get("nik").toString().substring(12)))
                .body("warnings", equalTo(List.of()))
                .extract()
                .header("Location");
        UUID id = UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
        Api.awaitStatus(id, "READY");

        ConsumerRecord<String, byte[]> event = patiently()
                .until(() -> Topic.named(Topics.APPLICANT_REGISTERED).of(id), events -> events.size() == 1)
                .get(0);
        String json = Records.text(event);
        assertTrue(json.contains("\"province\":\"32\""), json);
        assertTrue(json.contains("\"priority\":true"), json);
        assertTrue(json.contains("\"birthYear\":1990"), json);
        assertTrue(json.matches(".*\"identityAlias\":\"[0-9a-f-]{36}\".*"), json);
        assertTrue(json.matches(".*\"familyAlias\":\"[0-9a-f-]{36}\".*"), json);
        Stream.of("nik", "kk", "name", "email", "phone", "address")
                .forEach(field -> assertFalse(json.contains(form.get(field).toString()), field));
        Api.as(token).get("/v1/applicants/me").then().statusCode(200).body("applicantId", equalTo(id.toString()));
    }

    @Test
    void aRequestWithoutKeyIsRefused() {
        Api.as(Tokens.newcomer("keyless"))
                .body(People.person())
                .post("/v1/applicants")
                .then()
                .statusCode(400)
                .body("code", equalTo("IDEMPOTENCY_KEY_REQUIRED"));
    }

    @Test
    void nikPhoneEmailAndAccountBelongToOnePerson() {
        Map<String, Object> first = People.person();
        Api.register(Tokens.newcomer("unique"), "unique-1", first).statusCode(201);

        assertTaken("NIK_ALREADY_REGISTERED", first, "nik");
        assertTaken("PHONE_ALREADY_REGISTERED", first, "phone");
        assertTaken("EMAIL_ALREADY_REGISTERED", first, "email");
        Api.register(Tokens.newcomer("unique"), "unique-2", People.person())
                .statusCode(409)
                .body("code", equalTo("ACCOUNT_ALREADY_REGISTERED"));
    }

    private static void assertTaken(String code, Map<String, Object> first, String field) {
        Map<String, Object> second = People.person();
        second.put(field, first.get(field));
        Api.register(second).statusCode(409).body("code", equalTo(code)).body("messages.id", notNullValue());
    }

    @Test
    void everyFaultOfAFormIsToldAtOnceInBothLanguages() {
        Map<String, Object> form = People.person();
        form.put("nik", "9901013202900001");
        form.put("phone", "12");
        form.remove("education");
        form.put("declarationAccepted", false);

        Api.register(form)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("VALIDATION_FAILED"))
                .body(
                        "violations.code",
                        hasItems("NIK_DATE_INVALID", "PHONE_MALFORMED", "REQUIRED", "DECLARATION_NOT_ACCEPTED"))
                .body("violations.find { it.field == 'phone' }.messages.id", containsString("nomor ponsel"));
    }

    @Test
    void whoIsNotEligibleIsToldWhyAndNothingIsStored() {
        Map<String, Object> form = People.person();
        form.put("occupationGroup", "POLICE");
        form.put("inFormalEducation", true);

        Api.register(form)
                .statusCode(422)
                .body("code", equalTo("INELIGIBLE"))
                .body("appeal", equalTo("/v1/applicants"))
                .body("reasons.code", contains("OCCUPATION_EXCLUDED", "IN_FORMAL_EDUCATION"))
                .body("reasons[0].messages.id", containsString("POLICE"));

        form.put("occupationGroup", "EMPLOYEE");
        form.put("inFormalEducation", false);
        Api.register(form).statusCode(201);
    }

    /** Whoever has not answered has not said no. */
    @ParameterizedTest
    @ValueSource(strings = {"inFormalEducation", "disability", "declarationAccepted"})
    void aQuestionThatWasNotAnsweredIsAskedFor(String question) {
        Map<String, Object> form = People.person();
        form.remove(question);
        Api.register(form)
                .statusCode(400)
                .body("code", equalTo("FIELD_MALFORMED"))
                .body("field", equalTo(question));

        form.put(question, 1);
        Api.register(form)
                .statusCode(400)
                .body("code", equalTo("FIELD_MALFORMED"))
                .body("field", equalTo(question));
    }

    @Test
    void eligibilityIsToldBeforeAFormIsFilledIn() {
        Api.as(Tokens.newcomer("asking"))
                .body(Map.of("birthDate", "2010-01-01", "occupationGroup", "MILITARY", "inFormalEducation", true))
                .post("/v1/eligibility-checks")
                .then()
                .statusCode(200)
                .body("eligible", equalTo(false))
                .body("reasons.code", hasItems("AGE_BELOW_MINIMUM", "OCCUPATION_EXCLUDED", "IN_FORMAL_EDUCATION"))
                .body("reasons[0].messages.id", containsString("Usia"));
        Api.as(Tokens.newcomer("asking"))
                .body(Map.of("birthDate", "1990-07-01", "occupationGroup", "LAID_OFF", "inFormalEducation", false))
                .post("/v1/eligibility-checks")
                .then()
                .statusCode(200)
                .body("eligible", equalTo(true))
                .body("reasons.size()", equalTo(0));
    }

    @Test
    void aMemberOrWhoIsBarredHearsSoAndNobodyElseDoes() {
        Map<String, Object> form = People.person();
        String account = Tokens.newcomer("member");
        UUID id = UUID.fromString(Api.register(account, "member-1", form)
                .statusCode(201)
                .extract()
                .<String>path("applicantId"));
        Api.awaitStatus(id, "READY");
        int wave = Waves.number();

        Waves.select(id, wave);
        Api.awaitStatus(id, "SELECTED");
        Api.register(account, "member-2", form).statusCode(409).body("code", equalTo("ALREADY_PARTICIPANT"));
        Waves.revoke(id, wave);
        Api.awaitStatus(id, "BARRED");
        Api.register(account, "member-3", form)
                .statusCode(409)
                .body("code", equalTo("BARRED"))
                .body("appeal", equalTo("/v1/applicants/{id}/review"));

        Api.register(Tokens.newcomer("curious neighbour"), "member-4", form)
                .statusCode(409)
                .body("code", equalTo("NIK_ALREADY_REGISTERED"));
    }

    @Test
    void aBodyThatIsNoFormIsToldWhatIsWrong() {
        String operator = Tokens.staff(Role.OPERATOR);
        Api.as(operator)
                .header("Idempotency-Key", "k")
                .body("{\"nik\": ")
                .post("/v1/applicants")
                .then()
                .statusCode(400)
                .body("code", equalTo("MALFORMED_JSON"));
        Map<String, Object> form = People.person();
        form.put("birthDate", "1990-02-30");
        Api.register(form)
                .statusCode(400)
                .body("code", equalTo("FIELD_MALFORMED"))
                .body("field", equalTo("birthDate"));
    }

    @Test
    void anOfficerAssistsPeopleOfTheOwnRegionOnly() {
        Map<String, Object> form = People.person();

        Api.register(Tokens.officer("33"), "assisted-1", form).statusCode(403).body("code", equalTo("FORBIDDEN"));
        Api.register(Tokens.officer("32"), "assisted-1", form).statusCode(201).body("channel", equalTo("ASSISTED"));
    }

    @Test
    void aPersonCannotRegisterThroughAnOffice() {
        Map<String, Object> form = People.person();
        form.put("channel", "OFFLINE");

        Api.register(Tokens.newcomer("offline"), "offline-1", form)
                .statusCode(400)
                .body("violations[0].code", equalTo("CHANNEL_NOT_ALLOWED"));
    }
}
