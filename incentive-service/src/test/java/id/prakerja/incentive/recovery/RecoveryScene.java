package id.prakerja.incentive.recovery;

import static id.prakerja.testkit.Waiting.patiently;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.access.Role;
import id.prakerja.events.ExclusionChanged;
import id.prakerja.events.PayoutRequested;
import id.prakerja.events.Topics;
import id.prakerja.incentive.support.Finance;
import id.prakerja.incentive.support.Person;
import id.prakerja.testkit.Database;
import id.prakerja.testkit.TestClock;
import id.prakerja.testkit.Tokens;
import id.prakerja.testkit.Topic;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** People who were paid, are found not to have been entitled, and owe it. */
final class RecoveryScene {

    static final String PARTNER = "ovo";
    static final String NOTE = "{\"note\":\"Letter R-1\"}";

    private RecoveryScene() {}

    static Person paid() {
        Person person = new Person();
        PayoutRequested instruction = person.instructed(PARTNER);
        person.settled(PARTNER, instruction);
        person.awaitInstalment(1, "SETTLED");
        return person;
    }

    /** A case of 600,000 rupiah whose person has been told. */
    static String notified() {
        Person person = paid();
        list(person, TestClock.now().minus(Duration.ofDays(3)));
        String id = opened(person, "EXCLUDED");
        post(id, "notice", NOTE).statusCode(200);
        return id;
    }

    static void list(Person person, Instant from) {
        Topic.named(Topics.EXCLUSION_CHANGED)
                .publish(person.alias, new ExclusionChanged(person.alias, "RECOVERY_TEST", 1, true, from));
        Database.awaitCount(1, "select count(*) from exclusion where identity_alias = $1", person.alias);
    }

    static String opening(String reason) {
        return "{\"reason\":\"%s\",\"paidUntil\":\"%s\",\"note\":\"a test\"}"
                .formatted(reason, TestClock.now().plusSeconds(60));
    }

    static String opened(Person person, String reason) {
        String body = opening(reason);
        int people = Finance.post(Finance.ONE, "/v1/recovery-openings/preview", body)
                .statusCode(200)
                .extract()
                .path("people");
        assertTrue(people > 0);
        String proposal = Finance.post(Finance.ONE, "/v1/recovery-openings", body)
                .statusCode(202)
                .extract()
                .path("id");
        Finance.approve(Finance.ONE, proposal).statusCode(403);
        assertEquals(List.of(), cases(person));
        String opening = Finance.approve(Finance.OTHER, proposal)
                .statusCode(201)
                .extract()
                .path("openingId");
        patiently()
                .until(() -> Finance.get("/v1/recovery-openings/" + opening)
                                .extract()
                                .path("doneAt")
                        != null);
        return cases(person).get(0);
    }

    static List<String> cases(Person person) {
        return Finance.get("/v1/participants/" + person.id + "/recovery-cases")
                .statusCode(200)
                .extract()
                .path("caseId");
    }

    static ValidatableResponse one(String id) {
        return Finance.get("/v1/recovery-cases/" + id).statusCode(200);
    }

    static ValidatableResponse post(String id, String what, String body) {
        return Finance.post(Finance.ONE, "/v1/recovery-cases/" + id + "/" + what, body);
    }

    static ValidatableResponse put(String id, String what, String body) {
        return given().auth()
                .oauth2(Tokens.staff(Role.FINANCE, Finance.ONE))
                .contentType(ContentType.JSON)
                .body(body)
                .put("/v1/recovery-cases/" + id + "/" + what)
                .then();
    }

    static ValidatableResponse repay(String id, String reference, long amount) {
        return post(
                id,
                "repayments",
                "{\"reference\":\"%s\",\"amount\":%d,\"paidOn\":\"2021-04-07\"}".formatted(reference, amount));
    }

    static ValidatableResponse refund(String id, String reference, long amount) {
        return post(
                id,
                "refunds",
                "{\"reference\":\"%s\",\"amount\":%d,\"paidOn\":\"2021-04-07\"}".formatted(reference, amount));
    }

    static String reference() {
        return "NTPN-" + UUID.randomUUID().toString().toUpperCase(Locale.ROOT);
    }

    static String plan(Instant first, long amount, Instant second, long rest) {
        return "{\"note\":\"n\",\"instalments\":[{\"dueAt\":\"%s\",\"amount\":%d},{\"dueAt\":\"%s\",\"amount\":%d}]}"
                .formatted(first, amount, second, rest);
    }

    /** What the books hold of a case's payments on an account. */
    static long balance(String id, String account) {
        return Database.number("""
                select coalesce(sum(case when debit = $2 then amount when credit = $2 then -amount end), 0)::bigint
                  from ledger_entry
                 where payout_id in (select payout_id from recovery_payment where case_id = $1)
                """, UUID.fromString(id), account);
    }
}
