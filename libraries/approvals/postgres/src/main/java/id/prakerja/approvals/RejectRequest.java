package id.prakerja.approvals;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A rejection, or a withdrawal.
 *
 * @param reason why
 */
@Schema(name = "Reject", examples = "{\"reason\": \"The decree number is that of wave 5\"}")
record RejectRequest(@NotBlank @Size(max = 500) String reason) {}
