package id.prakerja.training.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.f4b6a3.uuid.UuidCreator;
import id.prakerja.events.ParticipantReinstated;
import id.prakerja.events.ParticipantRevoked;
import id.prakerja.events.ParticipantSelected;
import id.prakerja.events.ParticipantSuspended;
import id.prakerja.events.Topics;
import id.prakerja.testkit.Topic;
import id.prakerja.training.support.Learner;
import id.prakerja.training.support.ServiceTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every golden sample of every topic that this service reads can be read by it, those of older releases too, and takes effect. */
@ServiceTest
class GoldenSamplesTest {

    private static final Map<String, Class<?>> READ = Map.of(
            Topics.PARTICIPANT_SELECTED, ParticipantSelected.class,
            Topics.PARTICIPANT_REVOKED, ParticipantRevoked.class,
            Topics.PARTICIPANT_SUSPENDED, ParticipantSuspended.class,
            Topics.PARTICIPANT_REINSTATED, ParticipantReinstated.class);

    @Inject
    ObjectMapper json;

    @Test
    void everySampleIsReadByTheApplicationsOwnMapper() throws IOException {
        for (Map.Entry<String, Class<?>> topic : READ.entrySet()) {
            List<JsonNode> samples = samples(topic.getKey());
            assertFalse(samples.isEmpty(), topic.getKey());
            for (JsonNode sample : samples) {
                JsonNode read = json.valueToTree(json.treeToValue(sample, topic.getValue()));
                // A sample of an earlier release lacks what came later: that is read as nothing.
                read.fieldNames()
                        .forEachRemaining(field -> assertEquals(
                                sample.path(field).asText(null),
                                read.get(field).asText(null),
                                topic.getKey() + " " + field));
            }
        }
    }

    @Test
    void everySampleOfASelectionOpensAnAccount() throws IOException {
        for (JsonNode sample : samples(Topics.PARTICIPANT_SELECTED)) {
            UUID person = UuidCreator.getTimeOrderedEpoch();
            ((ObjectNode) sample).put("participantId", person.toString());

            Topic.named(Topics.PARTICIPANT_SELECTED).publish(person, sample);

            Learner learner = new Learner(person);
            learner.awaitStatus("ACTIVE");
            // What was issued: the balances of old samples have expired since.
            assertEquals(sample.get("balance").asLong(), learner.account().getLong("issued"));
        }
    }

    private List<JsonNode> samples(String topic) throws IOException {
        Path root = contractsRoot();
        try (Stream<Path> files = Files.list(root.resolve("samples").resolve(topic))) {
            List<JsonNode> samples = new ArrayList<>();
            for (Path file : files.toList()) {
                try (InputStream content = Files.newInputStream(file)) {
                    samples.add(json.readTree(content));
                }
            }
            return samples;
        }
    }

    /** The jar of the event contracts, or its directory where both are built together. */
    private static Path contractsRoot() throws IOException {
        Path where = Path.of(
                Topics.class.getProtectionDomain().getCodeSource().getLocation().getPath());
        if (Files.isDirectory(where)) {
            return where;
        }
        FileSystem jar = FileSystems.newFileSystem(where);
        return jar.getPath("/");
    }
}
