package id.prakerja.oversight.archive;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.lessThan;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.prakerja.access.Role;
import id.prakerja.events.Topics;
import id.prakerja.oversight.support.ComponentTest;
import id.prakerja.oversight.support.RebuiltMemory;
import id.prakerja.oversight.support.ToldHistory;
import id.prakerja.testkit.Management;
import id.prakerja.testkit.Tokens;
import id.prakerja.testkit.Topic;
import io.restassured.path.json.JsonPath;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The memory is filled from the archive as from the topics, also once Kafka has let their first records go. */
@ComponentTest
class ArchiveTest {

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> kafka;

    @Inject
    Archiver archiver;

    @Inject
    ArchiveConfig config;

    @BeforeEach
    void tell() {
        ToldHistory.tell();
    }

    @Test
    void whatIsArchivedIsNotArchivedAgainAndTheMemoryIsRebuiltFromItAlsoWhereKafkaHasLetGo()
            throws ExecutionException, InterruptedException {
        archive();
        assertEquals(0, archive(), "nothing is archived twice");

        JsonPath fromArchive = RebuiltMemory.of(Map.of("adopt", false, "fromArchive", true));
        assertEquals("EQUAL", fromArchive.getString("status"), fromArchive::prettify);
        assertEquals(fromArchive.getLong("recordsTotal"), fromArchive.getLong("recordsDone"));

        assertTrue(letGo(Topics.APPLICANT_REGISTERED) > 0);
        JsonPath filled = RebuiltMemory.of(Map.of("adopt", false));
        assertEquals("EQUAL", filled.getString("status"), filled::prettify);
        assertEquals(List.of(), filled.getList("incomplete"));
        assertEquals(fromArchive.getLong("recordsDone"), filled.getLong("recordsDone"));
    }

    /** Who waits for an alert learns of it by its age, which only a whole archiving brings back. */
    @Test
    void theAgeOfTheArchiveIsThatOfItsLastWholeArchiving() throws IOException {
        archive();
        Duration before = archiver.age();
        Path folder = config.folder().orElseThrow();
        Path inTheWay = folder.resolveSibling(folder.getFileName() + ".away");
        Files.move(folder, inTheWay);
        Files.createFile(folder);
        try {
            deliverAgain(Topic.named(Topics.TRAINING_ENROLLED));
            given().auth()
                    .oauth2(Tokens.staff(Role.OPERATOR))
                    .post("/v1/archive")
                    .then()
                    .statusCode(503);
            assertThat(archiver.age(), greaterThan(before));
        } finally {
            Files.delete(folder);
            Files.move(inTheWay, folder);
        }
        long asked = System.nanoTime();
        assertTrue(archive() > 0);
        Duration age = archiver.age();
        assertThat("since it was asked for", age.toNanos(), lessThan(System.nanoTime() - asked));
        given().get(Management.at("/q/metrics")).then().body(containsString("prakerja_archive_age_seconds"));
    }

    @Test
    void onlyWhoRunsTheProgrammeArchives() {
        given().auth()
                .oauth2(Tokens.staff(Role.AUDITOR))
                .post("/v1/archive")
                .then()
                .statusCode(403);
        given().post("/v1/archive").then().statusCode(401).body("code", equalTo("UNAUTHENTICATED"));
    }

    /** Something that the archive does not have, and the memory does. */
    private static void deliverAgain(Topic topic) throws IOException {
        ConsumerRecord<String, byte[]> known = topic.read().get(0);
        String id = new String(known.headers().lastHeader("ce_id").value(), StandardCharsets.UTF_8);
        topic.publish(known.key(), new ObjectMapper().readTree(known.value()), UUID.fromString(id));
    }

    private static long archive() {
        return given().auth()
                .oauth2(Tokens.staff(Role.OPERATOR))
                .post("/v1/archive")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getLong("copied");
    }

    /** Kafka lets every record of a topic go, as it does when their time is over; how many there were. */
    private long letGo(String topic) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(new HashMap<>(kafka))) {
            Map<TopicPartition, RecordsToDelete> all = new HashMap<>();
            long records = 0;
            for (var partition : admin.describeTopics(List.of(topic))
                    .allTopicNames()
                    .get()
                    .get(topic)
                    .partitions()) {
                TopicPartition one = new TopicPartition(topic, partition.partition());
                long end = admin.listOffsets(Map.of(one, OffsetSpec.latest()))
                        .partitionResult(one)
                        .get()
                        .offset();
                all.put(one, RecordsToDelete.beforeOffset(end));
                records += end;
            }
            admin.deleteRecords(all).all().get();
            return records;
        }
    }
}
