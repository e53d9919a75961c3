package id.prakerja.runner.demo;

import com.fasterxml.jackson.databind.JsonNode;
import id.prakerja.events.Topics;
import id.prakerja.runner.history.EventHistory;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The events on the topics that carry the programme's figures, taken at one moment.
 *
 * @param registered {@code applicant.registered}, without whoever was erased
 * @param joined {@code applicant.joined}
 * @param selected {@code participant.selected}
 * @param revoked {@code participant.revoked}
 * @param enrolled {@code training.enrolled}
 * @param completed {@code training.completed}
 * @param reviewed {@code training.reviewed}
 * @param disbursed {@code incentive.disbursed}, without what came back
 */
record PublishedEvents(
        List<JsonNode> registered,
        List<JsonNode> joined,
        List<JsonNode> selected,
        List<JsonNode> revoked,
        List<JsonNode> enrolled,
        List<JsonNode> completed,
        List<JsonNode> reviewed,
        List<JsonNode> disbursed) {

    static PublishedEvents of(EventHistory history) {
        return new PublishedEvents(
                without(history, Topics.APPLICANT_REGISTERED, Topics.APPLICANT_ERASED, "applicantId"),
                history.published(Topics.APPLICANT_JOINED, JsonNode.class),
                history.published(Topics.PARTICIPANT_SELECTED, JsonNode.class),
                history.published(Topics.PARTICIPANT_REVOKED, JsonNode.class),
                history.published(Topics.TRAINING_ENROLLED, JsonNode.class),
                history.published(Topics.TRAINING_COMPLETED, JsonNode.class),
                history.published(Topics.TRAINING_REVIEWED, JsonNode.class),
                without(history, Topics.INCENTIVE_DISBURSED, Topics.INCENTIVE_RETURNED, "payoutId"));
    }

    /** The events of one topic of which another one has not taken back what they are about. */
    private static List<JsonNode> without(EventHistory history, String topic, String takingBack, String field) {
        Set<String> takenBack = history.published(takingBack, JsonNode.class).stream()
                .map(event -> event.path(field).asText())
                .collect(Collectors.toSet());
        return history.published(topic, JsonNode.class).stream()
                .filter(event -> !takenBack.contains(event.path(field).asText()))
                .toList();
    }

    /** Counts the different values of a field among the events that fulfil the condition. */
    static long distinct(List<JsonNode> events, String field, Predicate<JsonNode> condition) {
        return events.stream()
                .filter(condition)
                .map(event -> event.path(field).asText())
                .distinct()
                .count();
    }

    /** Counts the different values of a field. */
    static long distinct(List<JsonNode> events, String field) {
        return distinct(events, field, event -> true);
    }

    /** Sums a field up. */
    static long sum(List<JsonNode> events, String field) {
        return events.stream().mapToLong(event -> event.path(field).asLong()).sum();
    }
}
