package id.prakerja.work.operator;

import id.prakerja.work.QueueFigures;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A queue as an operator sees it.
 *
 * @param queue its name
 * @param waiting items to be done, counted no further than a million
 * @param oldestAgeSeconds real time since the oldest of them was asked for
 * @param failed items set aside
 */
@Schema(name = "WorkQueue", description = "Work of one kind that waits, and what of it has failed")
public record WorkQueueView(
        @Schema(examples = "notices") String queue,
        @Schema(examples = "12") long waiting,
        @Schema(examples = "0.4") double oldestAgeSeconds,
        @Schema(examples = "0") long failed) {

    static WorkQueueView of(String queue, QueueFigures figures) {
        return new WorkQueueView(queue, figures.waiting(), figures.oldestAge().toMillis() / 1000.0, figures.failed());
    }
}
