package id.prakerja.incentive;

import static id.prakerja.testkit.Waiting.patiently;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.events.PayoutReported;
import id.prakerja.events.PayoutRequested;
import id.prakerja.events.Topics;
import id.prakerja.incentive.support.Books;
import id.prakerja.incentive.support.ComponentTest;
import id.prakerja.incentive.support.Disputes;
import id.prakerja.incentive.support.Finance;
import id.prakerja.incentive.support.Outbox;
import id.prakerja.incentive.support.Person;
import id.prakerja.incentive.support.SignedCall;
import id.prakerja.incentive.support.StubWebhookPartner;
import id.prakerja.testkit.Database;
import id.prakerja.testkit.Topic;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A partner that receives webhooks: the same instruction under the same id however often it is sent, and a report by its own call. */
@ComponentTest
class WebhookDoorTest {

    private static final String PARTNER = "isaku";
    private static final String DOOR = "/v1/payout-doors/" + PARTNER;

    private final StubWebhookPartner partner = StubWebhookPartner.get();
    private final SignedCall calls = SignedCall.isaku();
    private final Person person = new Person();

    @AfterEach
    void booksAgree() {
        if (disabled() > 0) {
            enable();
        }
        Books.mustAgree();
    }

    @Test
    void aPartnerIsInstructedByAWebhookUnderBothKeysAndReportsByACall() {
        PayoutRequested instruction = delivered();
        assertNull(instruction.accountReference());
        StubWebhookPartner.Received message = received().get(0);
        assertEquals(instruction.payoutId().toString(), message.id());
        assertEquals("payout.requested", message.type());
        assertEquals(600_000, message.data().path("amount").asLong());
        assertEquals(
                person.at(PARTNER).toString(), message.data().path("personId").asText());

        calls.report(instruction.payoutId(), "SETTLED", 600_000).statusCode(200).body("known", equalTo(false));
        calls.report(instruction.payoutId(), "SETTLED", 600_000).statusCode(200).body("known", equalTo(true));

        person.awaitInstalment(1, "SETTLED");
        Outbox.sent();
        assertEquals(1, reports().size());
        assertEquals("TX-1", reports().get(0).partnerReference());
        assertEquals(
                0,
                Database.number(
                        "select count(*) from door_instruction where partner_person_id = $1 and account_reference is not null",
                        person.at(PARTNER)));
    }

    @Test
    void whatIsNotTakenIsSentAgainUnderTheSameIdAndStandsInTheLog() {
        partner.answers(person.account, 503);
        PayoutRequested instruction = delivered();
        // The partner has it before its answer stands in the log.
        patiently().until(() -> taken() == 1);
        assertEquals(2, received().size());

        assertEquals(
                1,
                received().stream()
                        .map(StubWebhookPartner.Received::id)
                        .distinct()
                        .count());
        Finance.get(DOOR + "/deliveries?failed=true&limit=500")
                .statusCode(200)
                .body("items.payoutId", hasItem(instruction.payoutId().toString()));
        calls.get("/v1/partner-deliveries?failed=true&limit=500")
                .statusCode(200)
                .body("items.payoutId", hasItem(instruction.payoutId().toString()));
        assertEquals(1, inTheFile(instruction, "&failed=true"));
        assertEquals(2, inTheFile(instruction, ""));
        calls.report(instruction.payoutId(), "SETTLED", 600_000).statusCode(200);
        person.awaitInstalment(1, "SETTLED");
    }

    /** Five minutes by the standard. */
    @Test
    void thePauseAfterTheSecondAttemptIsNoLongerThanIsConfigured() {
        partner.answers(person.account, 503, 503);
        PayoutRequested instruction = delivered();

        patiently().until(() -> received().size() == 3);
        calls.report(instruction.payoutId(), "SETTLED", 600_000).statusCode(200);
        person.awaitInstalment(1, "SETTLED");
    }

    @Test
    void aPartnerThatWantsNoMoreGetsNoneUntilSomebodyLetsIt() {
        partner.answers(person.account, 410);
        PayoutRequested instruction = delivered();
        patiently().until(() -> disabled() == 1);
        Person another = new Person();
        another.payable(PARTNER);
        another.awaitInstalment(1, "SENT");
        patiently().until(() -> waiting(another) == 1);
        assertTrue(partner.about(another.account).isEmpty());

        enable();

        patiently()
                .until(() ->
                        !partner.about(another.account).isEmpty() && received().size() == 2);
        calls.report(instruction.payoutId(), "SETTLED", 600_000).statusCode(200);
        person.awaitInstalment(1, "SETTLED");
    }

