package id.prakerja.runner.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.prakerja.events.Topics;
import id.prakerja.runner.history.EventHistory;
import id.prakerja.runner.history.EventHistory.Event;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What was taken back is not counted, as no service counts it. */
class PublishedEventsTest {

    @Test
    void whoWasErasedIsNotRegistered() {
        PublishedEvents events = PublishedEvents.of(EventHistory.of(List.of(
                event(Topics.APPLICANT_REGISTERED, "a", "{\"applicantId\":\"stays\"}"),
                event(Topics.APPLICANT_REGISTERED, "b", "{\"applicantId\":\"goes\"}"),
                event(Topics.APPLICANT_ERASED, "c", "{\"applicantId\":\"goes\"}"))));

        assertEquals(1, PublishedEvents.distinct(events.registered(), "applicantId"));
    }

    @Test
    void whatCameBackIsNotDisbursed() {
        PublishedEvents events = PublishedEvents.of(EventHistory.of(List.of(
                event(Topics.INCENTIVE_DISBURSED, "a", "{\"payoutId\":\"stays\",\"amount\":600000}"),
                event(Topics.INCENTIVE_DISBURSED, "b", "{\"payoutId\":\"returns\",\"amount\":600000}"),
                event(Topics.INCENTIVE_RETURNED, "c", "{\"payoutId\":\"returns\",\"amount\":600000}"))));

        assertEquals(600_000, PublishedEvents.sum(events.disbursed(), "amount"));
    }

    @Test
    void whatCameBackAndWasPaidAgainIsDisbursedOnce() {
        String paid = "{\"payoutId\":\"again\",\"amount\":600000}";
        PublishedEvents events = PublishedEvents.of(EventHistory.of(List.of(
                event(Topics.INCENTIVE_DISBURSED, "a", paid),
                event(Topics.INCENTIVE_RETURNED, "b", paid),
                event(Topics.INCENTIVE_DISBURSED, "c", paid))));

        assertEquals(600_000, PublishedEvents.sum(events.disbursed(), "amount"));
    }

    @Test
    void whoWasReinstatedAfterTheRevocationIsNotRevoked() {
        String id = "018f3a5d-ac96-774b-bcce-b302099a8058";
        String revoked = "{\"participantId\":\"" + id + "\",\"revokedAt\":\"2023-01-27T15:13:%sZ\"}";
        String reinstated = "{\"participantId\":\"" + id + "\",\"reinstatedAt\":\"2023-01-27T15:13:17Z\"}";

        assertEquals(
                0,
                revoked(
                        event(Topics.PARTICIPANT_REVOKED, "a", revoked.formatted("16")),
                        event(Topics.PARTICIPANT_REINSTATED, "b", reinstated)));
        assertEquals(
                1,
                revoked(
                        event(Topics.PARTICIPANT_REINSTATED, "b", reinstated),
                        event(Topics.PARTICIPANT_REVOKED, "c", revoked.formatted("18"))));
    }

    private static long revoked(Event... events) {
        return PublishedEvents.of(EventHistory.of(List.of(events))).revoked().size();
    }

    private static Event event(String topic, String id, String payload) {
        return new Event(topic, "key", id, Instant.EPOCH, null, payload);
    }
}
