package id.prakerja.incentive.recovery;

import static id.prakerja.incentive.recovery.RecoveryScene.NOTE;
import static id.prakerja.incentive.recovery.RecoveryScene.PARTNER;
import static id.prakerja.incentive.recovery.RecoveryScene.balance;
import static id.prakerja.incentive.recovery.RecoveryScene.cases;
import static id.prakerja.incentive.recovery.RecoveryScene.list;
import static id.prakerja.incentive.recovery.RecoveryScene.notified;
import static id.prakerja.incentive.recovery.RecoveryScene.one;
import static id.prakerja.incentive.recovery.RecoveryScene.opened;
import static id.prakerja.incentive.recovery.RecoveryScene.opening;
import static id.prakerja.incentive.recovery.RecoveryScene.paid;
import static id.prakerja.incentive.recovery.RecoveryScene.plan;
import static id.prakerja.incentive.recovery.RecoveryScene.post;
import static id.prakerja.incentive.recovery.RecoveryScene.put;
import static id.prakerja.incentive.recovery.RecoveryScene.reference;
import static id.prakerja.incentive.recovery.RecoveryScene.refund;
import static id.prakerja.incentive.recovery.RecoveryScene.repay;
import static id.prakerja.testkit.Waiting.patiently;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.events.ParticipantRevoked;
import id.prakerja.events.PayoutRequested;
import id.prakerja.events.RecoveryNotified;
import id.prakerja.events.Topics;
import id.prakerja.incentive.support.Books;
import id.prakerja.incentive.support.ComponentTest;
import id.prakerja.incentive.support.Finance;
import id.prakerja.incentive.support.Outbox;
import id.prakerja.incentive.support.Person;
import id.prakerja.testkit.Database;
import id.prakerja.testkit.TestClock;
import id.prakerja.testkit.Topic;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Payments to people who were not to be paid become cases, and each step of a case has its entries in the books. */
@ComponentTest
class RecoveryTest {

    private static final String ENDING = "{\"reason\":\"a test\"}";

    @AfterEach
    void booksAgree() {
        Books.mustAgree();
    }

    @Test
    void whoWasPaidAfterBeingListedOwesItBackWithinSixtyDaysOfTheNotice() {
        Person person = paid();
        Person before = paid();
        list(person, TestClock.now().minus(Duration.ofDays(3)));
        list(before, TestClock.now().plusSeconds(1));
        TestClock.advance(Duration.ofSeconds(3));

        String id = opened(person, "EXCLUDED");
        assertEquals(List.of(), cases(before));
        one(id).body("status", equalTo("OPENED"))
                .body("claimed", equalTo(600_000))
                .body("payments", hasSize(1));
        assertEquals(600_000, balance(id, "RECOVERY:" + PARTNER));
        post(id, "notice", NOTE).statusCode(200).body("status", equalTo("NOTIFIED"));
        post(id, "notice", NOTE).statusCode(409).body("code", equalTo("RECOVERY_NOT_POSSIBLE"));
        Instant due = Instant.parse(one(id).extract().path("actAt"));
        assertTrue(!due.isBefore(TestClock.now().plus(Duration.ofDays(59))));
        patiently().until(() -> !notices(person).isEmpty());
        RecoveryNotified notice = notices(person).get(0);
        assertEquals(
                new RecoveryNotified(person.id, UUID.fromString(id), "EXCLUDED", 600_000, due, notice.notifiedAt()),
                notice);

        TestClock.advanceTo(due);
        patiently().until(() -> one(id).extract().path("status"), "OVERDUE"::equals);
        one(id).body("steps.action", contains("OPEN", "NOTIFY", "FALL_DUE")).body("steps[2].by", equalTo("clock"));
        Finance.get("/v1/recovery-cases?status=OVERDUE&limit=500")
                .statusCode(200)
                .body("items.caseId", hasItem(id));
        Outbox.sent();
        assertEquals(1, notices(person).size());
    }

    @Test
    void ofAClaimThatIsWithdrawnBeforeTheNoticeNobodyIsTold() {
        Person person = paid();
        list(person, TestClock.now().minus(Duration.ofDays(3)));
        String id = opened(person, "EXCLUDED");
        String proposal =
                post(id, "withdrawal", ENDING).statusCode(202).extract().path("id");
        Finance.approve(Finance.OTHER, proposal).statusCode(200);

        post(id, "notice", NOTE).statusCode(409).body("code", equalTo("RECOVERY_NOT_POSSIBLE"));

        Outbox.sent();
        assertEquals(List.of(), notices(person));
    }

