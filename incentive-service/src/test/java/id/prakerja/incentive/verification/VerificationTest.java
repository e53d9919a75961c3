package id.prakerja.incentive.verification;

import static id.prakerja.incentive.verification.VerificationScene.PARTNER;
import static id.prakerja.incentive.verification.VerificationScene.answer;
import static id.prakerja.incentive.verification.VerificationScene.asked;
import static id.prakerja.incentive.verification.VerificationScene.draw;
import static id.prakerja.incentive.verification.VerificationScene.drawnAgain;
import static id.prakerja.incentive.verification.VerificationScene.figures;
import static id.prakerja.incentive.verification.VerificationScene.frozen;
import static id.prakerja.incentive.verification.VerificationScene.handIn;
import static id.prakerja.incentive.verification.VerificationScene.list;
import static id.prakerja.incentive.verification.VerificationScene.publishedEntries;
import static id.prakerja.incentive.verification.VerificationScene.questions;
import static id.prakerja.incentive.verification.VerificationScene.root;
import static id.prakerja.incentive.verification.VerificationScene.settled;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.events.PayoutRequested;
import id.prakerja.incentive.support.Books;
import id.prakerja.incentive.support.ComponentTest;
import id.prakerja.incentive.support.Disputes;
import id.prakerja.incentive.support.Person;
import id.prakerja.testkit.Database;
import id.prakerja.testkit.TestClock;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whether money has arrived is asked of people whom nobody could choose, and a contradiction is decided by two. */
@ComponentTest
class VerificationTest {

    private static final String ARRIVED = "{\"arrived\":true,\"amount\":600000}";
    private static final String NOTHING = "{\"arrived\":false}";

    /** Who was paid before stands in the lists of months that are over. */
    @BeforeEach
    void aMonthOfItsOwnBegins() {
        VerificationScene.nextMonth();
    }

    @AfterEach
    void booksAgree() {
        Books.mustAgree();
    }

    @Test
    void whoIsAskedFollowsFromWhatWasPublishedBeforeAnybodyCouldKnow() {
        Person person = new Person();
        String month = frozen(settled(person));
        JsonPath announced = list(month);

        assertFalse(Instant.parse(announced.getString("roundAt"))
                .isBefore(Instant.parse(announced.getString("frozenAt")).plus(Duration.ofHours(24))));
        assertEquals(announced.getString("root"), root(publishedEntries(month)));
        assertEquals(0, questions(person).getList("").size());

        handIn(month, announced.getLong("round") + 1).statusCode(422).body("code", equalTo("VERIFICATION_VALUE_FALSE"));
        assertEquals(0, questions(person).getList("").size());
        draw(month).statusCode(200).body("root", equalTo(announced.getString("root")));
        Instant drawnAt = Instant.parse(list(month).getString("drawnAt"));
        draw(month).statusCode(200);

        assertEquals(drawnAt, Instant.parse(list(month).getString("drawnAt")));
        assertEquals(drawnAgain(month), asked(month));
        assertEquals("OPEN", questions(person).getString("[0].status"));
        assertEquals(PARTNER, questions(person).getString("[0].partner"));
    }

    @Test
    void nothingIsDrawnFromAListOutOfWhichSomebodyWasTaken() {
        PayoutRequested favoured = settled(new Person());
        Person other = new Person();
        String month = frozen(settled(other));
        String published = list(month).getString("root");

        Database.run("delete from payment_verification_entry where instruction_id = $1", favoured.payoutId());
        draw(month).statusCode(409).body("code", equalTo("VERIFICATION_LIST_CHANGED"));
        assertEquals(0, questions(other).getList("").size());
        assertNotEquals(published, root(publishedEntries(month)));

        Database.run(
                "insert into payment_verification_entry (instruction_id, month) values ($1, $2)",
                favoured.payoutId(),
                YearMonth.parse(month).atDay(1));
        draw(month).statusCode(200);
    }

    @Test
    void whoeverIsNotAskedAlthoughDrawnIsFoundByDrawingAgain() {
        PayoutRequested favoured = settled(new Person());
        String month = asked(favoured);
        assertEquals(drawnAgain(month), asked(month));

        Database.run("delete from payment_question where instruction_id = $1", favoured.payoutId());

        assertNotEquals(drawnAgain(month), asked(month));
    }

    @Test
    void everySettlementStandsInOneListWhateverDayThePartnerPutsOnIt() {
        Person person = new Person();
        PayoutRequested instruction = person.instructed(PARTNER);
        person.reportedAt(PARTNER, instruction, TestClock.now().plus(Duration.ofDays(36_500)));
        person.awaitInstalment(1, "SETTLED");

        String month = frozen(instruction);
        TestClock.advance(Duration.ofDays(40));

        Database.awaitCount(
                1,
                "select least(count(*), 1) from payment_verification where month > $1",
                YearMonth.parse(month).atDay(1));
        assertEquals(
                1,
                Database.number(
                        "select count(*) from payment_verification_entry where instruction_id = $1",
                        instruction.payoutId()));
    }

