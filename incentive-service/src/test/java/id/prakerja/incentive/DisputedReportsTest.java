package id.prakerja.incentive;

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
import id.prakerja.incentive.support.Kafka;
import id.prakerja.incentive.support.Person;
import id.prakerja.incentive.support.StubPartner;
import id.prakerja.incentive.support.TestClock;
import id.prakerja.incentive.support.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
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
        resolve(dispute.path("reportId").asText()).statusCode(200).body("status", equalTo("RESOLVED"));
        resolve(dispute.path("reportId").asText()).statusCode(409).body("code", equalTo("DISPUTE_RESOLVED"));
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
        assertEquals(1, Kafka.read(Topics.INCENTIVE_DISBURSED, person.id).size());
    }

    @Test
    void parksReportsOnPayoutsThatWereNeverInstructedOrByAnother() {
        PayoutRequested instruction = person.instructed("gopay");
        person.settled("ovo", instruction);
        UUID stranger = UUID.randomUUID();
        Kafka.publish(
                "payout.reported.ovo",
                person.id,
                new PayoutReported(stranger, "SETTLED", null, "x", 600_000, TestClock.now()));

        Disputes.await(instruction.payoutId(), "WRONG_PARTNER");
        Disputes.await(stranger, "UNKNOWN_PAYOUT");

        assertEquals("SENT", person.instalment(1).path("status").asText());
    }

    private static ValidatableResponse resolve(String reportId) {
        return given().auth()
                .oauth2(Tokens.of(Role.FINANCE))
                .contentType(ContentType.JSON)
                .body("{\"note\":\"The partner confirms one payment\"}")
                .post("/v1/disputed-reports/" + reportId + "/resolution")
                .then();
    }

    /** Another person is instructed: whatever would have been done for this one has been done by then. */
    private static void instructedAnother(String partner) {
        new Person().entitled().linked(partner).awaitInstruction(1, partner);
    }
}
