package id.prakerja.selection.seats.determination;

import static id.prakerja.testkit.Waiting.patiently;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.events.ParticipantSelected;
import id.prakerja.events.Topics;
import id.prakerja.selection.support.Sabotage;
import id.prakerja.selection.support.ServiceTest;
import id.prakerja.selection.support.Stage;
import id.prakerja.selection.support.Waves;
import id.prakerja.testkit.TestClock;
import id.prakerja.testkit.Topic;
import id.prakerja.testkit.Waiting;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@ServiceTest
class DeterminingAWaveTest {

    @Inject
    ScheduledAnnouncements announcements;

    @Test
    void eachOfTheSelectedIsPublishedOnceWithAllThatOthersNeed() {
        List<UUID> selected = Stage.determinedWave(401, 5, 12);

        List<ParticipantSelected> events = awaitPublished(401, 5);
        JsonPath wave = Waves.show(401);
        Instant notice = Instant.parse(wave.getString("determination.noticeAt"));
        ParticipantSelected first = events.stream()
                .filter(event -> event.participantId().equals(selected.get(0)))
                .findFirst()
                .orElseThrow();
        JsonPath result = Waves.get("/v1/waves/401/results/" + first.participantId());
        assertEquals(
                new ParticipantSelected(
                        selected.get(0),
                        401,
                        "SK-401",
                        result.getInt("rank"),
                        notice,
                        notice.plus(Duration.ofDays(30)),
                        1_000_000,
                        "identity-" + selected.get(0),
                        "32"),
                first);
        assertEquals(
                new HashSet<>(selected),
                new HashSet<>(
                        events.stream().map(ParticipantSelected::participantId).toList()));
        assertEquals(
                "NOTIFIED", Waves.get("/v1/participants/" + selected.get(0)).getString("status"));
    }

    @Test
    void theRecordIsACloudEventKeyedByThePerson() {
        Stage.determinedWave(402, 1, 1);
        awaitPublished(402, 1);

        ConsumerRecord<String, byte[]> record = Topic.named(Topics.PARTICIPANT_SELECTED).read().stream()
                .filter(each -> new String(each.value(), StandardCharsets.UTF_8).contains("\"SK-402\""))
                .findFirst()
                .orElseThrow();

        assertEquals(Stage.selected(402).get(0).toString(), record.key());
        assertEquals("participant.selected", header(record, "ce_type"));
        assertEquals(7, UUID.fromString(header(record, "ce_id")).version());
    }

    @Test
    void aDeterminationThatIsKilledHasNotHappenedAndItsRepetitionPublishesEachOnce() throws SQLException {
        Stage.closedWave(403, 6, 10);
        Waves.done(Waves.step(403, "draw"));
        for (String table : List.of("participant", "outbox_event", "wave_change")) {
            try (Sabotage sabotage = new Sabotage(table)) {
                assertTrue(
                        sabotage.killed(() -> Waves.step(403, "determination", Map.of("decree", "SK-403")))
                                        .statusCode()
                                >= 500,
                        "killed at " + table);
            }
            assertEquals("DRAWN", Waves.show(403).getString("status"), "killed at " + table);
            assertEquals(0, Waves.figures(403).getInt("participants"), "killed at " + table);
        }

        Waves.done(Waves.step(403, "determination", Map.of("decree", "SK-403")));
        Waves.refused(Waves.step(403, "determination", Map.of("decree", "SK-403")), 409, "WAVE_STATE");

        List<ParticipantSelected> events = awaitPublished(403, 6);
        assertEquals(
                6,
                events.stream()
                        .map(ParticipantSelected::participantId)
                        .distinct()
                        .count());
    }

    @Test
    void ofTwoOperatorsOneDeterminesAndTheOtherIsTold() throws SQLException {
        Stage.closedWave(404, 2, 3);
        Waves.done(Waves.step(404, "draw"));
        CompletableFuture<Response> first;
        Response second;
        try (Sabotage held = new Sabotage("participant")) {
            first = CompletableFuture.supplyAsync(() -> Waves.step(404, "determination", Map.of("decree", "SK-404")));
            held.awaitVictim();
            second = Waves.step(404, "determination", Map.of("decree", "SK-404-B"));
        }

        Waves.refused(second, 409, "PROPOSAL_PENDING");
        assertEquals("SK-404", Waves.done(first.join()).getString("determination.decree"));
        awaitPublished(404, 2);
    }

