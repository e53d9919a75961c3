package id.prakerja.incentive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import id.prakerja.events.IncentiveDisbursed;
import id.prakerja.events.PayoutRequested;
import id.prakerja.events.Topics;
import id.prakerja.incentive.support.ComponentTest;
import id.prakerja.incentive.support.Kafka;
import id.prakerja.incentive.support.Person;
import id.prakerja.incentive.support.TestClock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The ordinary way: entitled, linked, and paid four times, a month apart. */
@ComponentTest
class MonthByMonthTest {

    @Test
    void paysFourInstalmentsAMonthApart() {
        Person person = new Person().entitled().linked("gopay");

        for (int month = 1; month <= 4; month++) {
            TestClock.advanceTo(Instant.parse(person.awaitInstalment(month, month == 1 ? "SENT" : "NOT_DUE")
                    .path("dueAt")
                    .asText()));
            PayoutRequested instruction = person.awaitInstruction(month, "gopay");
            assertEquals(600_000, instruction.amount());
            assertEquals(person.account, instruction.accountReference());
            person.settled("gopay", instruction);
            person.awaitInstalment(month, "SETTLED");
        }

        List<IncentiveDisbursed> told = Kafka.read(Topics.INCENTIVE_DISBURSED, person.id, IncentiveDisbursed.class);
        assertEquals(
                List.of(1, 2, 3, 4),
                told.stream().map(IncentiveDisbursed::sequence).toList());
        assertEquals(4, person.instructions("gopay").size());
    }

    @Test
    void tellsPartnersAsCloudEventsKeyedByThePerson() {
        Person person = new Person().entitled().linked("ovo");
        person.awaitInstruction(1, "ovo");

        var record =
                Kafka.read(Topics.PAYOUT_REQUESTED_PREFIX + "ovo", person.id).get(0);
        assertEquals("payout.requested.ovo", Kafka.header(record, "ce_type"));
        assertEquals("1.0", Kafka.header(record, "ce_specversion"));
        assertEquals("application/json", Kafka.header(record, "content-type"));
        assertNotNull(Kafka.header(record, "ce_id"));
        assertNotNull(Kafka.header(record, "ce_time"));
        assertEquals(7, java.util.UUID.fromString(Kafka.header(record, "ce_id")).version());
    }
}
