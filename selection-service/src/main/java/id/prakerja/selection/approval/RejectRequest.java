package id.prakerja.selection.approval;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A refusal.
 *
 * @param reason why
 */
@Schema(name = "Reject", examples = "{\"reason\": \"The decree number is that of wave 5\"}")
record RejectRequest(@NotBlank @Size(max = 500) String reason) {}
