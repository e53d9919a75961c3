package id.prakerja.registration.reading.dossier;

import id.prakerja.registration.identity.domain.Gender;
import id.prakerja.registration.people.applicant.Message;
import id.prakerja.registration.people.applicant.domain.ApplicantStatus;
import id.prakerja.registration.people.applicant.domain.Channel;
import id.prakerja.registration.people.applicant.domain.Education;
import id.prakerja.registration.people.applicant.domain.OccupationGroup;
import id.prakerja.registration.waves.joining.domain.EntryStatus;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is known of an applicant, with everything masked by which the person could be named or reached.
 *
 * @param applicantId the id that stays with the person until the last payout
 * @param status where the applicant stands
 * @param reasons why, where a status has a reason, with the way to put it right
 * @param channel how the registration came in
 * @param nik masked
 * @param kk masked
 * @param name masked
 * @param phone masked
 * @param email masked
 * @param birthYear year of birth
 * @param gender gender
 * @param province two-digit code of the domicile
 * @param regency four-digit code of the domicile
 * @param education highest education finished
 * @param occupationGroup what the person does
 * @param disability whether the person has a disability
 * @param priority whether the person stands on the priority list
 * @param failedSelections waves joined without being selected
 * @param registeredAt when, UTC
 * @param phoneVerifiedAt when the phone was confirmed by its code, or null
 * @param emailVerifiedAt when the e-mail address was confirmed by its code, or null
 * @param identityVerifiedAt when the civil registry confirmed, or null
 * @param readyAt when the registration became complete, or null
 * @param waves waves joined, latest first
 */
@Schema(name = "Applicant")
public record DossierView(
        UUID applicantId,
        @Schema(examples = "READY") ApplicantStatus status,
        List<Message> reasons,
        @Schema(examples = "ONLINE") Channel channel,
        @Schema(examples = "99••••••••••0001") String nik,
        @Schema(examples = "99••••••••••0001") String kk,
        @Schema(examples = "B••• R••••••") String name,
        @Schema(examples = "+62••••••••890") String phone,
        @Schema(examples = "b•••@example.id") String email,
        @Schema(examples = "1990") int birthYear,
        @Schema(examples = "MALE") Gender gender,
        @Schema(examples = "32") String province,
        @Schema(examples = "3273") String regency,
        @Schema(examples = "SMA") Education education,
        @Schema(examples = "LAID_OFF") OccupationGroup occupationGroup,
        boolean disability,
        boolean priority,
        @Schema(examples = "0") int failedSelections,
        Instant registeredAt,
        Instant phoneVerifiedAt,
        Instant emailVerifiedAt,
        Instant identityVerifiedAt,
        Instant readyAt,
        List<EntryView> waves) {

    /**
     * A wave joined.
     *
     * @param wave number of the wave
     * @param status what became of it
     * @param joinedAt when the person joined
     * @param endedAt when the outcome was known here, or null
     */
    @Schema(name = "WaveEntry")
    public record EntryView(
            @Schema(examples = "6") int wave,
            @Schema(examples = "JOINED") EntryStatus status,
            Instant joinedAt,
            Instant endedAt) {}
}
