package id.prakerja.registration.people.register;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.prakerja.access.Role;
import id.prakerja.registration.support.Api;
import id.prakerja.registration.support.Contacts;
import id.prakerja.registration.support.People;
import id.prakerja.registration.support.ServiceTest;
import id.prakerja.testkit.Database;
import id.prakerja.testkit.Tokens;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A registration that is sent again is known by the row that it has left. */
@ServiceTest
class RepeatedRegistrationTest {

    @Test
    void theSameRequestAgainGetsTheSameAnswer() {
        Map<String, Object> form = People.person();
        String token = Tokens.newcomer("replay");

        String first = registered(token, "replay-1", form);

        assertEquals(first, registered(token, "replay-1", form));
    }

    @Test
    void howeverFarThePersonHasComeTheAnswerStaysTheFirst() {
        Map<String, Object> form = People.person();
        String token = Tokens.newcomer("further");
        String first = registered(token, "further-1", form);
        UUID id = id(first);
        Api.awaitStatus(id, "READY");
        String phone = "0813%08d".formatted(System.nanoTime() % 100_000_000);
        Contacts.change(token, id, "phone", phone).statusCode(202);
        Contacts.confirmChange(token, id, "phone", Contacts.code("+62" + phone.substring(1), 1))
                .statusCode(200);

        assertEquals(first, registered(token, "further-1", form));
        assertEquals(1, Database.number("select count(*) from applicant where id = $1", id));
    }

    @Test
    void theSameKeyWithAnotherFormIsRefused() {
        String token = Tokens.newcomer("reuse");
        Map<String, Object> form = People.person();
        Api.register(token, "reuse-1", form).statusCode(201);
        assertReused(token, "reuse-1", People.person());
        form.put("address", "Jalan Lain 2");
        assertReused(token, "reuse-1", form);
    }

    @Test
    void aFormOfSomebodyElseThatSharesAContactIsRefusedUnderATakenKey() {
        String operator = Tokens.staff(Role.OPERATOR);
        Map<String, Object> first = People.person();
        Api.register(operator, "taken-1", first).statusCode(201);

        for (String shared : List.of("nik", "phone", "email")) {
            Map<String, Object> second = People.person();
            second.put(shared, first.get(shared));
            assertReused(operator, "taken-1", second);
        }
    }

    /** An office's key names the registration of one person; two people have nothing to do with each other (decision 0180). */
    @Test
    void twoPeopleUnderOneKeyOfAnOfficeAreTwoRegistrations() {
        String operator = Tokens.staff(Role.OPERATOR);
        Map<String, Object> one = People.person();
        Map<String, Object> other = People.person();
        String first = registered(operator, "two-1", one);
        String second = registered(operator, "two-1", other);

        assertEquals(first, registered(operator, "two-1", one));
        assertEquals(second, registered(operator, "two-1", other));
    }

    @Test
    void aKeyOfOneSenderIsNothingToAnother() {
        Map<String, Object> form = People.person();
        Api.register(Tokens.staff(Role.OPERATOR, "one"), "theirs-1", form).statusCode(201);

        Api.register(Tokens.staff(Role.OPERATOR, "other"), "theirs-1", form)
                .statusCode(409)
                .body("code", equalTo("NIK_ALREADY_REGISTERED"));
    }

    @Test
    void theSameFormUnderAnotherKeyIsAnotherRequest() {
        Map<String, Object> form = People.person();
        String operator = Tokens.staff(Role.OPERATOR);
        Api.register(operator, "again-1", form).statusCode(201);

        Api.register(operator, "again-2", form).statusCode(409).body("code", equalTo("NIK_ALREADY_REGISTERED"));
    }

    @Test
    void whoSendsAFormAgainThatTheRegistryHasDisprovedKeepsTheClaim() {
        Map<String, Object> form = People.mismatched();
        String token = Tokens.newcomer("disproved");
        String first = registered(token, "disproved-1", form);
        UUID id = id(first);
        Api.awaitStatus(id, "IDENTITY_REJECTED");
        String claim = claim(id);

        assertEquals(first, registered(token, "disproved-1", form));

        assertEquals(claim, claim(id));
    }

    @Test
    void aRefusedRequestLeavesNoTraceOfItsKey() {
        Map<String, Object> first = People.person();
        Api.register(first).statusCode(201);
        Map<String, Object> second = People.person();
        Object ownPhone = second.put("phone", first.get("phone"));
        String operator = Tokens.staff(Role.OPERATOR);

        Api.register(operator, "refused-1", second).statusCode(409);
        second.put("phone", ownPhone);

        Api.register(operator, "refused-1", second).statusCode(201);
    }

    private static UUID id(String answer) {
        return UUID.fromString(new JsonPath(answer).getString("applicantId"));
    }

    private static String claim(UUID id) {
        return Database.run("select encode(nik_digest, 'hex') as claim from applicant where id = $1", id)
                .get(0)
                .getString("claim");
    }

    private static String registered(String token, String key, Map<String, Object> form) {
        return Api.register(token, key, form).statusCode(201).extract().asString();
    }

    private static void assertReused(String token, String key, Map<String, Object> form) {
        Api.register(token, key, form).statusCode(409).body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
    }
}