    @Test
    void aReplaySendsTheSameIdAndWhatHasEndedIsNotSent() {
        PayoutRequested instruction = delivered();
        patiently().until(() -> taken() == 1);

        replay(instruction, 1);
        patiently().until(() -> received().size() == 2);
        assertEquals(received().get(0).id(), received().get(1).id());
        assertEquals(1, person.instructions(PARTNER).size());

        calls.report(instruction.payoutId(), "SETTLED", 600_000).statusCode(200);
        replay(instruction, 0);
        person.awaitInstalment(1, "SETTLED");
    }

    @Test
    void whatContradictsAnEarlierReportSettlesNothingAndIsLeftToPeople() {
        PayoutRequested instruction = delivered();
        calls.report(instruction.payoutId(), "SETTLED", 600_000).statusCode(200);
        person.awaitInstalment(1, "SETTLED");

        calls.report(instruction.payoutId(), "FAILED", 600_000).statusCode(200).body("known", equalTo(false));

        Disputes.await(instruction.payoutId(), "CONTRADICTION");
        assertEquals("SETTLED", person.instalment(1).path("status").asText());
    }

    @Test
    void nobodyReportsOnAnotherPartnersInstruction() {
        PayoutRequested instruction = delivered();

        SignedCall.pos()
                .report(instruction.payoutId(), "SETTLED", 600_000)
                .statusCode(404)
                .body("code", equalTo("INSTRUCTION_UNKNOWN"));
        new SignedCall(PARTNER, SignedCall.POS)
                .report(instruction.payoutId(), "SETTLED", 600_000)
                .statusCode(401)
                .body("code", equalTo("SIGNATURE_MISMATCH"));

        Outbox.sent();
        assertTrue(reports().isEmpty());
        calls.report(instruction.payoutId(), "SETTLED", 600_000).statusCode(200);
        person.awaitInstalment(1, "SETTLED");
    }

    @Test
    void aTestSendsAMessageAboutNothing() {
        Finance.post(Finance.ONE, DOOR + "/test-event", "").statusCode(200).body("status", equalTo(200));

        assertFalse(partner.ofType("payout.test").isEmpty());
        Finance.post(Finance.ONE, "/v1/payout-doors/gopay/test-event", "")
                .statusCode(422)
                .body("code", equalTo("DOOR_NOT_CONFIGURED"));
    }

    private PayoutRequested delivered() {
        PayoutRequested instruction = person.instructed(PARTNER);
        patiently().until(() -> !received().isEmpty());
        return instruction;
    }

    private static long inTheFile(PayoutRequested instruction, String filters) {
        return Finance.get("/v1/lists/webhook-deliveries.csv?reason=Test&partner=" + PARTNER + filters)
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .filter(row -> row.contains(instruction.payoutId().toString()))
                .count();
    }

    private void replay(PayoutRequested instruction, int expected) {
        Finance.post(Finance.ONE, DOOR + "/replay", "{\"payoutId\":\"%s\"}".formatted(instruction.payoutId()))
                .statusCode(200)
                .body("instructions", equalTo(expected));
    }

    private List<StubWebhookPartner.Received> received() {
        return partner.about(person.account);
    }

    private List<PayoutReported> reports() {
        return Topic.named(Topics.PAYOUT_REPORTED_PREFIX + PARTNER).of(person.at(PARTNER), PayoutReported.class);
    }

    private static void enable() {
        Finance.post(Finance.ONE, DOOR + "/enablement", "").statusCode(204);
    }

    private static long disabled() {
        return Database.number("select count(*) from door_disabled where partner = $1", PARTNER);
    }

    private long taken() {
        return Database.number(
                "select count(*) from door_instruction where partner_person_id = $1 and taken_at is not null",
                person.at(PARTNER));
    }

    private long waiting(Person someone) {
        return Database.number(
                "select count(*) from door_instruction where partner_person_id = $1 and taken_at is null",
                someone.at(PARTNER));
    }
}
