package id.prakerja.incentive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import id.prakerja.events.IncentiveDisbursed;
import id.prakerja.events.PayoutRequested;
import id.prakerja.events.Topics;
import id.prakerja.incentive.support.ComponentTest;
import id.prakerja.incentive.support.Outbox;
import id.prakerja.incentive.support.Person;
import id.prakerja.testkit.Records;
import id.prakerja.testkit.TestClock;
import id.prakerja.testkit.Topic;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The ordinary way: entitled, linked, and paid four times, a month apart. */
@ComponentTest
class MonthByMonthTest {

    @Test
    void paysFourInstalmentsAMonthApart() {
        Person person = new Person().payable("gopay");

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

        Outbox.sent();
        List<IncentiveDisbursed> told = Topic.named(Topics.INCENTIVE_DISBURSED).of(person.id, IncentiveDisbursed.class);
        assertEquals(
                List.of(1, 2, 3, 4),
                told.stream().map(IncentiveDisbursed::sequence).toList());
        assertEquals(4, person.instructions("gopay").size());
    }

    @Test
    void tellsPartnersAsCloudEventsKeyedByThePerson() {
        Person person = new Person().payable("ovo");
        person.awaitInstruction(1, "ovo");

        var record = Topic.named(Topics.PAYOUT_REQUESTED_PREFIX + "ovo")
                .of(person.at("ovo"))
                .get(0);
        assertEquals("payout.requested.ovo", Records.header(record, "ce_type"));
        assertEquals("1.0", Records.header(record, "ce_specversion"));
        assertEquals("application/json", Records.header(record, "content-type"));
        assertNotNull(Records.header(record, "ce_id"));
        assertNotNull(Records.header(record, "ce_time"));
        assertEquals(7, UUID.fromString(Records.header(record, "ce_id")).version());
    }
}
