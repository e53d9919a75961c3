package id.prakerja.training.completion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.prakerja.events.Topics;
import id.prakerja.testkit.Topic;
import id.prakerja.testkit.Waiting;
import id.prakerja.training.support.Course;
import id.prakerja.training.support.Learner;
import id.prakerja.training.support.Partner;
import id.prakerja.training.support.ServiceTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class BatchCompletionsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PATH = "/v1/completions:batch";

    private Course course;

    @BeforeEach
    void approveACourse() {
        course = Course.approved();
    }

    @Test
    void oneBadLineHarmsNoOther() {
        Learner learner = Learner.selected();
        UUID enrolment = learner.begin(course);
        Learner low = Learner.selected();
        UUID lowEnrolment = low.begin(course);
        String good = line("c-1", learner, enrolment);

        List<JsonNode> results = send(String.join(
                "\n",
                "{\"id\":\"c-0\"",
                "",
                good.replace("\"attendance\":95", "\"attendance\":95.5").replace("c-1", "c-2"),
                good.replace("\"attendance\":95", "\"attendance\":101").replace("c-1", "c-3"),
                good,
                line("c-4", low, lowEnrolment).replace("\"attendance\":95", "\"attendance\":79"),
                line("c-5", learner, UUID.randomUUID()),
                "null"));

        assertEquals(List.of(1, 3, 4, 5, 6, 7, 8), numbers(results, "line"));
        assertEquals(List.of(400, 400, 400, 201, 422, 404, 400), numbers(results, "status"));
        assertEquals(
                List.of(
                        "MALFORMED_JSON",
                        "FIELD_MALFORMED",
                        "VALIDATION_FAILED",
                        "",
                        "ATTENDANCE_TOO_LOW",
                        "ENROLMENT_UNKNOWN",
                        "MALFORMED_JSON"),
                results.stream().map(result -> result.path("code").asText("")).toList());
        assertEquals("attendance", results.get(2).get("fields").get(0).asText());
        assertTrue(results.get(3).get("first").asBoolean());
        assertEquals("CERTIFIED", learner.account().getString("enrolments[0].status"));
        assertEquals("REDEEMED", low.account().getString("enrolments[0].status"));
    }

    @Test
    void batchSentAgainGetsTheSameAnswersAndCorrectedLinesAreRecorded() {
        Learner one = Learner.selected();
        Learner two = Learner.selected();
        String first = line("c-1", one, one.begin(course));
        String second = line("c-2", two, two.begin(course));

        List<JsonNode> before = send(first + "\n" + second.replace("\"score\":85", "\"score\":null"));
        List<JsonNode> after = send(first + "\n" + second);

        assertEquals(List.of(201, 422), numbers(before, "status"));
        assertEquals(List.of(201, 201), numbers(after, "status"));
        assertEquals(before.get(0), after.get(0));
        List<JsonNode> changed = send(first.replace("\"score\":85", "\"score\":86"));
        assertEquals("EVENT_ID_REUSED", changed.get(0).get("code").asText());
    }

    @Test
    void sameIdOrCertificateTwiceInOneBatchCountsOnce() {
        Learner one = Learner.selected();
        Learner two = Learner.selected();
        UUID first = one.begin(course);
        String line = line("c-1", one, first);
        String sameNumber = line("c-2", two, two.begin(course)).replaceAll("CERT-[^\"]*", "CERT-" + first);

        List<JsonNode> results = send(line + "\n" + line + "\n" + sameNumber);

        List<String> ids = results.stream()
                .filter(result -> result.get("status").asInt() == 201)
                .map(result -> result.get("id").asText())
                .distinct()
                .toList();
        assertEquals(1, ids.size(), "of two that want the same number one is first");
        assertEquals(
                1,
                List.of(one, two).stream()
                        .filter(learner -> "CERTIFIED".equals(learner.account().getString("enrolments[0].status")))
                        .count());
    }

    @Test
    void batchHasABoundAndIsAPlatforms() {
        String tooMany = IntStream.rangeClosed(0, 10_000).mapToObj(i -> "{}").collect(Collectors.joining("\n"));

        post(course.platform(), tooMany).statusCode(422);
        post(course.platform(), " \n").statusCode(422);
        post(course.institution(), "{}").statusCode(403);
        Learner learner = Learner.selected();
        Partner other = Partner.platform();
        String line = line(other, "c-1", learner, learner.begin(course));
        assertEquals(
                "NOT_YOUR_ENROLMENT",
                results(post(other, line)).get(0).get("code").asText());
    }

    @Test
    void aBatchOfTenThousandLinesThatBrokeOffIsSentAgainWholeAndCountsOnce() {
        List<Learner> learners = Stream.generate(Learner::selected).limit(20).toList();
        List<String> good = learners.stream()
                .map(learner -> line("good-" + learner.id(), learner, learner.begin(course)))
                .toList();
        List<String> lines = IntStream.range(0, CompletionBatches.MOST_LINES)
                .mapToObj(number -> number % 500 == 0
                        ? good.get(number / 500)
                        : line("unknown-" + number, learners.get(number % 20), UUID.randomUUID()))
                .toList();

        List<JsonNode> first = send(String.join("\n", lines.subList(0, 5_000)));
        List<JsonNode> whole = send(String.join("\n", lines));

        assertEquals(CompletionBatches.MOST_LINES, whole.size());
        assertEquals(first, whole.subList(0, 5_000));
        assertEquals(
                20,
                whole.stream()
                        .filter(result -> result.get("status").asInt() == 201)
                        .count());
        Topic topic = Topic.named(Topics.TRAINING_COMPLETED);
        List<String> people =
                learners.stream().map(learner -> learner.id().toString()).toList();
        Waiting.patiently("each completion to be published, once")
                .until(() -> topic.read().stream()
                        .map(ConsumerRecord::key)
                        .filter(people::contains)
                        .sorted()
                        .toList()
                        .equals(people.stream().sorted().toList()));
    }

    private String line(String id, Learner learner, UUID enrolment) {
        return line(course.platform(), id, learner, enrolment);
    }

    private static String line(Partner platform, String id, Learner learner, UUID enrolment) {
        return """
                {"id":"%s","personId":"%s","enrolmentId":"%s","certificateNumber":"CERT-%s","score":85,"attendance":95,\
                "completedAt":"%s"}""".formatted(id, learner.at(platform), enrolment, enrolment, Instant.now());
    }

    private List<JsonNode> send(String body) {
        return results(post(course.platform(), body).statusCode(200));
    }

    private static ValidatableResponse post(Partner partner, String body) {
        return partner.signed(body, "batch-" + UUID.randomUUID(), Instant.now())
                .urlEncodingEnabled(false)
                .contentType("application/x-ndjson")
                .accept("application/x-ndjson")
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post(PATH)
                .then();
    }

    private static List<JsonNode> results(ValidatableResponse response) {
        List<JsonNode> results = new ArrayList<>();
        for (String line : response.extract().asString().lines().toList()) {
            try {
                results.add(JSON.readTree(line));
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        }
        return results;
    }

    private static List<Integer> numbers(List<JsonNode> results, String field) {
        return results.stream().map(result -> result.get(field).asInt()).toList();
    }
}
