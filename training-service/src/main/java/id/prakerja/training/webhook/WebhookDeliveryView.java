package id.prakerja.training.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A message, and what became of it.
 *
 * @param messageId its {@code webhook-id}
 * @param type what it tells
 * @param createdAt when it was made, real time, UTC
 * @param state whether it was taken
 * @param dueAt when it is tried next, real time, UTC; absent where it is not
 * @param attempts made so far, oldest first
 */
@Schema(name = "WebhookDelivery")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WebhookDeliveryView(
        @Schema(examples = "1600574400000-0f1e2d3c4b5a6978") String messageId,
        @Schema(examples = "completion.accepted") String type,
        @Schema(examples = "2020-09-20T04:00:00Z") Instant createdAt,
        @Schema(examples = "TAKEN") State state,
        @Schema(examples = "2020-09-20T04:05:05Z") Instant dueAt,
        List<Attempt> attempts) {

    /** What became of a message. */
    public enum State {
        /** It is tried, or waits to be. */
        WAITING,
        /** The receiver has it. */
        TAKEN,
        /** It is tried no more. */
        GIVEN_UP
    }

    /**
     * One attempt.
     *
     * @param at when it began, real time, UTC
     * @param status HTTP status; 0 where there was no answer; absent while it is under way
     * @param said the status in words, or why there was no answer
     */
    @Schema(name = "WebhookAttempt")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Attempt(
            @Schema(examples = "2020-09-20T04:00:00Z") Instant at,
            @Schema(examples = "204") Integer status,
            @Schema(examples = "HTTP status 204") String said) {}

    static WebhookDeliveryView of(Message message) {
        return new WebhookDeliveryView(
                message.id(),
                message.type(),
                message.createdAt(),
                state(message),
                message.dueAt(),
                message.attempts().stream()
                        .map(attempt -> new Attempt(attempt.at(), attempt.status(), attempt.said()))
                        .toList());
    }

    private static State state(Message message) {
        if (message.takenAt() != null) {
            return State.TAKEN;
        }
        return message.dueAt() == null ? State.GIVEN_UP : State.WAITING;
    }
}
