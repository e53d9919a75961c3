package id.prakerja.work;

import io.vertx.core.json.JsonObject;
import java.time.Instant;

/**
 * An item as it stands in its queue.
 *
 * @param queue its queue
 * @param key names it there
 * @param lane its lane; empty outside fair queues
 * @param failed whether it is set aside; else it waits or is in hand
 * @param details what was given with it
 * @param createdAt when it was asked for, real time
 * @param dueAt its next turn, or the end of its lease
 * @param attempts claims since its last progress
 * @param failures those that speak against the item
 * @param position how far a long item has come; null if it has not begun
 * @param error why it failed last; null if it has not
 * @param failedAt when it was set aside; null if it is not
 */
public record StoredItem(
        String queue,
        String key,
        String lane,
        boolean failed,
        JsonObject details,
        Instant createdAt,
        Instant dueAt,
        int attempts,
        int failures,
        String position,
        String error,
        Instant failedAt) {}
