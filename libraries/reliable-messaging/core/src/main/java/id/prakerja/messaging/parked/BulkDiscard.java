package id.prakerja.messaging.parked;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Parked events that are given up together.
 *
 * @param which events
 * @param reason for the auditor
 */
@Schema(name = "ParkedEventsDiscard", description = "Parked events that are given up together")
public record BulkDiscard(
        @NotNull @Valid BulkSelection which,

        @NotBlank
        @Size(max = 500)
        @Schema(description = "Why, for the auditor", examples = "Sent twice by a test of the partner")
        String reason) {}
