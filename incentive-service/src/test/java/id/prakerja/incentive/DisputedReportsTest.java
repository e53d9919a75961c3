package id.prakerja.incentive;

import static id.prakerja.testkit.Waiting.patiently;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import id.prakerja.access.Role;
import id.prakerja.events.PayoutReported;
import id.prakerja.events.PayoutRequested;
import id.prakerja.events.Topics;
import id.prakerja.incentive.support.Books;
import id.prakerja.incentive.support.ComponentTest;
import id.prakerja.incentive.support.Disputes;
import id.prakerja.incentive.support.Outbox;
import id.prakerja.incentive.support.Person;
import id.prakerja.incentive.support.StubPartner;
import id.prakerja.testkit.Database;
import id.prakerja.testkit.TestClock;
import id.prakerja.testkit.Tokens;
import id.prakerja.testkit.Topic;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a partner reports that cannot be true: it is put aside for people, and pays nothing. */
@ComponentTest
class DisputedReportsTest {

    private final Person person = new Person();

    @AfterEach
    void booksAgree() {
        Books.mustAgree();
    }

    @Test
    void keepsTheFirstOutcomeAndParksAContradiction() {
        PayoutRequested instruction = person.instructed("gopay");
        person.settled("gopay", instruction);
        person.failed("gopay", instruction, "ACCOUNT_INACTIVE");

        JsonNode dispute = Disputes.await(instruction.payoutId(), "CONTRADICTION");

        assertEquals("FAILED", dispute.path("outcome").asText());
        assertEquals("SETTLED", person.instalment(1).path("status").asText());
        resolve(dispute.path("reportId").asText()).statusCode(409).body("code", equalTo("TWO_PEOPLE_NEEDED"));
    }

    @Test
    void nobodyAloneDecidesWhatBecameOfAPayment() {
        String id = heldByAContradiction();
        Disputes.approve(id, 1, "finance-2").statusCode(409).body("code", equalTo("NOTHING_PROPOSED"));
        Disputes.propose(id, "PAID", null, "finance-1").statusCode(200).body("proposal.number", equalTo(1));

        Disputes.approve(id, 1, "finance-1").statusCode(403).body("code", equalTo("OWN_PROPOSAL"));
        Disputes.approve(id, 7, "finance-2").statusCode(409).body("code", equalTo("PROPOSAL_CHANGED"));
        assertEquals("HELD", person.instalment(1).path("status").asText());

        Disputes.approve(id, 1, "finance-2").statusCode(200).body("status", equalTo("RESOLVED"));
        assertEquals("SETTLED", person.instalment(1).path("status").asText());
        Disputes.approve(id, 1, "finance-2").statusCode(409).body("code", equalTo("DISPUTE_RESOLVED"));
        Outbox.sent();
        assertEquals(1, Topic.named(Topics.INCENTIVE_DISBURSED).of(person.id).size());
    }

    @Test
    void aHeldPayoutIsNotReleasedWhileReportsAboutItContradict() {
        heldByAContradiction();

        given().auth()
                .oauth2(Tokens.staff(Role.FINANCE))
                .post("/v1/payouts/" + payoutId() + "/release")
                .then()
                .statusCode(409)
                .body("code", equalTo("CASE_OPEN"));
    }

    @Test
    void whatWasFoundNotPaidIsInstructedOnceMoreUnderAnIdOfItsOwn() {
        String id = heldByAContradiction();
        Disputes.propose(id, "NOT_PAID", null, "finance-1").statusCode(200);
        Disputes.approve(id, 1, "finance-2").statusCode(200);

        patiently().until(() -> person.instructions("gopay").size() == 2);
        assertEquals(
                2,
                person.instructions("gopay").stream()
                        .map(PayoutRequested::payoutId)
                        .distinct()
                        .count());
    }

    @Test
    void whatWasPaidWithAnotherAmountIsBookedWithItsDifference() {
        PayoutRequested instruction = person.instructed("gopay");
        StubPartner.get().knows(instruction, "PENDING");
        person.reported("gopay", instruction, "SETTLED", null, 60_000);
        String id = Disputes.await(instruction.payoutId(), "AMOUNT_MISMATCH")
                .path("reportId")
                .asText();
        Disputes.propose(id, "PAID_OTHER_AMOUNT", null, "finance-1")
                .statusCode(422)
                .body("code", equalTo("PAID_AMOUNT_WRONG"));
        Disputes.propose(id, "PAID_OTHER_AMOUNT", 60_000L, "finance-1").statusCode(200);
        Disputes.approve(id, 1, "finance-2").statusCode(200);

        assertEquals("SETTLED", person.instalment(1).path("status").asText());
        given().auth()
                .oauth2(Tokens.staff(Role.AUDITOR))
                .get("/v1/ledger/entries?payout=" + instruction.payoutId() + "&limit=100")
                .then()
                .body("items.findAll { it.debit == 'DIFFERENCES:gopay' }.amount", equalTo(List.of(540_000)));
    }

