package id.prakerja.incentive;

import static id.prakerja.testkit.Waiting.patiently;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.prakerja.events.PayoutReported;
import id.prakerja.events.PayoutRequested;
import id.prakerja.events.Topics;
import id.prakerja.incentive.support.Books;
import id.prakerja.incentive.support.ComponentTest;
import id.prakerja.incentive.support.Disputes;
import id.prakerja.incentive.support.Outbox;
import id.prakerja.incentive.support.Person;
import id.prakerja.incentive.support.StubSnapPartner;
import id.prakerja.testkit.Database;
import id.prakerja.testkit.Topic;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A partner that is paid over SNAP BI: the same instruction, the same report, and never a second credit where one may be under way. */
@ComponentTest
class SnapDoorTest {

    private static final String PARTNER = "dana";
    private static final String PAID = "{\"responseCode\":\"2003800\",\"referenceNo\":\"TX-1\","
            + "\"amount\":{\"value\":\"600000.00\",\"currency\":\"IDR\"}}";
    private static final String FOUND = "{\"responseCode\":\"2003900\",\"latestTransactionStatus\":\"00\","
            + "\"originalReferenceNo\":\"TX-1\",\"amount\":{\"value\":\"600000.00\",\"currency\":\"IDR\"}}";
    private static final String LOST = "{\"responseCode\":\"4043901\"}";

    private final StubSnapPartner partner = StubSnapPartner.get();
    private final Person person = new Person();
    private final String number = "62" + person.account.substring(1);

    @AfterEach
    void booksAgree() {
        Books.mustAgree();
    }

    @Test
    void aPayoutIsMadeOnceAndReportedAsByAnyPartner() {
        partner.credit(number, 200, PAID);

        pay("SETTLED");

        PayoutRequested instruction = instruction();
        StubSnapPartner.Asked credit = partner.credits(number).get(0);
        assertEquals(instruction.payoutId().toString().replace("-", ""), credit.reference());
        assertEquals("600000.00", credit.body().path("amount").path("value").asText());
        PayoutReported report = reports().get(0);
        assertEquals("SETTLED", report.outcome());
        assertEquals("TX-1", report.partnerReference());
        assertEquals(1, partner.credits(number).size());
        assertEquals(1, reports().size());
    }

    @Test
    void aLostAnswerIsAskedAboutAndNothingIsSentAgain() {
        partner.credit(number, 0, "").status(number, 200, FOUND);

        pay("SETTLED");

        assertEquals(1, partner.credits(number).size());
        assertEquals(1, partner.statuses(number).size());
    }

    @Test
    void theAccountLiesSealedWhileItIsCalledAboutAndIsForgottenAfterwards() {
        partner.credit(number, 202, "{\"responseCode\":\"2023800\"}")
                .status(number, 200, "{\"responseCode\":\"2003900\",\"latestTransactionStatus\":\"03\"}");
        person.payable(PARTNER);
        patiently().until(() -> !partner.statuses(number).isEmpty());
        assertEquals(1, doorRows("account_reference is not null"));
        assertEquals(0, doorRows("position('" + person.account + "'::bytea in account_reference) > 0"));

        partner.status(number, 200, FOUND);
        person.awaitInstalment(1, "SETTLED");

        assertEquals(0, doorRows("account_reference is not null"));
        assertEquals(1, doorRows("outcome = 'SETTLED'"));
    }

    @Test
    void whatStaysInProgressIsAskedAboutUntilItEnds() {
        partner.credit(number, 202, "{\"responseCode\":\"2023800\"}")
                .status(number, 200, "{\"responseCode\":\"2003900\",\"latestTransactionStatus\":\"03\"}")
                .status(number, 500, "{\"responseCode\":\"5003900\"}")
                .status(number, 200, FOUND);

        pay("SETTLED");

        assertEquals(1, partner.credits(number).size());
        assertEquals(3, partner.statuses(number).size());
    }

    @Test
    void aReferenceThatWasPaidBeforeIsFoundPaid() {
        partner.credit(number, 409, "{\"responseCode\":\"4093801\"}").status(number, 200, FOUND);

        pay("SETTLED");

        assertEquals(1, partner.credits(number).size());
    }

    @Test
    void anotherAmountUnderOurReferenceIsDisputed() {
        partner.credit(number, 404, "{\"responseCode\":\"4043818\"}")
                .status(number, 200, FOUND.replace("600000.00", "60000.00"));

        pay("UNKNOWN");

        patiently().until(() -> Disputes.about(instruction().payoutId()).size() == 1);
        assertEquals(1, partner.credits(number).size());
    }

    @Test
    void aRefusalHoldsThePayoutWithItsReason() {
        partner.credit(number, 403, "{\"responseCode\":\"4033818\"}");

        assertEquals("ACCOUNT_INACTIVE", pay("HELD").path("reason").asText());
        assertEquals("FAILED", reports().get(0).outcome());
    }

    @Test
    void whatWasNotTakenIsSentAgainUnderTheSameReference() {
        partner.credit(number, 401, "{\"responseCode\":\"4013801\"}")
                .credit(number, 409, "{\"responseCode\":\"4093800\"}")
                .credit(number, 403, "{\"responseCode\":\"4033814\"}")
                .credit(number, 200, PAID);

        pay("SETTLED");

        List<StubSnapPartner.Asked> credits = partner.credits(number);
        assertEquals(4, credits.size());
        assertEquals(
                1,
                credits.stream()
                        .map(StubSnapPartner.Asked::reference)
                        .distinct()
                        .count());
        assertEquals(
                4,
                credits.stream()
                        .map(StubSnapPartner.Asked::externalId)
                        .distinct()
                        .count());
        assertEquals(0, partner.statuses(number).size());
    }

    @Test
    void whatThePartnerDoesNotKnowIsLeftToPeopleAndNotSentAgain() {
        partner.credit(number, 500, "{\"responseCode\":\"5003800\"}").status(number, 404, LOST);
        person.payable(PARTNER);
        patiently().until(() -> partner.statuses(number).size() > 1);
        int statuses = partner.statuses(number).size();
        Person another = new Person();
        partner.credit("62" + another.account.substring(1), 200, PAID);
        another.payable(PARTNER);
        another.awaitInstalment(1, "SETTLED");

        assertEquals(1, partner.credits(number).size());
        assertTrue(partner.statuses(number).size() <= statuses + 1);
        person.awaitInstalment(1, "SENT");
        assertNotEquals(0, statuses);
    }

    private long doorRows(String condition) {
        return Database.number(
                "select count(*) from door_instruction where partner_person_id = $1 and " + condition,
                person.at(PARTNER));
    }

    private JsonNode pay(String until) {
        person.payable(PARTNER);
        return person.awaitInstalment(1, until);
    }

    /** As it stands on the topic: Kafka may have it later than the partner was called. */
    private PayoutRequested instruction() {
        Outbox.sent();
        return person.instructions(PARTNER).get(0);
    }

    private List<PayoutReported> reports() {
        return Topic.named(Topics.PAYOUT_REPORTED_PREFIX + PARTNER).of(person.at(PARTNER), PayoutReported.class);
    }
}
