package id.prakerja.training.course;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why a curator decides so.
 *
 * @param reason a sentence for the institution
 */
public record CurationReason(
        @NotBlank @Size(max = 500) @Schema(examples = "The syllabus names no evaluation.")
        String reason) {}
