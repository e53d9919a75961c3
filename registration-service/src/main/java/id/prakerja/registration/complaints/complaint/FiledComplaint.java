package id.prakerja.registration.complaints.complaint;

import id.prakerja.registration.complaints.complaint.domain.Complaint;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A complaint that has been filed.
 *
 * @param complaintId names it from now on
 * @param filedAt when, UTC
 * @param dueAt when the answer is due, UTC
 */
@Schema(name = "FiledComplaint")
public record FiledComplaint(
        @Schema(examples = "01992f40-11aa-7e52-a1c3-0d5b7a9e2f60")
        UUID complaintId,

        @Schema(examples = "2020-10-14T05:00:00Z") Instant filedAt,
        @Schema(examples = "2020-10-28T05:00:00Z") Instant dueAt) {

    static FiledComplaint of(Complaint complaint) {
        return new FiledComplaint(complaint.id(), complaint.filing().at(), complaint.dueAt());
    }
}
