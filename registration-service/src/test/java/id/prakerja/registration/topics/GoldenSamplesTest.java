package id.prakerja.registration.topics;

import static id.prakerja.testkit.Waiting.patiently;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.prakerja.events.Topics;
import id.prakerja.registration.support.Api;
import id.prakerja.registration.support.Contacts;
import id.prakerja.registration.support.People;
import id.prakerja.registration.support.ServiceTest;
import id.prakerja.registration.support.Waves;
import id.prakerja.testkit.Topic;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every sample of every event that this service hears, older and newer ones too, takes effect. */
@ServiceTest
class GoldenSamplesTest {

    /** How the effect of an event shows, found by the person or the payout that it is about. */
    private static final Map<String, String> EFFECTS = Map.of(
            Topics.PARTICIPANT_SELECTED, "select from membership where participant_id = $1 and selected_at is not null",
            Topics.PARTICIPANT_REVOKED, "select from membership where participant_id = $1 and revoked_at is not null",
            Topics.PARTICIPANT_SUSPENDED,
                    "select from membership where participant_id = $1 and suspended_at is not null",
            Topics.PARTICIPANT_REINSTATED,
                    "select from membership where participant_id = $1 and reinstated_at is not null",
            Topics.INCENTIVE_DISBURSED, "select from disbursement where payout_id = $1 and disbursed_at is not null",
            Topics.INCENTIVE_RETURNED, "select from disbursement where payout_id = $1 and returned_at is not null");

    @Inject
    ObjectMapper json;

    @Inject
    Pool pool;

    @ParameterizedTest
    @ValueSource(
            strings = {"participant.selected", "participant.revoked", "participant.suspended", "participant.reinstated"
            })
    void aDecisionAboutAPersonTakesEffect(String topic) throws Exception {
        for (ObjectNode sample : samples(topic)) {
            UUID person = UUID.randomUUID();
            Topic.named(topic)
                    .publish(
                            person,
                            sample.put("participantId", person.toString()).toString());
            awaitEffect(topic, person);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"participant.reminded", "recovery.notified"})
    void whatIsToBeToldReachesThePerson(String topic) throws Exception {
        for (ObjectNode sample : samples(topic)) {
            Map<String, Object> form = People.person();
            UUID person = Api.registered(form);
            Topic.named(topic)
                    .publish(
                            person,
                            sample.put("participantId", person.toString()).toString());
            patiently().until(() -> Contacts.texts(Contacts.phone(form)).size() == 1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"incentive.disbursed", "incentive.returned"})
    void aPayoutTakesEffect(String topic) throws Exception {
        for (ObjectNode sample : samples(topic)) {
            UUID payout = UUID.randomUUID();
            Topic.named(topic)
                    .publish(
                            sample.path("participantId").asText(),
                            sample.put("payoutId", payout.toString()).toString());
            awaitEffect(topic, payout);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = "wave.changed")
    void aWaveTakesEffect(String topic) throws Exception {
        for (ObjectNode sample : samples(topic)) {
            int wave = Waves.number();
            Topic.named(topic).publish(wave, sample.put("wave", wave).toString());
            Waves.awaitStatus(wave, sample.path("status").asText());
        }
    }

    private void awaitEffect(String topic, UUID id) {
        patiently(topic)
                .untilAsserted(() -> assertEquals(
                        1,
                        pool.preparedQuery(EFFECTS.get(topic))
                                .execute(Tuple.of(id))
                                .await()
                                .indefinitely()
                                .rowCount()));
    }

    private List<ObjectNode> samples(String topic) throws IOException, URISyntaxException {
        URI folder = Topics.class.getResource("/samples/" + topic).toURI();
        List<ObjectNode> samples;
        try (FileSystem jar = jar(folder);
                Stream<Path> files = Files.list(jar == null ? Path.of(folder) : jar.getPath("/samples/" + topic))) {
            samples = files.sorted().map(this::sample).toList();
        }
        assertFalse(samples.isEmpty(), topic);
        return samples;
    }

    private static FileSystem jar(URI folder) throws IOException {
        return folder.getScheme().equals("jar") ? FileSystems.newFileSystem(folder, Map.of()) : null;
    }

    private ObjectNode sample(Path file) {
        try {
            return (ObjectNode) json.readTree(Files.readString(file));
        } catch (IOException e) {
            throw new IllegalStateException(file.toString(), e);
        }
    }
}
