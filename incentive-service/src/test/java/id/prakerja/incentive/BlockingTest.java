package id.prakerja.incentive;

import static id.prakerja.testkit.Waiting.patiently;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.prakerja.events.ExclusionChanged;
import id.prakerja.events.ParticipantReinstated;
import id.prakerja.events.ParticipantRevoked;
import id.prakerja.events.ParticipantSuspended;
import id.prakerja.events.PayoutRequested;
import id.prakerja.events.Topics;
import id.prakerja.incentive.support.Books;
import id.prakerja.incentive.support.ComponentTest;
import id.prakerja.incentive.support.Person;
import id.prakerja.testkit.Database;
import id.prakerja.testkit.TestClock;
import id.prakerja.testkit.Topic;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Before every payout it is asked again whether the person may be paid (rule 3). */
@ComponentTest
class BlockingTest {

    @AfterEach
    void booksAgree() {
        Books.mustAgree();
    }

    @Test
    void blocksTheNextInstalmentOfWhomHasBeenRevokedInBetween() {
        Person person = paidOnce();
        Topic.named(Topics.PARTICIPANT_REVOKED)
                .publish(person.id, new ParticipantRevoked(person.id, 6, "FOUND_INELIGIBLE", TestClock.now()));
        awaitStanding(person, "BLOCKED");

        JsonNode second = fallsDue(person, 2, "BLOCKED");

        assertEquals("REVOKED", second.path("reason").asText());
        assertTrue(second.path("messages").path("id").asText().contains("dicabut"));
        assertEquals(1, person.instructions("gopay").size());
    }

    @Test
    void paysAfterAllWhenARevocationIsTakenBack() {
        Person person = paidOnce();
        Instant revokedAt = TestClock.now();
        Topic.named(Topics.PARTICIPANT_REVOKED)
                .publish(person.id, new ParticipantRevoked(person.id, 6, "NO_FIRST_PURCHASE", revokedAt));
        awaitStanding(person, "BLOCKED");
        fallsDue(person, 2, "BLOCKED");

        Topic.named(Topics.PARTICIPANT_REINSTATED)
                .publish(
                        person.id,
                        new ParticipantReinstated(person.id, 6, "PURCHASED_IN_TIME", revokedAt.plusSeconds(1), null));

        PayoutRequested second = person.awaitInstruction(2, "gopay");
        person.settled("gopay", second);
        person.awaitInstalment(2, "SETTLED");
    }

    @Test
    void paysAfterAllWhenASuspensionIsLifted() {
        Person person = paidOnce();
        Instant suspendedAt = TestClock.now();
        Topic.named(Topics.PARTICIPANT_SUSPENDED)
                .publish(person.id, new ParticipantSuspended(person.id, 6, "UNDER_REVIEW", suspendedAt));
        awaitStanding(person, "BLOCKED");
        fallsDue(person, 2, "BLOCKED");

        Topic.named(Topics.PARTICIPANT_REINSTATED)
                .publish(
                        person.id,
                        new ParticipantReinstated(person.id, 6, "CLEARED", suspendedAt.plusSeconds(1), null));

        PayoutRequested second = person.awaitInstruction(2, "gopay");
        person.settled("gopay", second);
        person.awaitInstalment(2, "SETTLED");
    }

    /** The account has not become a better one by what befell the membership. */
    @Test
    void whatCameBackWaitsForAnotherAccountAlsoAfterARevocationWasTakenBack() {
        Person person = paidOnce();
        PayoutRequested first = person.instructions("gopay").get(0);
        person.reported("gopay", first, "RETURNED", null, first.amount());
        person.awaitInstalment(1, "HELD");
        Instant revokedAt = TestClock.now();
        Topic.named(Topics.PARTICIPANT_REVOKED)
                .publish(person.id, new ParticipantRevoked(person.id, 6, "NO_FIRST_PURCHASE", revokedAt));
        person.awaitInstalment(1, "BLOCKED");

        Topic.named(Topics.PARTICIPANT_REINSTATED)
                .publish(
                        person.id,
                        new ParticipantReinstated(person.id, 6, "PURCHASED_IN_TIME", revokedAt.plusSeconds(1), null));

        assertEquals(
                "PAYOUT_RETURNED",
                person.awaitInstalment(1, "HELD").path("reason").asText());
        assertEquals(1, person.instructions("gopay").size());
    }

    @Test
    void looksAtTheVersionOfTheExclusionListInForceAtThatMoment() {
        Person person = paidOnce();
        Instant secondDue = due(person, 2);
        exclude(person, 1, true, secondDue.minusSeconds(60));
        exclude(person, 2, false, secondDue.plus(Duration.ofDays(10)));
        Database.awaitCount(2, "select count(*) from exclusion where identity_alias = $1", person.alias);
        assertEquals(
                "ENTITLED", person.overview().path("entitlement").path("status").asText());

        JsonNode second = fallsDue(person, 2, "BLOCKED");
        assertEquals("EXCLUDED", second.path("reason").asText());

        TestClock.advanceTo(secondDue.plus(Duration.ofDays(10)));
        person.awaitInstruction(2, "gopay");
    }

    private static Person paidOnce() {
        Person person = new Person().payable("gopay");
        person.settled("gopay", person.awaitInstruction(1, "gopay"));
        person.awaitInstalment(1, "SETTLED");
        return person;
    }

    private static JsonNode fallsDue(Person person, int sequence, String status) {
        TestClock.advanceTo(due(person, sequence));
        return person.awaitInstalment(sequence, status);
    }

    private static Instant due(Person person, int sequence) {
        return Instant.parse(person.planned(sequence).path("dueAt").asText());
    }

    private static void awaitStanding(Person person, String status) {
        patiently()
                .until(
                        () -> person.overview()
                                .path("entitlement")
                                .path("status")
                                .asText(),
                        status::equals);
    }

    private static void exclude(Person person, long version, boolean excluded, Instant from) {
        Topic.named(Topics.EXCLUSION_CHANGED)
                .publish(person.alias, new ExclusionChanged(person.alias, "CIVIL_SERVANTS", version, excluded, from));
    }
}