    @Test
    void theNoticeMayBeLaterAndTheAnnouncementWaitsForIt() {
        Stage.closedWave(405, 1, 2);
        Waves.done(Waves.step(405, "draw"));
        Instant past = TestClock.now().minusSeconds(60);
        Waves.refused(
                Waves.step(405, "determination", Map.of("decree", "SK-405", "noticeAt", past.toString())),
                422,
                "NOTICE_TOO_EARLY");
        Instant notice = TestClock.now().plus(Duration.ofHours(3));
        Waves.done(Waves.step(405, "determination", Map.of("decree", "SK-405", "noticeAt", notice.toString())));
        UUID person = Stage.selected(405).get(0);

        assertEquals("DETERMINED", Waves.get("/v1/participants/" + person).getString("status"));
        Waves.refused(Waves.step(405, "announcement"), 409, "ANNOUNCEMENT_TOO_EARLY");
        Stage.timeComesTo(notice);

        assertEquals("ANNOUNCED", Waves.done(Waves.step(405, "announcement")).getString("status"));
        assertEquals("NOTIFIED", Waves.get("/v1/participants/" + person).getString("status"));
    }

    @Test
    void aDecreeDeterminesOneWave() {
        Stage.determinedWave(406, 1, 1);
        Stage.closedWave(407, 1, 1);
        Waves.done(Waves.step(407, "draw"));

        Waves.refused(Waves.step(407, "determination", Map.of("decree", "SK-406")), 409, "DECREE_USED");
    }

    @Test
    void aDecreeIsWrittenAsDecreesAre() {
        Stage.closedWave(408, 1, 1);
        Waves.done(Waves.step(408, "draw"));

        Waves.refused(Waves.step(408, "determination", Map.of("decree", "tomorrow")), 422, "DECREE_MALFORMED");
    }

    @Test
    void theApproverSeesWhatTheDecreeDetermines() {
        Stage.closedWave(409, 2, 5);
        Waves.done(Waves.step(409, "draw"));

        Waves.prepare(409, "determination", Map.of("decree", "SK-409/2020"))
                .then()
                .statusCode(202)
                .body("facts.quota", equalTo(2))
                .body("facts.joined", equalTo(5))
                .body("facts.eligible", equalTo(5))
                .body("facts.selected", equalTo(2))
                .body("facts.balanceInAll", equalTo(2_000_000))
                .body("content.decree", equalTo("SK-409/2020"));
    }

    @Test
    void aScheduledAnnouncementHappensByItself() {
        Stage.closedWave(410, 1, 2);
        Waves.done(Waves.step(410, "draw"));
        Instant notice = TestClock.now().plus(Duration.ofHours(1)).truncatedTo(ChronoUnit.MILLIS);
        Instant announcement = notice.plus(Duration.ofHours(1));
        Waves.refused(
                Waves.step(
                        410,
                        "determination",
                        Map.of(
                                "decree", "SK-410",
                                "noticeAt", announcement.toString(),
                                "announceAt", notice.toString())),
                409,
                "ANNOUNCEMENT_TOO_EARLY");
        Waves.done(Waves.step(
                410,
                "determination",
                Map.of("decree", "SK-410", "noticeAt", notice.toString(), "announceAt", announcement.toString())));

        Stage.timeComesTo(notice);
        announcements.announceDue().await().atMost(Waiting.PATIENCE);
        assertEquals("DETERMINED", Waves.show(410).getString("status"));
        TestClock.advanceTo(announcement);

        patiently().until(() -> Waves.show(410).getString("status").equals("ANNOUNCED"));
        assertEquals(
                notice.plus(Duration.ofDays(30)),
                Instant.parse(Waves.show(410).getString("determination.firstPurchaseDeadline")),
                "the clock starts at the notice");
    }

    @Test
    void anAnnouncementThatIsKilledHasNotHappened() throws SQLException {
        Stage.determinedWave(411, 1, 1);
        for (String table : List.of("wave_change", "outbox_event")) {
            try (Sabotage sabotage = new Sabotage(table)) {
                assertTrue(
                        sabotage.killed(() -> Waves.step(411, "announcement")).statusCode() >= 500,
                        "killed at " + table);
            }
            assertEquals("DETERMINED", Waves.show(411).getString("status"), "killed at " + table);
        }

        assertEquals("ANNOUNCED", Waves.done(Waves.step(411, "announcement")).getString("status"));
    }

    private List<ParticipantSelected> awaitPublished(int wave, int count) {
        patiently().until(() -> Waves.figures(wave).getInt("published") == count);
        List<ParticipantSelected> events =
                Topic.named(Topics.PARTICIPANT_SELECTED).read(ParticipantSelected.class).stream()
                        .filter(event -> event.wave() == wave)
                        .toList();
        assertEquals(count, events.size());
        return events;
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
