package id.prakerja.selection.contract;

import static id.prakerja.testkit.Waiting.patiently;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.prakerja.events.Topics;
import id.prakerja.selection.support.ServiceTest;
import id.prakerja.selection.support.Waves;
import id.prakerja.testkit.Database;
import id.prakerja.testkit.Topic;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
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

/** Every sample of an event that selection reads, of every release, arrives and is applied. */
@ServiceTest
class GoldenSamplesTest {

    @Inject
    ObjectMapper json;

    @Test
    void everySampleIsReadAndNoneIsParked() throws IOException, URISyntaxException {
        List<UUID> registered = send(Topics.APPLICANT_REGISTERED, "applicantId");
        List<UUID> joined = send(Topics.APPLICANT_JOINED, "applicantId");
        List<UUID> enrolled = send(Topics.TRAINING_ENROLLED, "participantId");

        sendUnderAnyKey(Topics.EXCLUSION_CHANGED);
        sendUnderAnyKey(Topics.PRIORITY_CHANGED);
        sendUnderAnyKey(Topics.LIST_PUBLISHED);
        sendUnderAnyKey(Topics.JOINS_COUNTED);

        assertFalse(registered.isEmpty() || joined.isEmpty() || enrolled.isEmpty());
        registered.forEach(id -> patiently().until(() -> steps(id).contains("REGISTERED")));
        joined.forEach(id -> patiently().until(() -> steps(id).contains("JOINED_WAVE")));
        enrolled.forEach(id -> patiently().until(() -> steps(id).contains("FIRST_PURCHASE")));
        List<UUID> erased = send(Topics.APPLICANT_ERASED, "applicantId");
        assertFalse(erased.isEmpty());
        erased.forEach(id -> patiently().until(() -> !steps(id).contains("REGISTERED")));
        patiently()
                .until(() ->
                        Waves.get("/v1/lists").getList("list").containsAll(List.of("CIVIL_SERVANTS", "OTHER_AID")));
        Database.awaitCount(2, "select count(*) from joins_counted where wave in (6, 13)");
        assertEquals(List.of(), Waves.get("/v1/parked-events").getList("items"));
    }

    private static List<String> steps(UUID person) {
        return Waves.get("/v1/participants/%s/journey".formatted(person)).getList("what", String.class);
    }

    private List<UUID> send(String topic, String keyField) throws IOException, URISyntaxException {
        List<UUID> keys = new ArrayList<>();
        for (byte[] sample : samples(topic)) {
            UUID key = UUID.fromString(json.readTree(sample).get(keyField).asText());
            Topic.named(topic).publish(key, sample);
            keys.add(key);
        }
        return keys;
    }

    private void sendUnderAnyKey(String topic) throws IOException, URISyntaxException {
        Topic.named(topic)
                .publishAll(samples(topic).stream()
                        .map(sample -> new Topic.Keyed(new UUID(0, 0), sample))
                        .toList());
    }

    private static List<byte[]> samples(String topic) throws IOException, URISyntaxException {
        URL folder = Topics.class.getResource("/samples/" + topic);
        URI uri = folder.toURI();
        if (uri.getScheme().equals("jar")) {
            try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
                return read(jar.getPath("/samples", topic));
            }
        }
        return read(Path.of(uri));
    }

    private static List<byte[]> read(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<byte[]> samples = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                samples.add(Files.readAllBytes(file));
            }
            return samples;
        }
    }
}
