package id.prakerja.approvals;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An approval.
 *
 * @param contentHash hash of what the approver has read
 */
@Schema(
        name = "Approve",
        examples = "{\"contentHash\": \"66687aadf862bd776c8fc18b8e9f8e20089714856ee233b3902a591d0d5f2925\"}")
record ApproveRequest(
        @NotNull @Pattern(regexp = "[0-9a-f]{64}") String contentHash) {}
