package id.prakerja.incentive.release;

import static id.prakerja.testkit.Waiting.patiently;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.prakerja.events.PayoutRequested;
import id.prakerja.incentive.support.Books;
import id.prakerja.incentive.support.ComponentTest;
import id.prakerja.incentive.support.Finance;
import id.prakerja.incentive.support.Person;
import id.prakerja.testkit.TestClock;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Held payouts go on together once one person has counted them and another has approved. */
@ComponentTest
class PayoutReleaseTest {

    @AfterEach
    void booksAgree() {
        Books.mustAgree();
    }

    @Test
    void heldPayoutsGoOnTogetherByReasonPartnerAndDateOnceTwoPeopleHaveDecided() {
        Person one = held("linkaja", "SYSTEM_MAINTENANCE");
        Person other = held("linkaja", "SYSTEM_MAINTENANCE");
        Person elsewhere = held("bni", "SYSTEM_MAINTENANCE");
        TestClock.advance(Duration.ofSeconds(2));
        Map<String, String> wanted = wanted();
        JsonPath preview = Finance.post(Finance.ONE, "/v1/payout-releases/preview", wanted)
                .statusCode(200)
                .extract()
                .jsonPath();
        assertEquals(600_000L * preview.getInt("payouts"), preview.getLong("rupiah"));
        Person later = held("linkaja", "SYSTEM_MAINTENANCE");

        String proposal = Finance.post(Finance.ONE, "/v1/payout-releases", wanted)
                .statusCode(202)
                .body("facts.payouts", is(preview.getInt("payouts")))
                .extract()
                .path("id");
        Finance.approve(Finance.ONE, proposal).statusCode(not(is(200)));
        assertEquals("HELD", one.instalment(1).path("status").asText());
        String release = Finance.approve(Finance.OTHER, proposal)
                .statusCode(201)
                .body("approvedBy", equalTo(Finance.OTHER))
                .extract()
                .path("releaseId");

        one.awaitInstalment(1, "SENT");
        other.awaitInstalment(1, "SENT");
        assertEquals(2, one.instructions("linkaja").size());
        patiently()
                .until(() ->
                        Finance.get("/v1/payout-releases/" + release).extract().path("doneAt") != null);
        Finance.get("/v1/payout-releases/" + release).body("released", is(preview.getInt("payouts")));
        assertEquals("HELD", elsewhere.instalment(1).path("status").asText());
        assertEquals("HELD", later.instalment(1).path("status").asText());
        Finance.post(Finance.ONE, "/v1/payout-releases", wanted)
                .statusCode(409)
                .body("code", equalTo("RELEASE_EXISTS"));
    }

    @Test
    void whatHasAnOpenCaseIsNotAmongThem() {
        Person person = held("gopay", "SYSTEM_MAINTENANCE");
        PayoutRequested instruction = person.instructions("gopay").get(0);
        person.settled("gopay", instruction);
        patiently().until(() -> person.instalment(1).path("reason").asText().equals("CONTRADICTORY_REPORT"));
        TestClock.advance(Duration.ofSeconds(2));

        Finance.post(
                        Finance.ONE,
                        "/v1/payout-releases/preview",
                        Map.of(
                                "reason", "CONTRADICTORY_REPORT",
                                "partner", "gopay",
                                "heldUntil", TestClock.now().toString(),
                                "note", "a test"))
                .statusCode(200)
                .body("payouts", is(0));
    }

    private static Person held(String partner, String reason) {
        Person person = new Person();
        PayoutRequested instruction = person.instructed(partner);
        person.failed(partner, instruction, reason);
        person.awaitInstalment(1, "HELD");
        return person;
    }

    private static Map<String, String> wanted() {
        return Map.of(
                "reason", "PARTNER_REFUSED",
                "partner", "linkaja",
                "heldUntil", TestClock.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                "note", "the partner's system was mended");
    }
}
