package id.prakerja.selection.participants.participant;

import static id.prakerja.testkit.Waiting.patiently;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.prakerja.events.ParticipantReminded;
import id.prakerja.events.ParticipantRevoked;
import id.prakerja.events.Topics;
import id.prakerja.selection.support.ServiceTest;
import id.prakerja.selection.support.Stage;
import id.prakerja.selection.support.Waves;
import id.prakerja.testkit.Database;
import id.prakerja.testkit.Topic;
import id.prakerja.testkit.Waiting;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@ServiceTest
class ManyReplicasTest {

    private static final int REPLICAS = 4;

    @Inject
    RemindersDue reminders;

    @Inject
    RevocationsDue revocations;

    @Test
    void howeverManyReplicasLookAtOnceEachPersonIsRemindedAndRevokedOnce() {
        List<UUID> people = Stage.determinedWave(521, 40, 40);
        Instant deadline = Instant.parse(Waves.show(521).getString("determination.firstPurchaseDeadline"));

        atOnce(reminders.remindAll(deadline.minusSeconds(1)));
        // At a later look, if the consumer of purchases has not committed yet where it stands.
        patiently().until(() -> {
            atOnce(revocations.revokeAll(deadline.plus(Duration.ofHours(2))));
            return Database.number("select count(*) from participant where wave = 521 and status = 'DETERMINED'") == 0;
        });

        List<UUID> reminded = published(Topics.PARTICIPANT_REMINDED, ParticipantReminded.class).stream()
                .filter(event -> event.wave() == 521)
                .map(ParticipantReminded::participantId)
                .toList();
        List<UUID> revoked = published(Topics.PARTICIPANT_REVOKED, ParticipantRevoked.class).stream()
                .filter(event -> event.wave() == 521)
                .map(ParticipantRevoked::participantId)
                .toList();
        assertEquals(
                people.stream().sorted().toList(), reminded.stream().sorted().toList());
        assertEquals(
                people.stream().sorted().toList(), revoked.stream().sorted().toList());
        assertEquals(40, new HashSet<>(revoked).size());
        assertEquals(40, Waves.get("/v1/recovery-pool/figures").getInt("freeByWave.521"));
    }

    private static void atOnce(Uni<Void> work) {
        Uni.join()
                .all(Stream.generate(() -> work).limit(REPLICAS).toList())
                .andFailFast()
                .await()
                .atMost(Waiting.PATIENCE);
    }

    private <T> List<T> published(String topic, Class<T> type) {
        patiently().until(() -> Waves.get("/v1/messaging").getInt("outbox.pending") == 0);
        return Topic.named(topic).read(type);
    }
}
