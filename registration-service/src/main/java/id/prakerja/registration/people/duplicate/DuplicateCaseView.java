package id.prakerja.registration.people.duplicate;

import id.prakerja.registration.people.applicant.domain.ApplicantStatus;
import id.prakerja.registration.people.duplicate.domain.DuplicateVerdict;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * People with the same name and date of birth and different NIKs.
 *
 * @param caseId the case
 * @param openedAt when the latest of them was confirmed, UTC
 * @param people the first twenty of them, masked
 * @param verdict null as long as the case is open
 * @param reason the operator's, in words
 * @param decidedAt when, UTC, or null
 */
@Schema(name = "DuplicateCase")
public record DuplicateCaseView(
        UUID caseId,
        Instant openedAt,
        List<PersonView> people,
        @Schema(examples = "DIFFERENT_PEOPLE") DuplicateVerdict verdict,
        String reason,
        Instant decidedAt) {

    /**
     * One of them.
     *
     * @param applicantId who
     * @param nik masked
     * @param kk masked
     * @param name masked
     * @param phone masked
     * @param email masked
     * @param province two-digit code of the domicile
     * @param status where the person stands
     * @param registeredAt when, UTC
     */
    @Schema(name = "LikelyDuplicate")
    public record PersonView(
            UUID applicantId,
            @Schema(examples = "99••••••••••0001") String nik,
            @Schema(examples = "99••••••••••0001") String kk,
            @Schema(examples = "B••• R••••••") String name,
            @Schema(examples = "+62••••••••890") String phone,
            @Schema(examples = "b•••@example.id") String email,
            @Schema(examples = "32") String province,
            @Schema(examples = "READY") ApplicantStatus status,
            Instant registeredAt) {}
}