    private static List<RecoveryNotified> notices(Person person) {
        return Topic.named(Topics.RECOVERY_NOTIFIED).of(person.id, RecoveryNotified.class);
    }

    @Test
    void aClaimIsPaidBackInInstalmentsAndEachTransferIsBookedOnce() {
        String id = notified();
        Instant first = TestClock.now().plus(Duration.ofDays(30)).truncatedTo(ChronoUnit.SECONDS);
        Instant second = first.plus(Duration.ofDays(30));
        put(id, "instalments", plan(first, 400_000, second, 300_000))
                .statusCode(422)
                .body("code", equalTo("PLAN_DOES_NOT_ADD_UP"));
        put(id, "instalments", plan(second, 400_000, first, 200_000))
                .statusCode(422)
                .body("code", equalTo("PLAN_OUT_OF_ORDER"));
        put(id, "instalments", plan(first, 400_000, second, 200_000))
                .statusCode(200)
                .body("status", equalTo("INSTALMENTS"));

        String reference = reference();
        repay(id, reference, 400_000).statusCode(200).body("outstanding", equalTo(200_000));
        repay(id, reference, 400_000).statusCode(200).body("outstanding", equalTo(200_000));
        repay(id, reference, 200_000).statusCode(409).body("code", equalTo("REPAYMENT_REFERENCE_USED"));
        repay(id, reference(), 200_001).statusCode(422).body("code", equalTo("REPAYMENT_TOO_HIGH"));
        TestClock.advanceTo(first);
        patiently().until(() -> one(id).extract().path("actAt"), second.toString()::equals);
        one(id).body("status", equalTo("INSTALMENTS"));

        repay(id, reference(), 200_000).statusCode(200).body("status", equalTo("REPAID"));
        repay(id, reference(), 1).statusCode(409).body("code", equalTo("RECOVERY_NOT_POSSIBLE"));
        assertEquals(600_000, balance(id, "REPAID:" + PARTNER));
        assertEquals(0, balance(id, "RECOVERY:" + PARTNER));
    }

    @Test
    void anInstalmentThatIsNotPaidByItsDayMakesTheCaseOverdue() {
        String id = notified();
        Instant first = TestClock.now().plus(Duration.ofDays(30)).truncatedTo(ChronoUnit.SECONDS);
        put(id, "instalments", plan(first, 400_000, first.plusSeconds(1), 200_000))
                .statusCode(200);
        repay(id, reference(), 399_999).statusCode(200);

        TestClock.advanceTo(first);

        patiently().until(() -> one(id).extract().path("status"), "OVERDUE"::equals);
    }

    @Test
    void aHardshipStandsStillUntilItsDay() {
        String id = notified();
        Instant until = TestClock.now().plus(Duration.ofDays(200)).truncatedTo(ChronoUnit.SECONDS);
        put(id, "hardship", "{\"until\":\"2020-01-01T00:00:00Z\",\"note\":\"n\"}")
                .statusCode(422)
                .body("code", equalTo("DAY_HAS_PASSED"));
        put(id, "hardship", "{\"until\":\"%s\",\"note\":\"n\"}".formatted(until))
                .statusCode(200)
                .body("status", equalTo("HARDSHIP"))
                .body("actAt", equalTo(until.toString()));

        TestClock.advanceTo(until);

        patiently().until(() -> one(id).extract().path("status"), "OVERDUE"::equals);
    }

    @Test
    void twoPeopleGiveUpWhatIsLeftAndMoneyThatComesAllTheSameIsTaken() {
        String id = notified();
        repay(id, reference(), 100_000).statusCode(200);
        String proposal =
                post(id, "write-off", ENDING).statusCode(202).extract().path("id");
        one(id).body("status", equalTo("NOTIFIED"));
        Finance.approve(Finance.ONE, proposal).statusCode(403);
        Finance.approve(Finance.OTHER, proposal).statusCode(200);

        one(id).body("status", equalTo("WRITTEN_OFF")).body("writtenOff", equalTo(500_000));
        assertEquals(500_000, balance(id, "WRITTEN_OFF:" + PARTNER));
        post(id, "write-off", ENDING).statusCode(409);
        repay(id, reference(), 500_000).statusCode(200).body("status", equalTo("REPAID"));
        assertEquals(600_000, balance(id, "REPAID:" + PARTNER));
    }

