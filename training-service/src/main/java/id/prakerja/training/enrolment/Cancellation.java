package id.prakerja.training.enrolment;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A purchase to be undone.
 *
 * @param reason stable code
 */
public record Cancellation(
        @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,59}") @Schema(examples = "PARTICIPANT_WISH")
        String reason) {}
