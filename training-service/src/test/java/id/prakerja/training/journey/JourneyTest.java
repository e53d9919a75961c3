package id.prakerja.training.journey;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.prakerja.events.Topics;
import id.prakerja.rest.idempotency.IdempotencyKey;
import id.prakerja.testkit.Records;
import id.prakerja.testkit.Tokens;
import id.prakerja.testkit.Topic;
import id.prakerja.testkit.Waiting;
import id.prakerja.training.support.Course;
import id.prakerja.training.support.Learner;
import id.prakerja.training.support.ServiceTest;
import io.restassured.http.ContentType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@ServiceTest
class JourneyTest {

    @Test
    void fromSelectionToReviewWithEveryEventPublishedOnce() {
        Course course = Course.approved();
        Learner learner = Learner.selected();

        UUID enrolment = learner.begin(course);
        course.platform()
                .post("/v1/completions", learner.completion(course.platform(), enrolment))
                .statusCode(201)
                .body("enrolmentId", equalTo(enrolment.toString()))
                .body("status", equalTo("CERTIFIED"))
                .body("first", equalTo(true));
        given().auth()
                .oauth2(Tokens.applicant(learner.id()))
                .header(IdempotencyKey.HEADER, "review-1")
                .contentType(ContentType.JSON)
                .body("{\"rating\":5,\"comment\":\"Jelas\"}")
                .post(learner.path() + "/" + enrolment + "/review")
                .then()
                .statusCode(201)
                .body("status", equalTo("REVIEWED"));

        assertEquals(650_000L, learner.account().getLong("balance"));
        assertTrue(learner.account().getString("card").matches("9999\\d{12}"));
        given().auth()
                .oauth2(Tokens.applicant(learner.id()))
                .get("/v1/participants/" + learner.id() + "/journey")
                .then()
                .statusCode(200)
                .body(
                        "what",
                        contains(
                                "BALANCE_ISSUED",
                                "TRAINING_BOUGHT",
                                "VOUCHER_USED",
                                "TRAINING_COMPLETED",
                                "TRAINING_REVIEWED"));

        JsonNode enrolled = onlyEvent(Topics.TRAINING_ENROLLED, learner.id());
        assertEquals(350_000, enrolled.get("price").asLong());
        assertEquals(course.platform().id(), enrolled.get("platformId").asText());
        JsonNode completed = onlyEvent(Topics.TRAINING_COMPLETED, learner.id());
        assertTrue(completed.get("first").asBoolean());
        assertEquals("CERT-" + enrolment, completed.get("certificateNumber").asText());
        assertEquals(
                5,
                onlyEvent(Topics.TRAINING_REVIEWED, learner.id()).get("rating").asInt());
    }

    @Test
    void voucherHasSixteenCharactersThatCannotBeConfused() {
        Course course = Course.approved();

        Learner.selected().buy(course).statusCode(201).body("voucher", matchesPattern("[2-9A-HJKMNP-Z]{16}"));
    }

    private static JsonNode onlyEvent(String topic, UUID person) {
        Waiting.patiently().until(() -> !Topic.named(topic).of(person).isEmpty());
        List<ConsumerRecord<String, byte[]>> found = Topic.named(topic).of(person);
        assertEquals(1, found.size(), topic);
        ConsumerRecord<String, byte[]> record = found.get(0);
        assertEquals(topic, Records.header(record, "ce_type"));
        assertEquals("1.0", Records.header(record, "ce_specversion"));
        assertEquals("/prakerja/training-service", Records.header(record, "ce_source"));
        assertEquals(7, UUID.fromString(Records.header(record, "ce_id")).version());
        assertTrue(Instant.parse(Records.header(record, "ce_time"))
                .isBefore(Instant.now().plusSeconds(60)));
        return Records.json(record);
    }
}
