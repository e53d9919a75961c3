package id.prakerja.selection.faults;

import static id.prakerja.testkit.Waiting.patiently;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.events.Topics;
import id.prakerja.infrastructure.Infrastructure;
import id.prakerja.infrastructure.LocalInfrastructureResource;
import id.prakerja.selection.support.ServiceTest;
import id.prakerja.selection.support.Stage;
import id.prakerja.selection.support.Waves;
import id.prakerja.testkit.Database;
import id.prakerja.testkit.TestClock;
import id.prakerja.testkit.Topic;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * The broker goes away when a wave has closed, and comes back when its deadline is over: nothing but what purchases decide waits for it, and
 * nothing is lost.
 */
@ServiceTest
class BrokerAwayTest {

    private static final int SEATS = 6;

    private final Infrastructure infrastructure = LocalInfrastructureResource.current();

    @AfterEach
    void theBrokerIsThereAgain() {
        infrastructure.startKafka();
    }

    @Test
    void aWaveIsLedWithoutTheBrokerWhichThenGetsEveryWordOnceAndInOrder() {
        Stage.closedWave(924, SEATS, 9);
        patiently().until(() -> pending() == 0);
        int published = Waves.show(924).getInt("version");
        infrastructure.stopKafka();

        Waves.done(Waves.step(924, "draw"));
        Waves.done(Waves.step(924, "determination", Map.of("decree", "SK-924")));
        Waves.done(Waves.step(924, "announcement"));
        List<UUID> members = Stage.selected(924);
        decide(members.get(0), "revocation");
        decide(members.get(1), "suspension");
        decide(members.get(1), "termination");
        decide(members.get(2), "suspension");
        decide(members.get(2), "reinstatement");
        TestClock.advanceTo(deadline().plus(Duration.ofMinutes(62)));

        int decided = Waves.show(924).getInt("version");
        assertEquals(
                (decided - published) + SEATS + 2 + 2 + 1, waiting(), "all that was decided waits, and nothing else");
        assertEquals(
                List.of("NOTIFIED", "NOTIFIED", "NOTIFIED", "NOTIFIED"),
                members.subList(2, SEATS).stream()
                        .map(each -> Waves.get("/v1/participants/" + each).getString("status"))
                        .toList(),
                "who knows what they have bought");
        infrastructure.startKafka();
        patiently().until(() -> Waves.show(924).getString("status").equals("SETTLED"));
        patiently().until(() -> pending() == 0);

        int versions = Waves.show(924).getInt("version");
        assertEquals(
                IntStream.rangeClosed(1, versions).boxed().toList(),
                records(Topics.WAVE_CHANGED, "924").stream()
                        .map(each -> new JsonPath(text(each)).getInt("version"))
                        .toList());
        for (UUID member : members) {
            List<ConsumerRecord<String, byte[]>> selected = records(Topics.PARTICIPANT_SELECTED, member.toString());
            List<ConsumerRecord<String, byte[]>> revoked = records(Topics.PARTICIPANT_REVOKED, member.toString());
            assertEquals(1, selected.size());
            assertEquals(1, revoked.size());
            assertTrue(selected.get(0).timestamp() <= revoked.get(0).timestamp(), "sent in the order of the decisions");
        }
        assertEquals(
                1,
                records(Topics.PARTICIPANT_SUSPENDED, members.get(1).toString()).size());
        assertEquals(
                1,
                records(Topics.PARTICIPANT_SUSPENDED, members.get(2).toString()).size());
        assertEquals(
                1,
                records(Topics.PARTICIPANT_REINSTATED, members.get(2).toString())
                        .size());
        assertEquals(
                SEATS,
                Topic.named(Topics.PARTICIPANT_SELECTED).read().stream()
                        .filter(each -> new JsonPath(text(each)).getInt("wave") == 924)
                        .count(),
                "nobody else was told of a selection");
    }

    private static int pending() {
        return Waves.get("/v1/messaging").getInt("outbox.pending");
    }

    /** Words about this wave, since others of the same database go on, too. */
    private static long waiting() {
        return Database.number(
                "select count(*) from outbox_event where convert_from(payload, 'UTF8')::json ->> 'wave' = '924'");
    }

    private static Instant deadline() {
        return Instant.parse(Waves.show(924).getString("determination.firstPurchaseDeadline"));
    }

    private static void decide(UUID person, String what) {
        Waves.done(Waves.decide(person, what));
    }

    /** Every record under a key, repeated ones too. */
    private List<ConsumerRecord<String, byte[]>> records(String topic, String key) {
        return Topic.named(topic).read().stream()
                .filter(each -> each.key().equals(key))
                .toList();
    }

    private static String text(ConsumerRecord<String, byte[]> event) {
        return new String(event.value(), StandardCharsets.UTF_8);
    }
}
