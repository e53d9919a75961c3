package id.prakerja.incentive;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.access.Role;
import id.prakerja.events.PayoutReported;
import id.prakerja.events.PayoutRequested;
import id.prakerja.incentive.support.Books;
import id.prakerja.incentive.support.ComponentTest;
import id.prakerja.incentive.support.Disputes;
import id.prakerja.incentive.support.Person;
import id.prakerja.testkit.Database;
import id.prakerja.testkit.TestClock;
import id.prakerja.testkit.Tokens;
import id.prakerja.testkit.Topic;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a partner sends on its topic: nothing stops, nothing is lost, and an operator sees it. */
@ComponentTest
class BadReportsTest {

    private static final String TOPIC = "payout.reported.linkaja";

    @AfterEach
    void booksAgree() {
        Books.mustAgree();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "<report/>",
                "{\"payoutId\":\"%s\",\"outcome\":\"SETTLED\",\"amount\":600000.5}",
                "{\"payoutId\":\"%s\",\"outcome\":\"SETTLED\",\"amount\":\"600000\"}",
                "{\"payoutId\":\"%s\",\"outcome\":\"SETTLED\",\"amount\":1E30}",
                "{\"payoutId\":\"%s\",\"outcome\":\"SETTLED\",\"amount\":99999999999999999999}",
                "{\"payoutId\":\"%s\",\"outcome\":\"SETTLED\",\"amount\":600000,\"amount\":1}",
                "{\"payoutId\":\"not an id\",\"outcome\":\"SETTLED\",\"amount\":600000}"
            })
    void whatIsNoReportIsParkedAndTheOthersGoOn(String body) {
        Person person = new Person();
        PayoutRequested instruction = person.instructed("linkaja");
        Topic.named(TOPIC)
                .publish(
                        person.at("linkaja"),
                        body.replace("%s", instruction.payoutId().toString()).getBytes(StandardCharsets.UTF_8),
                        UUID.randomUUID());

        isParked(person);
        assertEquals("SENT", person.instalment(1).path("status").asText());

        person.settled("linkaja", instruction);
        discard(person);
        person.awaitInstalment(1, "SETTLED");
    }

    @Test
    void anEmptyRecordAndOneWithoutHeadersStopNothing() {
        Person person = new Person();
        PayoutRequested instruction = person.instructed("linkaja");
        UUID nobody = UUID.randomUUID();
        Topic.named(TOPIC).publish(nobody, (byte[]) null, UUID.randomUUID());
        Topic.named(TOPIC).publishBare(UUID.randomUUID(), "{}".getBytes(StandardCharsets.UTF_8));
        Topic.named(TOPIC).publishBare(UUID.randomUUID(), null);

        person.settled("linkaja", instruction);

        person.awaitInstalment(1, "SETTLED");
        Database.awaitCount(1, "select count(*) from parked_event where record_key = $1", nobody.toString());
    }

    @ParameterizedTest
    @ValueSource(longs = {-600_000, 0, 1, Long.MAX_VALUE, Long.MIN_VALUE})
    void anAmountThatCannotBeIsACaseAndMovesNothing(long amount) {
        Person person = new Person();
        PayoutRequested instruction = person.instructed("linkaja");
        Topic.named(TOPIC)
                .publish(
                        person.at("linkaja"),
                        new PayoutReported(instruction.payoutId(), "SETTLED", null, "r", amount, TestClock.now()));

        Disputes.await(instruction.payoutId(), "AMOUNT_MISMATCH");

        assertEquals(
                0,
                Database.number(
                        "select count(*) from ledger_entry where payout_id = $1 and debit like 'PAID%'",
                        instruction.payoutId()));
    }

    private void isParked(Person person) {
        Database.awaitCount(
                1,
                "select count(*) from parked_event where record_key = $1",
                person.at("linkaja").toString());
    }

    private void discard(Person person) {
        Database.awaitCount(
                2,
                "select count(*) from parked_event where record_key = $1",
                person.at("linkaja").toString());
        String id = Database.run(
                        "select id from parked_event where record_key = $1 order by id",
                        person.at("linkaja").toString())
                .get(0)
                .getString(0);
        assertTrue(given().auth()
                        .oauth2(Tokens.staff(Role.OPERATOR))
                        .contentType("application/json")
                        .body("{\"reason\":\"a test\"}")
                        .post("/v1/parked-events/" + id + "/discard")
                        .statusCode()
                < 300);
    }
}
