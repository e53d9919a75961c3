package id.prakerja.incentive;

import static id.prakerja.testkit.Waiting.patiently;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.prakerja.access.Role;
import id.prakerja.events.IncentiveDisbursed;
import id.prakerja.events.IncentiveReturned;
import id.prakerja.events.PayoutDecided;
import id.prakerja.events.PayoutReported;
import id.prakerja.events.PayoutRequested;
import id.prakerja.events.Topics;
import id.prakerja.incentive.support.Books;
import id.prakerja.incentive.support.ComponentTest;
import id.prakerja.incentive.support.Disputes;
import id.prakerja.incentive.support.Outbox;
import id.prakerja.incentive.support.Person;
import id.prakerja.incentive.support.StubPartner;
import id.prakerja.testkit.TestClock;
import id.prakerja.testkit.Tokens;
import id.prakerja.testkit.Topic;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a partner reports, and what becomes of the payout. */
@ComponentTest
class PayoutOutcomesTest {

    private final Person person = new Person();

    @AfterEach
    void booksAgree() {
        Books.mustAgree();
    }

    @Test
    void tellsOfASettlementOnceHoweverOftenItIsReported() {
        PayoutRequested instruction = person.instructed("gopay");
        UUID eventId = UUID.randomUUID();
        PayoutReported report = new PayoutReported(
                instruction.payoutId(), "SETTLED", null, "gp-1", instruction.amount(), TestClock.now());
        Topic.named("payout.reported.gopay").publish(person.at("gopay"), report, eventId);
        Topic.named("payout.reported.gopay").publish(person.at("gopay"), report, eventId);
        Topic.named("payout.reported.gopay").publish(person.at("gopay"), report, UUID.randomUUID());
        person.awaitInstalment(1, "SETTLED");
        barrier("gopay");
        Outbox.sent();

        List<IncentiveDisbursed> told = Topic.named(Topics.INCENTIVE_DISBURSED).of(person.id, IncentiveDisbursed.class);

        assertEquals(
                List.of(new IncentiveDisbursed(
                        person.id, instruction.payoutId(), "INCENTIVE", 1, 600_000, "gopay", report.reportedAt())),
                told);
        assertEquals(
                List.of(new PayoutDecided(
                        person.id, instruction.payoutId(), "gopay", "SETTLED", null, 600_000, report.reportedAt())),
                Topic.named(Topics.PAYOUT_DECIDED).of(person.id, PayoutDecided.class));
        assertEquals(0, Disputes.about(instruction.payoutId()).size());
    }

    @Test
    void holdsWhenTheAccountFailsAndPaysOnTheNextAccountUnderAnotherId() {
        PayoutRequested first = person.instructed("gopay");
        person.failed("gopay", first, "ACCOUNT_INACTIVE");
        JsonNode held = person.awaitInstalment(1, "HELD");
        assertEquals("ACCOUNT_INACTIVE", held.path("reason").asText());
        assertEquals("REFUSED", person.overview().path("account").path("status").asText());

        person.link("ovo", person.account);
        PayoutRequested second = person.awaitInstruction(1, "ovo");

        assertNotEquals(first.payoutId(), second.payoutId());
        person.settled("ovo", second);
        person.awaitInstalment(1, "SETTLED");
        JsonNode payout = Person.payout(first.payoutId().toString());
        assertEquals(
                "FAILED", payout.path("instructions").get(0).path("outcome").asText());
        assertEquals(
                "SETTLED", payout.path("instructions").get(1).path("outcome").asText());
        assertEquals("ovo", payout.path("partner").asText());
    }

    @Test
    void triesAgainThreeTimesAndThenHolds() {
        person.payable("linkaja");
        for (int attempt = 1; attempt <= 3; attempt++) {
            PayoutRequested instruction = person.awaitInstruction(1, "linkaja");
            person.failed("linkaja", instruction, "WALLET_FULL");
            person.awaitInstalment(1, attempt < 3 ? "RETRY" : "HELD");
            TestClock.advance(Duration.ofDays(3));
        }
        List<PayoutRequested> instructions = person.instructions("linkaja");
        assertEquals(
                3,
                instructions.stream().map(PayoutRequested::payoutId).distinct().count());
        assertEquals("LINKED", person.overview().path("account").path("status").asText());

        release(instructions.get(0).payoutId()).statusCode(200).body("status", equalTo("SCHEDULED"));

        person.settled("linkaja", person.awaitInstruction(1, "linkaja"));
        person.awaitInstalment(1, "SETTLED");
    }