    @Test
    void thePartnersWordThatItKnowsNothingPaysNothingByItself() {
        PayoutRequested instruction = person.instructed("ovo");
        TestClock.advance(Duration.ofHours(25));

        String id = Disputes.await(instruction.payoutId(), "NOT_KNOWN_TO_PARTNER")
                .path("reportId")
                .asText();

        assertEquals("UNKNOWN", person.instalment(1).path("status").asText());
        assertEquals(1, person.instructions("ovo").size());
        Disputes.propose(id, "NOT_PAID", null, "finance-1").statusCode(200);
        Disputes.approve(id, 1, "finance-2").statusCode(200);
        patiently().until(() -> person.instructions("ovo").size() == 2);
    }

    @Test
    void aSettlementReportedOnABlockedPayoutKeepsAReinstatementFromPayingAgain() {
        PayoutRequested instruction = person.instructed("gopay");
        person.failed("gopay", instruction, "WALLET_FULL");
        person.awaitInstalment(1, "RETRY");
        person.suspended();
        Database.awaitCount(
                1,
                "select count(*) from participant where participant_id = $1 and suspended_at is not null",
                person.id);
        TestClock.advance(Duration.ofDays(4));
        person.awaitInstalment(1, "BLOCKED");
        person.settled("gopay", instruction);
        Disputes.await(instruction.payoutId(), "CONTRADICTION");

        person.reinstated();
        Database.awaitCount(
                1,
                "select count(*) from participant where participant_id = $1 and reinstated_at is not null",
                person.id);
        instructedAnother("gopay");

        assertEquals("BLOCKED", person.instalment(1).path("status").asText());
        assertEquals(1, person.instructions("gopay").size());
    }

    @Test
    void twoReportsUnderOneEventIdAreTwoCases() {
        UUID event = UUID.randomUUID();
        UUID one = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        for (UUID stranger : List.of(one, other)) {
            Topic.named("payout.reported.ovo")
                    .publish(
                            person.id,
                            new PayoutReported(stranger, "SETTLED", null, "x", 600_000, TestClock.now()),
                            event);
        }

        Disputes.await(one, "UNKNOWN_PAYOUT");
        resolve(Disputes.await(other, "UNKNOWN_PAYOUT").path("reportId").asText())
                .statusCode(200);
    }

    @Test
    void paysNothingMoreWhereAFailureIsLaterReportedSettled() {
        PayoutRequested instruction = person.instructed("gopay");
        person.failed("gopay", instruction, "MONTHLY_LIMIT_EXCEEDED");
        person.settled("gopay", instruction);
        Disputes.await(instruction.payoutId(), "CONTRADICTION");

        assertEquals(
                "CONTRADICTORY_REPORT",
                person.awaitInstalment(1, "HELD").path("reason").asText());
        TestClock.advance(Duration.ofDays(4));
        person.link("ovo", person.account);
        person.awaitAccount("LINKED");
        instructedAnother("ovo");

        assertEquals("HELD", person.instalment(1).path("status").asText());
        assertEquals(
                1,
                person.instructions("gopay").size() + person.instructions("ovo").size());
    }

    @Test
    void queriesThePartnerWhereTheReportedAmountIsWrong() {
        PayoutRequested instruction = person.instructed("gopay");
        StubPartner.get().knows(instruction, "SETTLED");
        person.reported("gopay", instruction, "SETTLED", null, 60_000);

        Disputes.await(instruction.payoutId(), "AMOUNT_MISMATCH");

        person.awaitInstalment(1, "SETTLED");
        assertEquals(1, StubPartner.get().queriesAbout(instruction.payoutId().toString()));
        Outbox.sent();
        assertEquals(1, Topic.named(Topics.INCENTIVE_DISBURSED).of(person.id).size());
    }

    @Test
    void parksReportsOnPayoutsThatWereNeverInstructedOrByAnother() {
        PayoutRequested instruction = person.instructed("gopay");
        person.settled("ovo", instruction);
        UUID stranger = UUID.randomUUID();
        Topic.named("payout.reported.ovo")
                .publish(person.id, new PayoutReported(stranger, "SETTLED", null, "x", 600_000, TestClock.now()));

        Disputes.await(instruction.payoutId(), "WRONG_PARTNER");
        Disputes.await(stranger, "UNKNOWN_PAYOUT");

        assertEquals("SENT", person.instalment(1).path("status").asText());
    }

    /** Failed for now, then reported settled; the id of the case. */
    private String heldByAContradiction() {
        PayoutRequested instruction = person.instructed("gopay");
        person.failed("gopay", instruction, "MONTHLY_LIMIT_EXCEEDED");
        person.settled("gopay", instruction);
        String id = Disputes.await(instruction.payoutId(), "CONTRADICTION")
                .path("reportId")
                .asText();
        person.awaitInstalment(1, "HELD");
        return id;
    }

    private String payoutId() {
        return person.instalment(1).path("payoutId").asText();
    }

    private static ValidatableResponse resolve(String reportId) {
        return given().auth()
                .oauth2(Tokens.staff(Role.FINANCE))
                .contentType(ContentType.JSON)
                .body("{\"note\":\"The partner confirms one payment\"}")
                .post("/v1/disputed-reports/" + reportId + "/resolution")
                .then();
    }

    /** Another person is instructed: whatever would have been done for this one has been done by then. */
    private static void instructedAnother(String partner) {
        new Person().payable(partner).awaitInstruction(1, partner);
    }
}
