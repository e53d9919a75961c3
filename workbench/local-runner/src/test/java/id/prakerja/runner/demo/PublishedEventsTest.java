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

    private static Event event(String topic, String id, String payload) {
        return new Event(topic, "key", id, Instant.EPOCH, null, payload);
    }
}
