package id.prakerja.incentive.batch;

import static id.prakerja.testkit.Waiting.patiently;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.prakerja.events.ParticipantRevoked;
import id.prakerja.events.Topics;
import id.prakerja.incentive.support.Books;
import id.prakerja.incentive.support.ComponentTest;
import id.prakerja.incentive.support.Person;
import id.prakerja.testkit.Database;
import id.prakerja.testkit.TestClock;
import id.prakerja.testkit.Topic;
import id.prakerja.testkit.Waiting;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** While nothing leaves for a partner, nothing more is written for it: what is due is checked when it can leave. */
@ComponentTest
class StandstillTest {

    @Inject
    Standstill standstill;

    @AfterEach
    void letTheRelayGoOn() {
        Database.run("update outbox_lease set owner = 'gone', epoch = epoch + 1, expires_at = clock_timestamp()");
    }

    @Test
    void whoIsRevokedWhileKafkaIsAwayIsNotPaidWhenItIsBack() {
        Person late = new Person().payable("linkaja");
        Person waits = new Person().selected().completed().linked("linkaja");
        late.awaitInstalment(1, "SENT");
        // Somebody else has the relay and does not send: what is written stays in the outbox.
        Database.run("update outbox_lease set owner = 'nobody', epoch = epoch + 1,"
                + " expires_at = clock_timestamp() + interval '10 minutes'");
        Person first = new Person().payable("linkaja");
        first.awaitInstalment(1, "BATCHED");
        patiently()
                .until(() -> standstill
                        .look()
                        .await()
                        .atMost(Waiting.PATIENCE)
                        .partners()
                        .contains("linkaja"));

        waits.reviewed();
        waits.awaitInstalment(1, "SCHEDULED");
        Topic.named(Topics.PARTICIPANT_REVOKED)
                .publish(waits.id, new ParticipantRevoked(waits.id, 6, "FOUND_INELIGIBLE", TestClock.now()));
        patiently()
                .until(() -> waits.overview()
                        .path("entitlement")
                        .path("status")
                        .asText()
                        .equals("BLOCKED"));
        assertEquals("SCHEDULED", waits.instalment(1).path("status").asText());

        letTheRelayGoOn();
        first.awaitInstalment(1, "SENT");
        TestClock.advance(Duration.ofMinutes(2));
        assertEquals(
                "REVOKED", waits.awaitInstalment(1, "BLOCKED").path("reason").asText());
        assertEquals(0, waits.instructions("linkaja").size());
        Books.mustAgree();
    }
}
