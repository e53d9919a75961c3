package id.prakerja.registration.privacy.erasure;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.prakerja.registration.support.Api;
import id.prakerja.registration.support.People;
import id.prakerja.registration.support.ServiceTest;
import id.prakerja.testkit.Tokens;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@ServiceTest
class ErasureTest {

    @Inject
    Pool pool;

    @Test
    void ofEveryTableThatTellsOfAnApplicantItIsSaidWhetherItForgets() {
        assertEquals(
                Set.of(),
                Erasure.TABLES
                        .undeclared(pool, List.of("applicant_id", "participant_id"))
                        .await()
                        .indefinitely());
    }

    @Test
    void whoIsErasedLeavesNeitherKeysOfRequestsNorLikenessNorSettledPayloads() {
        Map<String, Object> form = People.person();
        form.put("name", "Tunggal Tak Serupa");
        UUID person = Api.registered(form);
        Api.awaitStatus(person, "READY");
        execute("""
                insert into duplicate_case (id, likeness_digest, opened_at)
                select id, likeness_digest, now() from applicant where id = $1
                """, person);
        parked(person, "APPLIED");
        execute("""
                insert into wave_entry (applicant_id, wave, status, channel, joined_at, request_key_digest)
                values ($1, 1, 'NOT_SELECTED', 'ONLINE', now(), '\\x00')
                """, person);

        Api.as(Tokens.applicant(person))
                .delete("/v1/applicants/" + person + "/own-data")
                .then()
                .statusCode(204);

        assertEquals(1, count("select from wave_entry where applicant_id = $1 and request_key_digest is null", person));
        assertEquals(0, count("select from parked_event where record_key = $1::uuid::text", person));
        assertEquals(0, count("select from duplicate_case where id = $1", person));
    }

    @Test
    void whoHasAParkedEventThatWaitsForADecisionIsNotErasedBeforeIt() {
        UUID person = Api.registered(People.person());
        Api.awaitStatus(person, "READY");
        parked(person, "PARKED");

        Api.as(Tokens.applicant(person))
                .delete("/v1/applicants/" + person + "/own-data")
                .then()
                .statusCode(409)
                .body("code", equalTo("DELETION_WHILE_UNDECIDED"));
        Api.applicant(person).statusCode(200);
        execute("update parked_event set status = 'DISCARDED' where record_key = $1::uuid::text", person);
        Api.as(Tokens.applicant(person))
                .delete("/v1/applicants/" + person + "/own-data")
                .then()
                .statusCode(204);
        assertEquals(0, count("select from parked_event where record_key = $1::uuid::text", person));
    }

    private void parked(UUID person, String status) {
        execute("""
                insert into parked_event (id, topic, partition_no, record_offset, record_key, record_time, status, headers, payload)
                values ('a-test-' || $1::uuid, 'participant.selected', 0, 0, $1::uuid::text, now(), '%s', '{}', '\\x7b7d')
                """.formatted(status), person);
    }

    private void execute(String sql, UUID person) {
        pool.preparedQuery(sql).execute(Tuple.of(person)).await().indefinitely();
    }

    private int count(String sql, UUID person) {
        return pool.preparedQuery(sql)
                .execute(Tuple.of(person))
                .await()
                .indefinitely()
                .size();
    }
}