    @Test
    void isAnsweredOnceAndInItsTimeByThePersonAlone() {
        Person person = new Person();
        Person late = new Person();
        PayoutRequested first = settled(person);
        settled(late);
        String month = asked(first);

        answer(person, "2001-01", ARRIVED).statusCode(404).body("code", equalTo("PAYMENT_QUESTION_UNKNOWN"));
        answer(person, month, "{\"arrived\":true}").statusCode(422).body("code", equalTo("ARRIVED_AMOUNT_WRONG"));
        answer(person, month, "{\"arrived\":false,\"amount\":1}").statusCode(422);
        answer(person, month, "{\"arrived\":true,\"amount\":600000.5}").statusCode(400);
        answer(person, month, "{\"amount\":600000}").statusCode(400);

        answer(person, month, ARRIVED).statusCode(200).body("status", equalTo("ANSWERED"));
        answer(person, month, ARRIVED).statusCode(200);
        answer(person, month, NOTHING).statusCode(409).body("code", equalTo("PAYMENT_QUESTION_ANSWERED"));
        assertTrue(Disputes.about(first.payoutId()).isEmpty());

        TestClock.advanceTo(Instant.parse(questions(late).getString("[0].closesAt")));
        answer(late, month, NOTHING).statusCode(409).body("code", equalTo("PAYMENT_QUESTION_CLOSED"));
        assertEquals("LAPSED", questions(late).getString("[0].status"));
    }

    @Test
    void whereNothingArrivedTwoPeopleFindOutAndThePayoutIsPaidAgain() {
        Person person = new Person();
        PayoutRequested instruction = settled(person);
        String month = asked(instruction);

        answer(person, month, NOTHING).statusCode(200);

        String dispute = Disputes.await(instruction.payoutId(), "NOT_CONFIRMED")
                .path("reportId")
                .asText();
        assertEquals("SETTLED", person.instalment(1).path("status").asText());
        Disputes.propose(dispute, "NOT_PAID", null, "finance-1").statusCode(200);
        Disputes.approve(dispute, 1, "finance-1").statusCode(403);
        Disputes.approve(dispute, 1, "finance-2").statusCode(200);

        PayoutRequested again = person.awaitInstruction(1, PARTNER);
        assertNotEquals(instruction.payoutId(), again.payoutId());
        assertEquals(instruction.amount(), again.amount());
    }

    @Test
    void anotherAmountIsACaseWhoseDifferenceTwoPeopleBook() {
        Person person = new Person();
        PayoutRequested instruction = settled(person);
        String month = asked(instruction);

        answer(person, month, "{\"arrived\":true,\"amount\":450000}").statusCode(200);

        String dispute = Disputes.await(instruction.payoutId(), "NOT_CONFIRMED")
                .path("reportId")
                .asText();
        Disputes.propose(dispute, "PAID_OTHER_AMOUNT", 450_000L, "finance-1").statusCode(200);
        Disputes.approve(dispute, 1, "finance-2").statusCode(200);
        assertEquals(
                450_000,
                Database.number(
                        "select paid_amount from instruction where instruction_id = $1", instruction.payoutId()));
        assertEquals("SETTLED", person.instalment(1).path("status").asText());
    }

    @Test
    void moneyThatHasComeBackSinceIsNoCase() {
        Person person = new Person();
        PayoutRequested instruction = settled(person);
        String month = asked(instruction);
        person.reported(PARTNER, instruction, "RETURNED", "ACCOUNT_INACTIVE", instruction.amount());
        person.awaitInstalment(1, "HELD");

        answer(person, month, NOTHING).statusCode(200);

        assertTrue(Disputes.about(instruction.payoutId()).isEmpty());
        assertEquals(1L, sum(month, "cameBack"));
    }

    @Test
    void theFiguresOfAMonthAddUp() {
        Person content = new Person();
        Person robbed = new Person();
        settled(content);
        String month = asked(settled(robbed));
        answer(content, month, ARRIVED).statusCode(200);
        answer(robbed, month, NOTHING).statusCode(200);

        assertTrue(sum(month, "confirmed") >= 1);
        assertEquals(1, sum(month, "nothingArrived"));
        assertEquals(
                sum(month, "asked"),
                Stream.of("confirmed", "nothingArrived", "otherAmount", "cameBack", "open", "lapsed")
                        .mapToLong(name -> sum(month, name))
                        .sum());
        assertEquals(asked(month).size(), sum(month, "asked"));
    }

    private static long sum(String month, String name) {
        return figures(month).stream()
                .flatMapToLong(of -> LongStream.of(number(of, name)))
                .sum();
    }

    private static long number(Map<String, Object> figures, String name) {
        return ((Number) figures.get(name)).longValue();
    }
}
