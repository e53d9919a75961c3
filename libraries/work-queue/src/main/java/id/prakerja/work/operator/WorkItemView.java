package id.prakerja.work.operator;

import id.prakerja.work.StoredItem;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A piece of work as an operator sees it. Neither its details nor its error name a person. */
@Schema(name = "WorkItem", description = "A piece of work that waits, or that has failed")
public record WorkItemView(
        @Schema(examples = "notices") String queue,

        @Schema(description = "Names the work in its queue", examples = "01992f3e-7b1a-7c31-9a55-5d1f0a6b7c8d")
        String key,

        @Schema(examples = "FAILED") Status status,

        @Schema(description = "Turns are shared between the lanes of a fair queue", examples = "WEB-31")
        String lane,

        @Schema(description = "What was given with the work", examples = "{\"medium\": \"PHONE\"}")
        Map<String, Object> details,

        @Schema(description = "When it was asked for", examples = "2026-03-01T05:00:00Z")
        Instant createdAt,

        @Schema(description = "Its next turn, or the end of the present claim", examples = "2026-03-01T05:01:00Z")
        Instant dueAt,

        @Schema(description = "Claims since its last progress", examples = "5")
        int attempts,

        @Schema(description = "Those that speak against the work itself", examples = "5")
        int failures,

        @Schema(description = "How far a long piece of work has come", examples = "1200", nullable = true)
        String position,

        @Schema(
                description = "Why it failed last",
                examples = "IllegalStateException at OfflineWork.java:88",
                nullable = true)
        String error,

        @Schema(examples = "2026-03-01T05:02:00Z", nullable = true)
        Instant failedAt) {

    /** Where a piece of work stands. */
    public enum Status {
        /** It waits for its turn, or is in hand. */
        WAITING,
        /** It is set aside until an operator decides. */
        FAILED
    }

    static WorkItemView of(StoredItem item) {
        return new WorkItemView(
                item.queue(),
                item.key(),
                item.failed() ? Status.FAILED : Status.WAITING,
                item.lane(),
                item.details().getMap(),
                item.createdAt(),
                item.dueAt(),
                item.attempts(),
                item.failures(),
                item.position(),
                item.error(),
                item.failedAt());
    }
}
