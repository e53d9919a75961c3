package id.prakerja.registration.privacy.retention;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is kept for a time only.
 *
 * @param kind what
 * @param dueBefore what is older than this is removed, UTC
 * @param due how much the next run removes
 * @param removed how much has been removed in all
 * @param lastRemoved how much the last step removed that removed anything
 * @param lastRunAt when it was last looked at, UTC, or null
 */
@Schema(name = "Retention")
public record RetentionView(
        RetentionKind kind,
        Instant dueBefore,
        @Schema(examples = "0") long due,
        @Schema(examples = "0") long removed,
        @Schema(examples = "0") long lastRemoved,
        Instant lastRunAt) {}
