package id.prakerja.incentive;

import static id.prakerja.testkit.Waiting.patiently;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.events.Topics;
import id.prakerja.incentive.support.ComponentTest;
import id.prakerja.testkit.Database;
import id.prakerja.testkit.Topic;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every consumer takes every golden sample of its event, those of older and of later releases alike. */
@ComponentTest
class EventSamplesTest {

    private static final String PARTITION_KEY = "samples";

    @ParameterizedTest
    @CsvSource({
        Topics.PARTICIPANT_SELECTED + ", " + Topics.PARTICIPANT_SELECTED,
        Topics.PARTICIPANT_REVOKED + ", " + Topics.PARTICIPANT_REVOKED,
        Topics.PARTICIPANT_SUSPENDED + ", " + Topics.PARTICIPANT_SUSPENDED,
        Topics.PARTICIPANT_REINSTATED + ", " + Topics.PARTICIPANT_REINSTATED,
        Topics.PARTICIPANT_IDENTIFIED + ", " + Topics.PARTICIPANT_IDENTIFIED,
        Topics.EXCLUSION_CHANGED + ", " + Topics.EXCLUSION_CHANGED,
        Topics.TRAINING_COMPLETED + ", " + Topics.TRAINING_COMPLETED,
        Topics.TRAINING_COMPLETION_WITHDRAWN + ", " + Topics.TRAINING_COMPLETION_WITHDRAWN,
        Topics.TRAINING_REVIEWED + ", " + Topics.TRAINING_REVIEWED,
        "payout.reported, payout.reported.gopay"
    })
    void takesEverySample(String event, String topic) throws IOException, URISyntaxException {
        List<byte[]> samples = samples(event);
        assertTrue(samples.size() >= 2, "samples of " + event);
        for (byte[] sample : samples) {
            Topic.named(topic).publish(PARTITION_KEY, sample, UUID.randomUUID());
        }
        // A record that nobody can read, behind them on the same partition: once it is parked, they have been taken.
        Topic.named(topic).publish(PARTITION_KEY, "no JSON".getBytes(StandardCharsets.UTF_8), UUID.randomUUID());

        patiently().until(() -> parked(topic) > 0);

        assertEquals(1, parked(topic), "a sample of " + event + " was parked");
    }

    private long parked(String topic) {
        return Database.number(
                "select count(*) from parked_event where topic = $1 and record_key = $2", topic, PARTITION_KEY);
    }

    private static List<byte[]> samples(String event) throws IOException, URISyntaxException {
        URI folder = EventSamplesTest.class.getResource("/samples/" + event).toURI();
        if (!folder.getScheme().equals("jar")) {
            return read(Path.of(folder));
        }
        try (FileSystem jar = FileSystems.newFileSystem(folder, Map.of())) {
            return read(jar.getPath("/samples/" + event));
        }
    }

    private static List<byte[]> read(Path folder) throws IOException {
        List<byte[]> samples = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                samples.add(Files.readAllBytes(file));
            }
        }
        return samples;
    }
}
