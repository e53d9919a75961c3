package id.prakerja.registration.complaints.complaint;

import static id.prakerja.testkit.Waiting.patiently;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import id.prakerja.access.Role;
import id.prakerja.registration.support.Api;
import id.prakerja.registration.support.People;
import id.prakerja.registration.support.ServiceTest;
import id.prakerja.testkit.Tokens;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@ServiceTest
class ComplaintsTest {

    private static final String OFFICER = Tokens.officer("32");
    private static final String OPERATOR = Tokens.staff(Role.OPERATOR);
    private static final String OPERATOR_ACCOUNT = "staff-operator";
    private static final String TEXT = "Insentif bulan Oktober belum masuk ke rekening Budi Rekaan";

    @Inject
    Pool pool;

    @Test
    void aPersonComplainsIsAnsweredWithAReasonAndAppealsOnce() {
        UUID person = Api.registered(People.person());
        String own = Tokens.applicant(person);
        UUID payout = UUID.randomUUID();
        String id = filed(own, "first", complaint(person, "PAYMENT", "PAYOUT", payout));

        act(OFFICER, id, "assignment", Map.of("assignee", "officer-32"))
                .statusCode(200)
                .body("status", equalTo("ASSIGNED"));
        act(own, id, "decision", answer("UPHELD")).statusCode(403);
        act(OPERATOR, id, "decision", answer("REJECTED"))
                .statusCode(409)
                .body("code", equalTo("COMPLAINT_WITH_ANOTHER"));
        act(OPERATOR, id, "assignment", Map.of("assignee", OPERATOR_ACCOUNT)).statusCode(200);
        act(OPERATOR, id, "decision", answer("REJECTED")).statusCode(200).body("status", equalTo("DECIDED"));
        act(own, id, "appeal", Map.of("text", "Rekening saya benar"))
                .statusCode(200)
                .body("status", equalTo("APPEALED"));
        act(own, id, "appeal", Map.of("text", "Sekali lagi"))
                .statusCode(409)
                .body("code", equalTo("COMPLAINT_APPEALED"));
        act(OFFICER, id, "decision", answer("UPHELD"))
                .statusCode(403)
                .body("code", equalTo("COMPLAINT_WITH_OPERATORS"));
        act(OPERATOR, id, "decision", answer("UPHELD"))
                .statusCode(403)
                .body("code", equalTo("APPEAL_NEEDS_ANOTHER_PERSON"));
        act(Tokens.staff(Role.OPERATOR, "second"), id, "decision", answer("UPHELD"))
                .statusCode(200);

        show(own, id)
                .body("status", equalTo("CLOSED"))
                .body("reference", equalTo(payout.toString()))
                .body("outcome", equalTo("REJECTED"))
                .body("appealOutcome", equalTo("UPHELD"))
                .body("texts.kind", contains("COMPLAINT", "ANSWER", "APPEAL", "APPEAL_ANSWER"))
                .body("texts[0].text", equalTo(TEXT))
                .body("texts.author", everyItem(nullValue()))
                .body("assignee", nullValue());
        show(OFFICER, id).body("texts[1].author", equalTo(OPERATOR_ACCOUNT));
    }

    @Test
    void theSameComplaintIsFiledOnceAndNobodyHasTooManyThatWait() {
        UUID person = Api.registered(People.person());
        String own = Tokens.applicant(person);
        Map<String, Object> complaint = complaint(person, "IDENTITY", "PERSON", null);

        assertEquals(filed(own, "once", complaint), filed(own, "once", complaint));
        send(own, "once", complaint(person, "TRAINING", "PERSON", null))
                .statusCode(409)
                .body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
        for (int i = 2; i <= 5; i++) {
            filed(own, "number-" + i, complaint);
        }
        send(own, "number-6", complaint).statusCode(409).body("code", equalTo("COMPLAINTS_TOO_MANY"));
        Api.as(own).get("/v1/complaints").then().body("items", hasSize(5));
        String cursor = Api.as(own)
                .get("/v1/complaints?limit=3")
                .then()
                .body("items", hasSize(3))
                .extract()
                .path("nextCursor");
        Api.as(own).get("/v1/complaints?limit=3&cursor=" + cursor).then().body("items", hasSize(2));
    }

    @Test
    void whatIsNotAnsweredInTimeIsEscalatedByItself() {
        UUID person = Api.registered(People.person());
        String id = filed(Tokens.applicant(person), "late", complaint(person, "SELECTION", "PERSON", null));
        act(OFFICER, id, "assignment", Map.of("assignee", "officer-32")).statusCode(200);

        pool.preparedQuery("update complaint set due_at = now() - interval '1 minute' where id = $1")
                .execute(Tuple.of(UUID.fromString(id)))
                .await()
                .indefinitely();

        patiently().untilAsserted(() -> show(OPERATOR, id).body("escalatedAt", notNullValue()));
        show(OPERATOR, id).body("overdue", equalTo(true)).body("assignee", nullValue());
        list(OPERATOR, "overdue=true&escalated=true&category=SELECTION").body("items.complaintId", hasItem(id));
        list(OPERATOR, "overdue=false&applicantId=" + person).body("items", empty());
        act(OFFICER, id, "decision", answer("UPHELD"))
                .statusCode(403)
                .body("code", equalTo("COMPLAINT_WITH_OPERATORS"));
    }

