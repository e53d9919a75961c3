package id.prakerja.incentive.recovery;

import static id.prakerja.incentive.recovery.RecoveryScene.list;
import static id.prakerja.incentive.recovery.RecoveryScene.notified;
import static id.prakerja.incentive.recovery.RecoveryScene.opened;
import static id.prakerja.incentive.recovery.RecoveryScene.opening;
import static id.prakerja.incentive.recovery.RecoveryScene.paid;
import static id.prakerja.incentive.recovery.RecoveryScene.post;
import static id.prakerja.incentive.recovery.RecoveryScene.put;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.prakerja.incentive.support.ComponentTest;
import id.prakerja.incentive.support.Finance;
import id.prakerja.incentive.support.Person;
import id.prakerja.testkit.Database;
import id.prakerja.testkit.ProgrammeDay;
import id.prakerja.testkit.TestClock;
import id.prakerja.testkit.Tokens;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who sees which claims, and what is no request about one. */
@ComponentTest
class RecoveryReadingTest {

    @Test
    void thePersonSeesTheClaimAndNobodyElsesAndFiguresAddUp() {
        LocalDate today = ProgrammeDay.withAnHourLeft();
        Person person = paid();
        list(person, TestClock.now().minus(Duration.ofDays(3)));
        String id = opened(person, "EXCLUDED");
        given().auth()
                .oauth2(Tokens.applicant(person.id))
                .get("/v1/participants/" + person.id + "/recovery-cases")
                .then()
                .statusCode(200)
                .body("caseId", contains(id));
        given().auth()
                .oauth2(Tokens.applicant(UUID.randomUUID()))
                .get("/v1/participants/" + person.id + "/recovery-cases")
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(Tokens.applicant(person.id))
                .get("/v1/recovery-cases/" + id)
                .then()
                .statusCode(403);
        Finance.get("/v1/recovery-cases?status=NOBODY")
                .statusCode(400)
                .body("code", equalTo("RECOVERY_FILTER_UNKNOWN"));
        Finance.get("/v1/recovery-cases?reason=NONE").statusCode(400).body("code", equalTo("RECOVERY_FILTER_UNKNOWN"));
        Finance.get("/v1/recovery-cases?wave=6&reason=EXCLUDED&limit=500")
                .statusCode(200)
                .body("items.caseId", hasItem(id));
        Finance.get("/v1/recovery-cases?province=99&claimed=600000&limit=500&day=" + today)
                .statusCode(200)
                .body("items.caseId", hasItem(id));
        for (String other : List.of("province=98", "day=2001-01-01", "claimed=1")) {
            Finance.get("/v1/recovery-cases?" + other).statusCode(200).body("items", hasSize(0));
        }
        Finance.get("/v1/recovery-cases/" + UUID.randomUUID())
                .statusCode(404)
                .body("code", equalTo("RECOVERY_UNKNOWN"));
        long outstanding = Finance.get("/v1/recovery-figures")
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("outstanding", Long.class)
                .stream()
                .mapToLong(Long::longValue)
                .sum();
        assertEquals(Database.number("""
                        select coalesce(sum(case when debit like 'RECOVERY:%' then amount else -amount end), 0)::bigint
                          from ledger_entry e
                         where (debit like 'RECOVERY:%' or credit like 'RECOVERY:%')
                           and exists (select from recovery_payment r where r.payout_id = e.payout_id) and movement <> 'PAID_TWICE'
                        """), outstanding);
    }

    @Test
    void whatIsMalformedIsRefused() {
        String id = notified();
        for (String amount : List.of("0", "-5", "1.5", "\"5\"", "99999999999999999999")) {
            post(
                            id,
                            "repayments",
                            "{\"reference\":\"REF-1234\",\"amount\":%s,\"paidOn\":\"2021-01-01\"}".formatted(amount))
                    .statusCode(400);
        }
        put(id, "instalments", "{\"instalments\":[],\"note\":\"n\"}").statusCode(400);
        Finance.post(Finance.ONE, "/v1/recovery-openings", opening("EXCLUDED").replace("EXCLUDED", "ENVY"))
                .statusCode(400);
    }
}
