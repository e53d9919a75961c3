package id.prakerja.selection.participants.participant;

import static id.prakerja.testkit.Waiting.patiently;

import com.fasterxml.jackson.databind.JsonNode;
import id.prakerja.events.Topics;
import id.prakerja.events.TrainingEnrolled;
import id.prakerja.selection.support.People;
import id.prakerja.selection.support.Waves;
import id.prakerja.testkit.Topic;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What tests of memberships do and look at. */
final class Memberships {

    static final Duration PATIENCE = Duration.ofMinutes(2);

    private Memberships() {}

    /** Where a membership stands. */
    static String status(UUID person) {
        return Waves.get("/v1/participants/" + person).getString("status");
    }

    /** Tells of a purchase, as training does. */
    static void enrol(UUID person, Instant at) {
        TrainingEnrolled event = new TrainingEnrolled(
                person, People.someone(), People.someone(), "tokopedia", "institution-01", 350_000, at);
        Topic.named(Topics.TRAINING_ENROLLED).publish(person, event);
    }

    /** Last instant for a first purchase of a wave's participants. */
    static Instant deadline(int wave) {
        return Instant.parse(Waves.show(wave).getString("determination.firstPurchaseDeadline"));
    }

    /** An operator decides about a membership. */
    static Response decide(UUID person, String what) {
        return Waves.decide(person, what);
    }

    /** The reasons on a topic about a person. */
    static List<String> reasons(String topic, UUID person) {
        awaitPublished();
        return Topic.named(topic).read(JsonNode.class).stream()
                .filter(event -> event.get("participantId").asText().equals(person.toString()))
                .map(event -> event.get("reason").asText())
                .toList();
    }

    /** Waits until all that was decided has been published. */
    static void awaitPublished() {
        patiently().until(() -> Waves.get("/v1/messaging").getInt("outbox.pending") == 0);
    }
}
