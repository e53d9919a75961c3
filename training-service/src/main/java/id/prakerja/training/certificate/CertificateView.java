package id.prakerja.training.certificate;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.prakerja.training.account.domain.Completion;
import id.prakerja.training.account.domain.Enrolment;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the programme confirms about a certificate. It names the training, not the person: the one who shows it says whose
 * it is.
 *
 * @param institutionId the institution that issued it
 * @param certificateNumber its number
 * @param title the training
 * @param completedAt when the training was completed, UTC
 * @param status whether it stands
 * @param withdrawnAt when it was withdrawn, UTC
 */
@Schema(name = "Certificate")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CertificateView(
        @Schema(examples = "lembaga-keahlian-digital") String institutionId,
        @Schema(examples = "CERT-2020-000123") String certificateNumber,
        @Schema(examples = "Dasar-dasar pembukuan") String title,
        @Schema(examples = "2020-09-20T04:00:00Z") Instant completedAt,
        @Schema(examples = "VALID") Status status,
        @Schema(examples = "2020-10-02T04:00:00Z") Instant withdrawnAt) {

    /** Whether a certificate stands. */
    public enum Status {
        /** It stands. */
        VALID,
        /** The completion waits for a sample; nothing is certified yet. */
        UNDER_EXAMINATION,
        /** The completion was withdrawn, for example because attendance had been falsified. */
        WITHDRAWN
    }

    static CertificateView of(Enrolment enrolment) {
        Completion completion = enrolment.completion();
        return new CertificateView(
                enrolment.course().institutionId(),
                completion.certificateNumber(),
                enrolment.course().title(),
                completion.completedAt(),
                status(enrolment),
                enrolment.closing() == null ? null : enrolment.closing().closedAt());
    }

    private static Status status(Enrolment enrolment) {
        if (enrolment.closing() != null) {
            return Status.WITHDRAWN;
        }
        return enrolment.status().certified() ? Status.VALID : Status.UNDER_EXAMINATION;
    }
}