    @Test
    void aProposalToGiveUpIsStaleOnceMoneyHasCome() {
        String id = notified();
        String proposal =
                post(id, "write-off", ENDING).statusCode(202).extract().path("id");
        repay(id, reference(), 100_000).statusCode(200);

        Finance.approve(Finance.OTHER, proposal).statusCode(409).body("code", equalTo("PROPOSAL_STALE"));
    }

    @Test
    void aClaimThatWasNeverRightIsWithdrawnByTwoPeople() {
        String id = notified();
        String proposal =
                post(id, "withdrawal", ENDING).statusCode(202).extract().path("id");
        Finance.approve(Finance.OTHER, proposal).statusCode(200);

        one(id).body("status", equalTo("WITHDRAWN")).body("released", equalTo(600_000));
        assertEquals(600_000, balance(id, "PAID:" + PARTNER));
        assertEquals(0, balance(id, "RECOVERY:" + PARTNER));
    }

    @Test
    void whoHadPaidBackBeforeAWithdrawalGetsItBackByOneTransferOnce() {
        String id = notified();
        repay(id, reference(), 600_000).statusCode(200).body("status", equalTo("REPAID"));
        refund(id, reference(), 1).statusCode(409).body("code", equalTo("RECOVERY_NOT_POSSIBLE"));
        String proposal =
                post(id, "withdrawal", ENDING).statusCode(202).extract().path("id");
        Finance.approve(Finance.OTHER, proposal).statusCode(200);
        one(id).body("status", equalTo("WITHDRAWN")).body("repaid", equalTo(600_000));

        String reference = reference();
        refund(id, reference(), 600_001).statusCode(422).body("code", equalTo("REFUND_TOO_HIGH"));
        refund(id, reference, 600_000)
                .statusCode(200)
                .body("repaid", equalTo(0))
                .body("released", equalTo(600_000));
        refund(id, reference, 600_000).statusCode(200).body("released", equalTo(600_000));
        repay(id, reference, 600_000).statusCode(409).body("code", equalTo("REPAYMENT_REFERENCE_USED"));
        refund(id, reference(), 1).statusCode(422).body("code", equalTo("REFUND_TOO_HIGH"));

        assertEquals(600_000, balance(id, "PAID:" + PARTNER));
        assertEquals(0, balance(id, "REPAID:" + PARTNER));
    }

    @Test
    void aPaymentThatThePartnerSendsBackIsClaimedFromNobody() {
        Person person = new Person();
        PayoutRequested instruction = person.instructed(PARTNER);
        person.settled(PARTNER, instruction);
        person.awaitInstalment(1, "SETTLED");
        list(person, TestClock.now().minus(Duration.ofDays(3)));
        String id = opened(person, "EXCLUDED");

        person.reported(PARTNER, instruction, "RETURNED", "ACCOUNT_INACTIVE", instruction.amount());

        patiently().until(() -> one(id).extract().path("status"), "WITHDRAWN"::equals);
        assertEquals(0, balance(id, "RECOVERY:" + PARTNER));
        assertEquals(0, balance(id, "PAID:" + PARTNER));
    }

    @Test
    void whoseCompletionsWereAllWithdrawnOwesEverythingAndOnceOnly() {
        Person person = paid();
        person.completionWithdrawn();

        String id = opened(person, "COMPLETION_WITHDRAWN");

        one(id).body("claimed", equalTo(600_000));
        Finance.post(Finance.ONE, "/v1/recovery-openings", opening("COMPLETION_WITHDRAWN"))
                .statusCode(409)
                .body("code", equalTo("NOTHING_TO_RECOVER"));
        assertEquals(1, cases(person).size());
    }

    @Test
    void whatWasPaidBeforeARevocationIsNotClaimed() {
        Person before = paid();
        Topic.named(Topics.PARTICIPANT_REVOKED)
                .publish(
                        before.id,
                        new ParticipantRevoked(
                                before.id,
                                6,
                                "FOUND_INELIGIBLE",
                                TestClock.now().plusSeconds(1)));
        Person after = paid();
        Topic.named(Topics.PARTICIPANT_REVOKED)
                .publish(
                        after.id,
                        new ParticipantRevoked(
                                after.id, 6, "FOUND_INELIGIBLE", TestClock.now().minus(Duration.ofDays(1))));
        for (Person person : List.of(before, after)) {
            Database.awaitCount(
                    1,
                    "select count(*) from participant where participant_id = $1 and revoked_at is not null",
                    person.id);
        }
        TestClock.advance(Duration.ofSeconds(5));

        opened(after, "REVOKED");

        assertEquals(List.of(), cases(before));
    }
}
