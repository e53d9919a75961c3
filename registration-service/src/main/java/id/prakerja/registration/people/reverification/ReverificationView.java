package id.prakerja.registration.people.reverification;

import id.prakerja.sql.Rows;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * People who are verified again.
 *
 * @param id of the job; null for a dry run
 * @param status {@code RUNNING}, {@code CANCELLED} or {@code DONE}; {@code DRY_RUN} where nothing is done
 * @param statuses where the people stood
 * @param people how many fitted at the start
 * @param asked how many have been put into the queue so far; the registry's answers show in each person's status
 * @param requestedBy account
 * @param reason why
 * @param createdAt when, UTC
 * @param endedAt when the last was put into the queue, or null
 */
@Schema(name = "Reverification")
public record ReverificationView(
        UUID id,
        @Schema(examples = "RUNNING") String status,
        List<String> statuses,
        long people,
        long asked,
        String requestedBy,
        String reason,
        Instant createdAt,
        Instant endedAt) {

    static ReverificationView of(Row row) {
        return new ReverificationView(
                row.getUUID("id"),
                row.getString("status"),
                List.of(row.getArrayOfStrings("statuses")),
                row.getLong("people"),
                row.getLong("asked"),
                row.getString("requested_by"),
                row.getString("reason"),
                Rows.instant(row, "created_at"),
                Rows.instant(row, "ended_at"));
    }
}
