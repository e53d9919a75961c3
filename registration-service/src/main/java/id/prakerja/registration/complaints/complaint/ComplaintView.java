package id.prakerja.registration.complaints.complaint;

import id.prakerja.registration.complaints.complaint.ComplaintTexts.Text;
import id.prakerja.registration.complaints.complaint.domain.Complaint;
import id.prakerja.registration.complaints.complaint.domain.ComplaintCategory;
import id.prakerja.registration.complaints.complaint.domain.ComplaintOutcome;
import id.prakerja.registration.complaints.complaint.domain.ComplaintStatus;
import id.prakerja.registration.complaints.complaint.domain.ComplaintSubject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A complaint as given out.
 *
 * @param complaintId the complaint
 * @param applicantId who complains
 * @param province of the person
 * @param category what it is about
 * @param subject what it is linked to
 * @param reference of the payout or training, or null
 * @param filedAt when it was filed, UTC
 * @param status where it stands
 * @param assignee account that has it in hand, or null
 * @param dueAt when the answer is due, or was, UTC
 * @param overdue whether an answer is owed and its time is over
 * @param escalatedAt since when operators alone handle it, UTC, or null
 * @param outcome what it came to, or null
 * @param decidedAt when it was answered, UTC, or null
 * @param appealedAt when the person appealed, UTC, or null
 * @param appealOutcome what the appeal came to, or null
 * @param closedAt when the appeal was answered, UTC, or null
 * @param texts what was written, in its order; only where one complaint is asked for
 */
@Schema(name = "Complaint")
public record ComplaintView(
        @Schema(examples = "01992f40-11aa-7e52-a1c3-0d5b7a9e2f60")
        UUID complaintId,

        @Schema(examples = "01992f3e-7b1a-7c31-9a55-5d1f0a6b7c8d")
        UUID applicantId,

        @Schema(examples = "32") String province,
        @Schema(examples = "PAYMENT") ComplaintCategory category,
        @Schema(examples = "PAYOUT") ComplaintSubject subject,

        @Schema(nullable = true, examples = "01992f3e-9c44-7b02-8f10-2b6f5e0d4a11")
        UUID reference,

        @Schema(examples = "2020-10-14T05:00:00Z") Instant filedAt,
        @Schema(examples = "ASSIGNED") ComplaintStatus status,
        @Schema(nullable = true, examples = "officer-32") String assignee,
        @Schema(examples = "2020-10-28T05:00:00Z") Instant dueAt,
        @Schema(examples = "false") boolean overdue,

        @Schema(nullable = true, examples = "2020-10-28T05:01:00Z")
        Instant escalatedAt,

        @Schema(nullable = true, examples = "UPHELD") ComplaintOutcome outcome,

        @Schema(nullable = true, examples = "2020-10-20T05:00:00Z")
        Instant decidedAt,

        @Schema(nullable = true, examples = "2020-10-25T05:00:00Z")
        Instant appealedAt,

        @Schema(nullable = true, examples = "UPHELD") ComplaintOutcome appealOutcome,

        @Schema(nullable = true, examples = "2020-11-02T05:00:00Z")
        Instant closedAt,

        @Schema(nullable = true) List<Text> texts) {

    static ComplaintView of(Complaint complaint, Instant now, List<Text> texts) {
        Complaint.Filing filing = complaint.filing();
        Optional<Complaint.Answer> answer = Optional.ofNullable(complaint.answer());
        Optional<Complaint.Appeal> appeal = Optional.ofNullable(complaint.appeal());
        return new ComplaintView(
                filing.id(),
                filing.applicantId(),
                filing.province(),
                filing.category(),
                filing.subject(),
                filing.reference(),
                filing.at(),
                complaint.status(),
                complaint.assignee(),
                complaint.dueAt(),
                complaint.status().isOwed() && complaint.dueAt().isBefore(now),
                complaint.escalatedAt(),
                answer.map(Complaint.Answer::outcome).orElse(null),
                answer.map(Complaint.Answer::at).orElse(null),
                appeal.map(Complaint.Appeal::at).orElse(null),
                appeal.map(Complaint.Appeal::outcome).orElse(null),
                appeal.map(Complaint.Appeal::closedAt).orElse(null),
                texts);
    }

    /** Without who of the staff handles it. */
    ComplaintView forThePerson() {
        return new ComplaintView(
                complaintId,
                applicantId,
                province,
                category,
                subject,
                reference,
                filedAt,
                status,
                null,
                dueAt,
                overdue,
                escalatedAt,
                outcome,
                decidedAt,
                appealedAt,
                appealOutcome,
                closedAt,
                texts == null ? null : texts.stream().map(Text::withoutAuthor).toList());
    }
}