    @Test
    void releasesNothingThatIsNotHeldOrHasNowhereToGo() {
        PayoutRequested instruction = person.instructed("bni");
        release(instruction.payoutId()).statusCode(409).body("code", equalTo("PAYOUT_NOT_HELD"));
        release(UUID.randomUUID()).statusCode(404).body("code", equalTo("PAYOUT_UNKNOWN"));

        person.failed("bni", instruction, "PHONE_CHANGED");
        person.awaitInstalment(1, "HELD");

        release(instruction.payoutId()).statusCode(409).body("code", equalTo("NO_ACCOUNT_TO_PAY"));
    }

    @Test
    void queriesAnOverduePayoutAndNeverSendsItAgain() {
        PayoutRequested instruction = person.instructed("gopay");
        String id = instruction.payoutId().toString();
        StubPartner.get().knows(instruction, "PENDING");
        TestClock.advance(Duration.ofHours(25));
        assertEquals(
                "NO_REPORT", person.awaitInstalment(1, "UNKNOWN").path("reason").asText());
        patiently().until(() -> StubPartner.get().queriesAbout(id) >= 1);
        TestClock.advance(Duration.ofMinutes(16));
        patiently().until(() -> StubPartner.get().queriesAbout(id) >= 2);
        assertEquals("UNKNOWN", person.instalment(1).path("status").asText());

        StubPartner.get().knows(instruction, "SETTLED");
        TestClock.advance(Duration.ofMinutes(16));

        person.awaitInstalment(1, "SETTLED");
        assertEquals(1, person.instructions("gopay").size());
    }

    @Test
    void takesALateReportForAnUnknownPayout() {
        PayoutRequested instruction = person.instructed("ovo");
        TestClock.advance(Duration.ofHours(25));
        person.awaitInstalment(1, "UNKNOWN");

        person.settled("ovo", instruction);

        person.awaitInstalment(1, "SETTLED");
    }

    @Test
    void publishesAReturnAndPaysAgainOnceAnotherAccountIsLinked() {
        PayoutRequested instruction = person.instructed("bni");
        person.settled("bni", instruction);
        person.reported("bni", instruction, "RETURNED", "ACCOUNT_INACTIVE", instruction.amount());

        assertEquals(
                "ACCOUNT_INACTIVE",
                person.awaitInstalment(1, "HELD").path("reason").asText());
        Outbox.sent();
        assertEquals(1, Topic.named(Topics.INCENTIVE_DISBURSED).of(person.id).size());
        List<IncentiveReturned> returned =
                Topic.named(Topics.INCENTIVE_RETURNED).of(person.id, IncentiveReturned.class);
        assertEquals(1, returned.size());
        assertEquals(600_000, returned.get(0).amount());

        person.link("ovo", person.account);
        PayoutRequested again = person.awaitInstruction(1, "ovo");
        person.settled("ovo", again);

        person.awaitInstalment(1, "SETTLED");
        assertNotEquals(instruction.payoutId(), again.payoutId());
        Outbox.sent();
        assertEquals(2, Topic.named(Topics.INCENTIVE_DISBURSED).of(person.id).size());
    }

    @Test
    void keepsAPayoutBackUntilAnAccountIsLinked() {
        person.entitled();
        assertEquals(
                "NO_LINKED_ACCOUNT",
                person.awaitInstalment(1, "HELD").path("reason").asText());
        assertTrue(person.instalment(1).path("messages").path("en").asText().contains("Link one"));

        person.link("gopay", person.account);

        person.awaitInstruction(1, "gopay");
    }

    /** A later report with the same key has been taken, hence those before it too. */
    private void barrier(String partner) {
        Topic.named(Topics.PAYOUT_REPORTED_PREFIX + partner)
                .publish(
                        person.at(partner),
                        new PayoutReported(
                                UUID.randomUUID(), "SETTLED", null, "barrier-" + person.id, 1, TestClock.now()));
        patiently()
                .until(() -> Disputes.all().stream()
                        .anyMatch(dispute ->
                                dispute.path("partnerReference").asText().equals("barrier-" + person.id)));
    }

    private static ValidatableResponse release(UUID payoutId) {
        return given().auth()
                .oauth2(Tokens.staff(Role.FINANCE))
                .post("/v1/payouts/" + payoutId + "/release")
                .then();
    }
}
