package id.prakerja.registration.privacy.retention;

import static id.prakerja.testkit.Waiting.patiently;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.prakerja.access.Role;
import id.prakerja.events.Topics;
import id.prakerja.registration.support.Api;
import id.prakerja.registration.support.People;
import id.prakerja.registration.support.ServiceTest;
import id.prakerja.registration.support.Waves;
import id.prakerja.testkit.Tokens;
import id.prakerja.testkit.Topic;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@ServiceTest
class RetentionTest {

    @Inject
    Pool pool;

    @Test
    void whoWasNeverSelectedAndHasDoneNothingForLongIsErasedAndMayRegisterAgain() {
        Map<String, Object> form = People.person();
        UUID inactive = Api.registered(form);
        Api.awaitStatus(inactive, "READY");
        UUID active = Api.readyApplicant();
        UUID inWave = Api.readyApplicant();
        int wave = Waves.open();
        Api.join(inWave, wave).statusCode(201);

        lastChange(inactive, "25 months");
        lastChange(active, "23 months");
        lastChange(inWave, "25 months");

        patiently().untilAsserted(() -> Api.applicant(inactive).statusCode(404));
        Api.applicant(active).statusCode(200);
        Api.applicant(inWave).statusCode(200).body("status", equalTo("IN_WAVE"));
        assertEquals(0, rows("select from applicant_transition where applicant_id = $1", inactive));
        patiently()
                .untilAsserted(() -> assertEquals(
                        1, Topic.named(Topics.APPLICANT_ERASED).of(inactive).size()));
        Api.registered(form);
        retention()
                .body("find { it.kind == 'INACTIVE_APPLICANTS' }.due", equalTo(0))
                .body("find { it.kind == 'INACTIVE_APPLICANTS' }.removed", greaterThanOrEqualTo(1));
    }

    @Test
    void aClaimThatNobodyProvesLapsesAndItsOwnerRegisters() {
        Map<String, Object> form = People.mismatched();
        UUID claimed = Api.registered(form);
        Api.awaitStatus(claimed, "IDENTITY_REJECTED");
        UUID recent = Api.registered(People.mismatched());
        Api.awaitStatus(recent, "IDENTITY_REJECTED");

        lastChange(claimed, "15 days");
        lastChange(recent, "13 days");

        patiently().untilAsserted(() -> Api.applicant(claimed).statusCode(404));
        Api.applicant(recent).statusCode(200);
        Api.registered(form);
    }

    @Test
    void aRunRemovesManyTimesWhatOneStepTakes() {
        pool.query("""
                        insert into idempotency_record (scope, key, request_digest, status, response, created_at)
                        select 'a crowd', n::text, '\\x00', 201, '{}', clock_timestamp() - interval '31 days'
                          from generate_series(1, 60000) n
                        """).execute().await().indefinitely();

        patiently()
                .untilAsserted(
                        () -> assertEquals(0, rows("select from idempotency_record where scope = $1", "a crowd")));
    }

    @Test
    void whatWasAnsweredLongAgoIsForgotten() {
        pool.query("""
                        insert into idempotency_record (scope, key, request_digest, status, response, created_at)
                        values ('a test', 'old', '\\x00', 201, '{}', clock_timestamp() - interval '31 days'),
                               ('a test', 'new', '\\x00', 201, '{}', clock_timestamp() - interval '29 days')
                        """).execute().await().indefinitely();

        patiently()
                .untilAsserted(
                        () -> assertEquals(1, rows("select from idempotency_record where scope = $1", "a test")));
    }

    @Test
    void retentionIsTheOperatorsAndTheAuditorsToSee() {
        retention();
        Api.as(Tokens.officer("32")).get("/v1/retention").then().statusCode(403);
        Api.as(Tokens.newcomer("curious")).get("/v1/retention").then().statusCode(403);
    }

    private void lastChange(UUID id, String ago) {
        pool.preparedQuery("update applicant set status_changed_at = now() - $2::text::interval where id = $1")
                .execute(Tuple.of(id, ago))
                .await()
                .indefinitely();
    }

    private int rows(String sql, Object value) {
        return pool.preparedQuery(sql)
                .execute(Tuple.of(value))
                .await()
                .indefinitely()
                .size();
    }

    private static ValidatableResponse retention() {
        return Api.as(Tokens.staff(Role.AUDITOR)).get("/v1/retention").then().statusCode(200);
    }
}
