package id.prakerja.incentive.batch;

import static id.prakerja.testkit.Waiting.patiently;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.prakerja.events.ParticipantRevoked;
import id.prakerja.events.Topics;
import id.prakerja.incentive.payout.OpenCases;
import id.prakerja.incentive.support.Books;
import id.prakerja.incentive.support.ComponentTest;
import id.prakerja.incentive.support.Finance;
import id.prakerja.incentive.support.Person;
import id.prakerja.testkit.Database;
import id.prakerja.testkit.ProgrammeDay;
import id.prakerja.testkit.TestClock;
import id.prakerja.testkit.Topic;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What goes beyond the sum of a day is decided by two people, and whatever they stop stands still. */
@ComponentTest
class DecidedBatchesTest {

    private static final String PARTNER = "ovo";
    private static final Map<String, String> WHY = Map.of("reason", "a test");
    private static final String AWAITS = "status = 'SCHEDULED' and reason = 'AWAITS_BATCH'";
    private static final long SUM_OF_THE_DAY = 1_000_000_000_000L;

    private LocalDate usedUp;
    private long allotted;

    @AfterEach
    void giveBack() {
        if (usedUp != null) {
            given(-SUM_OF_THE_DAY);
        }
        if (allotted > 0) {
            Database.run("update allotment set amount = $1 where amount = 1", allotted);
        }
        Finance.post(Finance.OTHER, "/v1/partner-suspensions/" + PARTNER + "/lifting", "");
        Books.mustAgree();
    }

    @Test
    void beyondTheSumOfTheDayTwoPeopleDecide() {
        Person person = beyondTheSumOfTheDay();

        String proposal = prepare();
        String batch = batchOf(proposal);
        Finance.post(Finance.ONE, "/v1/batches", toPrepare()).statusCode(409).body("code", equalTo("BATCH_OPEN"));
        Finance.approve(Finance.ONE, proposal).statusCode(not(is(200)));
        assertEquals("SCHEDULED", person.instalment(1).path("status").asText());
        Finance.post(Finance.ONE, "/v1/batches/" + batch + "/resumption", WHY)
                .statusCode(409)
                .body("code", equalTo("BATCH_NOT_POSSIBLE"));

        Finance.approve(Finance.OTHER, proposal).statusCode(200);
        person.awaitInstalment(1, "SENT");
        awaitStatus(batch, "ISSUED");
        Finance.get("/v1/batches/" + batch)
                .body("preparedBy", equalTo(Finance.ONE))
                .body("approvedBy", equalTo(Finance.OTHER))
                .body("amount", is(600_000))
                .body("sums.instructed", is(600_000))
                .body("sums.inFlight", is(600_000))
                .body("sums.difference", is(0))
                .body("sums.notInstructed", is(0));
        person.settled(PARTNER, person.awaitInstruction(1, PARTNER));
        person.awaitInstalment(1, "SETTLED");
        Finance.get("/v1/batches/" + batch).body("sums.settled", is(600_000)).body("sums.difference", is(0));
        Finance.post(Finance.ONE, "/v1/batches", toPrepare())
                .statusCode(409)
                .body("code", equalTo("NOTHING_TO_PREPARE"));
    }

    @Test
    void aPausedBatchStandsStillUntilItIsResumed() {
        Person person = beyondTheSumOfTheDay();
        suspend();
        String proposal = prepare();
        String batch = batchOf(proposal);
        Finance.approve(Finance.OTHER, proposal).statusCode(200);
        Finance.post(Finance.ONE, "/v1/batches/" + batch + "/pause", WHY)
                .statusCode(200)
                .body("status", equalTo("PAUSED"))
                .body("reason", equalTo("a test"));
        lift();
        Person witness = new Person();
        witness.instructed("bni");
        assertEquals("SCHEDULED", person.instalment(1).path("status").asText());

        Finance.post(Finance.ONE, "/v1/batches/" + batch + "/resumption", WHY).statusCode(200);
        person.awaitInstalment(1, "SENT");
    }

    @Test
    void whatIsGivenUpWaitsForAnotherBatch() {
        Person person = beyondTheSumOfTheDay();
        String batch = batchOf(prepare());
        Finance.post(Finance.ONE, "/v1/batches/" + batch + "/cancellation", WHY)
                .statusCode(200)
                .body("status", equalTo("CANCELLED"));

        String next = prepare();
        Finance.approve(Finance.OTHER, next).statusCode(200);
        person.awaitInstalment(1, "SENT");
        assertEquals(1, person.instructions(PARTNER).size());
    }

    @Test
    void whatTheClockLooksAtInThatMomentIsPreparedAllTheSame() throws SQLException {
        Person person = beyondTheSumOfTheDay();
        AtomicReference<CompletableFuture<String>> prepared = new AtomicReference<>();

        Database.whileLocked("payout_check", () -> {
            Database.run("update payout set act_at = '2020-01-01' where participant_id = $1 and " + AWAITS, person.id);
            patiently("the clock looks at it")
                    .until(() -> Database.run(
                                    "select payout_id from payout where participant_id = $1 and " + AWAITS
                                            + " for update skip locked",
                                    person.id)
                            .isEmpty());
            prepared.set(CompletableFuture.supplyAsync(DecidedBatchesTest::prepare));
            patiently("the batch is prepared").until(() -> prepared.get().isDone() || preparationWaits());
        });

        Finance.approve(Finance.OTHER, prepared.get().join()).statusCode(200);
        person.awaitInstalment(1, "SENT");
        assertEquals(1, person.instructions(PARTNER).size());
    }