    @Test
    void nobodyLearnsOfAnothersComplaint() {
        UUID person = Api.registered(People.person());
        String id = filed(OFFICER, "for-" + person, complaint(person, "PARTNER", "PERSON", null));
        String stranger = Tokens.applicant(UUID.randomUUID());
        String otherOfficer = Tokens.officer("33");

        send(otherOfficer, "x", complaint(person, "PARTNER", "PERSON", null)).statusCode(403);
        send(stranger, "x", complaint(person, "PARTNER", "PERSON", null)).statusCode(403);
        for (String token : List.of(stranger, otherOfficer)) {
            Api.as(token).get("/v1/complaints/" + id).then().statusCode(404).body("code", equalTo("COMPLAINT_UNKNOWN"));
            list(token, "applicantId=" + person).body("items", empty());
        }
        act(otherOfficer, id, "escalation", Map.of("text", "Mine now")).statusCode(404);
        act(stranger, id, "appeal", Map.of("text", "Mine now")).statusCode(404);
        Api.as(Tokens.staff(Role.CURATOR)).get("/v1/complaints").then().statusCode(403);
        show(Tokens.applicant(person), id).body("applicantId", equalTo(person.toString()));
    }

    @Test
    void figuresCountByKindAndAge() {
        UUID person = Api.registered(People.person());
        String own = Tokens.applicant(person);
        long before = waiting();
        String fresh = filed(own, "fresh", complaint(person, "TRAINING", "TRAINING", UUID.randomUUID()));
        String old = filed(own, "old", complaint(person, "TRAINING", "PERSON", null));
        pool.preparedQuery("update complaint set filed_at = now() - interval '8 days' where id = $1")
                .execute(Tuple.of(UUID.fromString(old)))
                .await()
                .indefinitely();

        assertEquals(before + 2, waiting());
        Api.as(OPERATOR)
                .get("/v1/figures/complaints?province=32")
                .then()
                .statusCode(200)
                .body("find { it.category == 'TRAINING' }.upTo14Days", equalTo(1));
        act(OFFICER, fresh, "decision", answer("UPHELD")).statusCode(200);
        assertEquals(before + 1, waiting());
        Api.as(Tokens.officer("33"))
                .get("/v1/figures/complaints?province=32")
                .then()
                .statusCode(403);
    }

    @Test
    void whatIsWrittenIsEncryptedAndGoesWithThePerson() {
        UUID person = Api.registered(People.person());
        Api.awaitStatus(person, "READY");
        String id = filed(Tokens.applicant(person), "sealed", complaint(person, "IDENTITY", "PERSON", null));

        assertFalse(stored("select encode(content, 'escape') as text from complaint_text where complaint_id = $1", id)
                .toString()
                .contains("Rekaan"));
        Api.as(Tokens.applicant(person))
                .delete("/v1/applicants/" + person + "/own-data")
                .then()
                .statusCode(204);

        assertEquals(List.of(), stored("select 'left' as text from complaint where id = $1", id));
        assertEquals(List.of(), stored("select 'left' as text from complaint_text where complaint_id = $1", id));
    }

    @Test
    void nonsenseIsRefusedWithItsField() {
        UUID person = Api.registered(People.person());
        String own = Tokens.applicant(person);

        send(own, "a", complaint(person, "PAYMENT", "PAYOUT", null))
                .statusCode(400)
                .body("code", equalTo("COMPLAINT_REFERENCE_WRONG"));
        Map<String, Object> blank = complaint(person, "PAYMENT", "PERSON", null);
        blank.put("text", " ");
        send(own, "b", blank).statusCode(400).body("code", equalTo("VALIDATION_FAILED"));
        send(own, "c", complaint(person, "WEATHER", "PERSON", null)).statusCode(400);
        for (String query : List.of("status=SAD", "overdue=maybe", "category=WEATHER", "limit=abc")) {
            Api.as(OPERATOR).get("/v1/complaints?" + query).then().statusCode(400);
        }
    }

    private static Map<String, Object> complaint(UUID person, String category, String subject, UUID reference) {
        Map<String, Object> complaint = new HashMap<>();
        complaint.put("applicantId", person.toString());
        complaint.put("category", category);
        complaint.put("subject", subject);
        complaint.put("reference", reference == null ? null : reference.toString());
        complaint.put("text", TEXT);
        return complaint;
    }

    private static Map<String, String> answer(String outcome) {
        return Map.of("outcome", outcome, "reason", "Rekening sudah diperiksa bersama mitra");
    }

    private static ValidatableResponse send(String token, String key, Map<String, Object> complaint) {
        return Api.as(token)
                .header("Idempotency-Key", key)
                .body(complaint)
                .post("/v1/complaints")
                .then();
    }

    private static String filed(String token, String key, Map<String, Object> complaint) {
        return send(token, key, complaint).statusCode(201).extract().path("complaintId");
    }

    private static ValidatableResponse act(String token, String id, String action, Map<String, String> body) {
        return Api.as(token)
                .body(body)
                .post("/v1/complaints/" + id + "/" + action)
                .then();
    }

    private static ValidatableResponse show(String token, String id) {
        return Api.as(token).get("/v1/complaints/" + id).then().statusCode(200);
    }

    private static ValidatableResponse list(String token, String query) {
        return Api.as(token).get("/v1/complaints?" + query).then().statusCode(200);
    }

    private static long waiting() {
        Number waiting = Api.as(OPERATOR)
                .get("/v1/figures/complaints")
                .then()
                .statusCode(200)
                .extract()
                .path("find { it.category == 'TRAINING' }?.waiting");
        return waiting == null ? 0 : waiting.longValue();
    }

    private List<String> stored(String sql, String id) {
        return pool.preparedQuery(sql).execute(Tuple.of(UUID.fromString(id))).await().indefinitely().stream()
                .map(row -> row.getString("text"))
                .toList();
    }
}
