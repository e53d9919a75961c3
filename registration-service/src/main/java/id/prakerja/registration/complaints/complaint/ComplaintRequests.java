package id.prakerja.registration.complaints.complaint;

import id.prakerja.registration.complaints.complaint.domain.ComplaintOutcome;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is sent to move a complaint on. */
final class ComplaintRequests {

    private ComplaintRequests() {}

    /**
     * Gives it to somebody.
     *
     * @param assignee account of who will handle it
     */
    @Schema(name = "ComplaintAssignment")
    record Assignment(
            @NotBlank @Size(max = 200) @Schema(required = true, examples = "officer-32")
            String assignee) {}

    /**
     * Says why, or what is appealed.
     *
     * @param text in the words of the author
     */
    @Schema(name = "ComplaintReason")
    record Reason(
            @NotBlank @Size(max = 4000) @Schema(required = true, examples = "The partner has not answered for a week")
            String text) {}

    /**
     * Answers.
     *
     * @param outcome what it comes to
     * @param reason why, in words that the person reads
     */
    @Schema(name = "ComplaintDecision")
    record Answer(
            @NotNull @Schema(required = true, examples = "UPHELD")
            ComplaintOutcome outcome,

            @NotBlank
            @Size(max = 4000)
            @Schema(required = true, examples = "The account was linked anew and the incentive is on its way")
            String reason) {}
}