    private static boolean preparationWaits() {
        return Database.number(
                        "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and query like '%insert into prepared_payout%'")
                == 1;
    }

    @Test
    void whoIsRevokedAfterTheApprovalIsNotPaid() {
        Person person = beyondTheSumOfTheDay();
        suspend();
        String proposal = prepare();
        Finance.approve(Finance.OTHER, proposal).statusCode(200);
        Topic.named(Topics.PARTICIPANT_REVOKED)
                .publish(person.id, new ParticipantRevoked(person.id, 6, "FOUND_INELIGIBLE", TestClock.now()));
        patiently()
                .until(() -> person.overview()
                        .path("entitlement")
                        .path("status")
                        .asText()
                        .equals("BLOCKED"));

        lift();
        assertEquals(
                "REVOKED", person.awaitInstalment(1, "BLOCKED").path("reason").asText());
        awaitStatus(batchOf(proposal), "ISSUED");
        Finance.get("/v1/batches/" + batchOf(proposal))
                .body("sums.instructed", is(0))
                .body("sums.notInstructed", is(600_000));
        assertEquals(0, person.instructions(PARTNER).size());
    }

    @Test
    void aSuspendedPartnerGetsNothingUntilSomebodyElseLiftsIt() {
        suspend();
        Finance.post(Finance.ONE, "/v1/partner-suspensions/" + PARTNER, WHY)
                .statusCode(409)
                .body("code", equalTo("PARTNER_SUSPENDED_ALREADY"));
        Person person = new Person().payable(PARTNER);
        awaitReason(person, "PARTNER_SUSPENDED");

        Finance.post(Finance.ONE, "/v1/partner-suspensions/" + PARTNER + "/lifting", "")
                .statusCode(409)
                .body("code", equalTo("OWN_SUSPENSION"));
        lift();
        TestClock.advance(Duration.ofMinutes(11));
        person.awaitInstalment(1, "SENT");
        Finance.post(Finance.OTHER, "/v1/partner-suspensions/" + PARTNER + "/lifting", "")
                .statusCode(404)
                .body("code", equalTo("PARTNER_NOT_SUSPENDED"));
    }

    @Test
    void nothingLeavesBeyondTheBudgetUntilTwoPeopleHaveEnteredAnAllotment() {
        allotted = Database.number("select max(amount) from allotment");
        Database.run("update allotment set amount = 1");
        Person person = new Person().payable(PARTNER);
        awaitReason(person, "BUDGET_EXHAUSTED");

        String decision = "SP-" + person.id;
        Map<String, Object> allotment = Map.of("decisionNumber", decision, "amount", allotted, "note", "for the test");
        String proposal = Finance.post(Finance.ONE, "/v1/budget/allotments", allotment)
                .statusCode(202)
                .extract()
                .path("id");
        Finance.approve(Finance.ONE, proposal).statusCode(not(is(200)));
        Finance.approve(Finance.OTHER, proposal).statusCode(200).body("allotted", greaterThanOrEqualTo(allotted));
        Finance.post(Finance.ONE, "/v1/budget/allotments", allotment)
                .statusCode(409)
                .body("code", equalTo("ALLOTMENT_EXISTS"));
        TestClock.advance(Duration.ofMinutes(11));
        person.awaitInstalment(1, "SENT");
    }

    /** What other tests' people had due has gone out before, so that this one waits alone. */
    private Person beyondTheSumOfTheDay() {
        usedUp = ProgrammeDay.withAnHourLeft();
        Database.awaitCount(
                0,
                "select count(*) from payout p where status in ('NOT_DUE', 'SCHEDULED', 'RETRY') and fault is null"
                        + " and act_at <= $1 and " + OpenCases.NONE,
                TestClock.now().atOffset(ZoneOffset.UTC));
        given(SUM_OF_THE_DAY);
        Person person = new Person().payable(PARTNER);
        awaitReason(person, "AWAITS_BATCH");
        return person;
    }

    /** As if so much had been instructed today. */
    private void given(long rupiah) {
        Database.run("""
            insert into figure_change (subject, partner, day, number, rupiah) values ('INSTRUCTED', $1, $2, 0, $3)
            """, PARTNER, usedUp, rupiah);
    }

    private static void awaitReason(Person person, String reason) {
        patiently().until(() -> person.instalment(1).path("reason").asText(), reason::equals);
        assertEquals("SCHEDULED", person.instalment(1).path("status").asText());
    }

    private static Map<String, String> toPrepare() {
        return Map.of("partner", PARTNER, "note", "first incentives");
    }

    private static String prepare() {
        return Finance.post(Finance.ONE, "/v1/batches", toPrepare())
                .statusCode(202)
                .body("facts.rupiah", is(600_000))
                .extract()
                .path("id");
    }

    private static String batchOf(String proposal) {
        String subject = Finance.get("/v1/proposals/" + proposal).extract().path("subject");
        return subject.substring(subject.lastIndexOf('/') + 1);
    }

    private static void awaitStatus(String batch, String status) {
        patiently().until(() -> Finance.get("/v1/batches/" + batch).extract().path("status"), status::equals);
    }

    private static void suspend() {
        Finance.post(Finance.ONE, "/v1/partner-suspensions/" + PARTNER, WHY).statusCode(200);
    }

    private static void lift() {
        Finance.post(Finance.OTHER, "/v1/partner-suspensions/" + PARTNER + "/lifting", "")
                .statusCode(200);
    }
}
