package id.prakerja.incentive;

import static id.prakerja.testkit.Waiting.patiently;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import id.prakerja.events.PayoutRequested;
import id.prakerja.incentive.support.Books;
import id.prakerja.incentive.support.ComponentTest;
import id.prakerja.incentive.support.Disputes;
import id.prakerja.incentive.support.Person;
import id.prakerja.incentive.support.StubSnapPartner;
import id.prakerja.testkit.Database;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An instruction is paid by one door: another one can neither pay it nor say that it has. */
@ComponentTest
class OneDoorTest {

    private static final String PARTNER = "dana";
    private static final String TAKEN = "{\"responseCode\":\"2023800\"}";
    private static final String PENDING = "{\"responseCode\":\"2003900\",\"latestTransactionStatus\":\"03\"}";
    private static final String FOUND = "{\"responseCode\":\"2003900\",\"latestTransactionStatus\":\"00\","
            + "\"originalReferenceNo\":\"TX-1\",\"amount\":{\"value\":\"600000.00\",\"currency\":\"IDR\"}}";

    private final StubSnapPartner partner = StubSnapPartner.get();
    private final Person person = new Person();
    private final String number = "62" + person.account.substring(1);

    @AfterEach
    void booksAgree() {
        Books.mustAgree();
    }

    @Test
    void theTopicOfAPartnerWithAnotherDoorCarriesNoAccountAndWhatIsReportedThereSettlesNothing() {
        PayoutRequested instruction = underWay();
        assertNull(instruction.accountReference());

        person.failed(PARTNER, instruction, "UNKNOWN_ACCOUNT");
        person.settled(PARTNER, instruction);

        Disputes.await(instruction.payoutId(), "OTHER_DOOR");
        patiently().until(() -> Disputes.about(instruction.payoutId()).size() == 2);
        assertEquals("SENT", person.instalment(1).path("status").asText());
        assertEquals("LINKED", person.overview().path("account").path("status").asText());

        partner.status(number, 200, FOUND);
        person.awaitInstalment(1, "SETTLED");
        assertEquals(1, partner.credits(number).size());
    }

    @Test
    void whatPeopleHaveFoundNotPaidIsCalledForNoMore() {
        PayoutRequested instruction = underWay();
        person.settled(PARTNER, instruction);
        String id = Disputes.await(instruction.payoutId(), "OTHER_DOOR")
                .path("reportId")
                .asText();
        Disputes.propose(id, "NOT_PAID", null, "finance-1").statusCode(200);

        callUnderWay(instruction.payoutId());
        Disputes.approve(id, 1, "finance-2").statusCode(409).body("code", equalTo("DOOR_CALL_UNDER_WAY"));
        assertEquals("SENT", person.instalment(1).path("status").asText());

        callAnswered(instruction.payoutId());
        patiently().until(() -> Disputes.approve(id, 1, "finance-2").extract().statusCode(), status -> status == 200);
        patiently().until(() -> partner.credits(number).size() == 2);
        List<StubSnapPartner.Asked> credits = partner.credits(number);
        assertEquals(
                2,
                credits.stream()
                        .map(StubSnapPartner.Asked::reference)
                        .distinct()
                        .count());
        assertEquals("DECIDED", outcome(instruction.payoutId()));

        partner.status(number, 200, FOUND);
        person.awaitInstalment(1, "SETTLED");
        assertEquals("DECIDED", outcome(instruction.payoutId()));
    }

    /** Instructed over SNAP BI, and the partner has not said what became of it. */
    private PayoutRequested underWay() {
        partner.credit(number, 202, TAKEN).status(number, 200, PENDING);
        person.payable(PARTNER);
        patiently().until(() -> !partner.statuses(number).isEmpty());
        return person.awaitInstruction(1, PARTNER);
    }

    private void callUnderWay(UUID instruction) {
        Database.run(
                "insert into door_attempt (external_id, instruction_id, action, made_at) values ($2, $1, 'STATUS', now())",
                instruction,
                "test-" + instruction);
    }

    private void callAnswered(UUID instruction) {
        Database.run("delete from door_attempt where external_id = $1", "test-" + instruction);
    }

    private String outcome(UUID instruction) {
        return Database.run("select outcome from door_instruction where instruction_id = $1", instruction)
                .get(0)
                .getString("outcome");
    }
}
