package id.prakerja.runner.demo;

import com.fasterxml.jackson.databind.JsonNode;
import id.prakerja.events.ParticipantReinstated;
import id.prakerja.events.Topics;
import id.prakerja.runner.history.EventHistory;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The events on the topics that carry the programme's figures, taken at one moment.
 *
 * @param registered {@code applicant.registered}, without whoever was erased
 * @param joined {@code applicant.joined}
 * @param selected {@code participant.selected}
 * @param revoked {@code participant.revoked}, without whoever was reinstated afterwards
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
                remembered(history),
                history.published(Topics.APPLICANT_JOINED, JsonNode.class),
                history.published(Topics.PARTICIPANT_SELECTED, JsonNode.class),
                standing(history),
                history.published(Topics.TRAINING_ENROLLED, JsonNode.class),
                history.published(Topics.TRAINING_COMPLETED, JsonNode.class),
                history.published(Topics.TRAINING_REVIEWED, JsonNode.class),
                kept(history));
    }

    private static List<JsonNode> remembered(EventHistory history) {
        Set<String> erased = history.published(Topics.APPLICANT_ERASED, JsonNode.class).stream()
                .map(event -> event.path("applicantId").asText())
                .collect(Collectors.toSet());
        return history.published(Topics.APPLICANT_REGISTERED, JsonNode.class).stream()
                .filter(event -> !erased.contains(event.path("applicantId").asText()))
                .toList();
    }

    /** A payout that came back may have been paid again: as many of its disbursements do not count as came back. */
    private static List<JsonNode> kept(EventHistory history) {
        Map<String, Long> returned = history.published(Topics.INCENTIVE_RETURNED, JsonNode.class).stream()
                .collect(Collectors.groupingBy(
                        event -> event.path("payoutId").asText(), HashMap::new, Collectors.counting()));
        return history.published(Topics.INCENTIVE_DISBURSED, JsonNode.class).stream()
                .filter(event -> returned.merge(event.path("payoutId").asText(), -1L, Long::sum) < 0)
                .toList();
    }

    /** Revocations that no reinstatement has followed. */
    private static List<JsonNode> standing(EventHistory history) {
        Map<String, Instant> reinstated =
                history.published(Topics.PARTICIPANT_REINSTATED, ParticipantReinstated.class).stream()
                        .collect(Collectors.toMap(
                                event -> event.participantId().toString(),
                                ParticipantReinstated::reinstatedAt,
                                (one, other) -> one.isAfter(other) ? one : other));
        return history.published(Topics.PARTICIPANT_REVOKED, JsonNode.class).stream()
                .filter(event -> !Instant.parse(event.path("revokedAt").asText())
                        .isBefore(reinstated.getOrDefault(
                                event.path("participantId").asText(), Instant.MIN)))
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
