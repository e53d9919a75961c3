package id.prakerja.registration.people.domicile;

import id.prakerja.registration.people.applicant.domain.ApplicantStatus;
import id.prakerja.registration.people.domicile.domain.DomicileVerdict;
import id.prakerja.sql.Rows;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A domicile that the identity registry has otherwise than the person declared.
 *
 * @param caseId the case
 * @param applicantId whose
 * @param regency four-digit code of the regency or city that was declared
 * @param reference the question that the registry answered so
 * @param openedAt when it did, UTC
 * @param status where the person stands
 * @param verdict null as long as the case is open
 * @param decidedRegency where the person lives, if elsewhere
 * @param reason the operator's, in words
 * @param decidedAt when, UTC, or null
 */
@Schema(name = "DomicileCase")
public record DomicileCaseView(
        UUID caseId,
        UUID applicantId,
        @Schema(examples = "3273") String regency,
        UUID reference,
        Instant openedAt,
        @Schema(examples = "READY") ApplicantStatus status,
        @Schema(examples = "AS_DECLARED") DomicileVerdict verdict,
        @Schema(examples = "3275") String decidedRegency,
        String reason,
        Instant decidedAt) {

    static DomicileCaseView of(Row row) {
        return new DomicileCaseView(
                row.getUUID("id"),
                row.getUUID("applicant_id"),
                row.getString("regency"),
                row.getUUID("reference"),
                Rows.instant(row, "opened_at"),
                Rows.constant(row, "status", ApplicantStatus.class),
                Optional.ofNullable(row.getString("verdict"))
                        .map(DomicileVerdict::valueOf)
                        .orElse(null),
                row.getString("decided_regency"),
                row.getString("reason"),
                Rows.instant(row, "decided_at"));
    }
}
