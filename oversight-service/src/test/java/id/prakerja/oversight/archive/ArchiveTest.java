package id.prakerja.oversight.archive;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.access.Role;
import id.prakerja.events.Topics;
import id.prakerja.oversight.support.ComponentTest;
import id.prakerja.oversight.support.RebuiltMemory;
import id.prakerja.oversight.support.ToldHistory;
import id.prakerja.testkit.Tokens;
import io.restassured.path.json.JsonPath;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The memory is filled from the archive as from the topics, also once Kafka has let their first records go. */
@ComponentTest
class ArchiveTest {

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> kafka;

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

    @Test
    void onlyWhoRunsTheProgrammeArchives() {
        given().auth()
                .oauth2(Tokens.staff(Role.AUDITOR))
                .post("/v1/archive")
                .then()
                .statusCode(403);
        given().post("/v1/archive").then().statusCode(401).body("code", equalTo("UNAUTHENTICATED"));
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
