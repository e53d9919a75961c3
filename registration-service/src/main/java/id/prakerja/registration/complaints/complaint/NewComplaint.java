package id.prakerja.registration.complaints.complaint;

import id.prakerja.refusal.Refusal;
import id.prakerja.registration.complaints.complaint.domain.ComplaintCategory;
import id.prakerja.registration.complaints.complaint.domain.ComplaintProblem;
import id.prakerja.registration.complaints.complaint.domain.ComplaintSubject;
import id.prakerja.rest.idempotency.ContentDigest;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A complaint that is to be filed.
 *
 * @param applicantId who complains
 * @param category what it is about
 * @param subject what it is linked to
 * @param reference of the payout or training; none for the person
 * @param text what has happened, in the person's words
 */
@Schema(name = "NewComplaint")
public record NewComplaint(
        @NotNull @Schema(required = true, examples = "01992f3e-7b1a-7c31-9a55-5d1f0a6b7c8d")
        UUID applicantId,

        @NotNull @Schema(required = true, examples = "PAYMENT")
        ComplaintCategory category,

        @NotNull @Schema(required = true, examples = "PAYOUT")
        ComplaintSubject subject,

        @Schema(nullable = true, examples = "01992f3e-9c44-7b02-8f10-2b6f5e0d4a11")
        UUID reference,

        @NotBlank
        @Size(max = 4000)
        @Schema(required = true, examples = "The incentive of October has not come to my account")
        String text) {

    /** Refuses a reference where there can be none, or none where one is needed. */
    void requireReference() {
        if ((subject == ComplaintSubject.PERSON) != (reference == null)) {
            throw Refusal.of(ComplaintProblem.COMPLAINT_REFERENCE_WRONG).toException();
        }
    }

    String content() {
        return ContentDigest.of(
                applicantId.toString(), category.name(), subject.name(), String.valueOf(reference), text);
    }
}
