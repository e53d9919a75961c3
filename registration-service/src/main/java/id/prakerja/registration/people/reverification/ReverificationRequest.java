package id.prakerja.registration.people.reverification;

import id.prakerja.registration.people.applicant.domain.ApplicantStatus;
import id.prakerja.registration.people.applicant.domain.Channel;
import id.prakerja.rest.idempotency.ContentDigest;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who is to be verified again; everything given must hold.
 *
 * @param statuses where they stand: IDENTITY_REJECTED, IDENTITY_VERIFIED, TESTED or READY
 * @param applicantIds only these, or null
 * @param province only of this province, or null
 * @param regency only of this regency, or null
 * @param channel only of this channel, or null
 * @param verifiedBefore only those whom the registry confirmed before, UTC, or null
 * @param dryRun whether to count only; not, if not given
 * @param reason why
 */
@Schema(name = "ReverificationRequest")
public record ReverificationRequest(
        @Schema(required = true) @NotEmpty @Size(max = 4) Set<ApplicantStatus> statuses,
        @Size(max = 10_000) List<UUID> applicantIds,
        @Schema(examples = "32") @Size(max = 2) String province,
        @Schema(examples = "3273") @Size(max = 4) String regency,
        @Schema(examples = "OFFLINE") Channel channel,
        @Schema(examples = "2020-05-01T00:00:00Z") Instant verifiedBefore,
        Boolean dryRun,

        @Schema(required = true, examples = "The registry has corrected its dates of birth") @NotBlank @Size(max = 300)
        String reason) {

    /** Digest by which a repeated request is distinguished from another one under the same key. */
    String digest() {
        return ContentDigest.of(
                String.valueOf(statuses.stream().sorted().toList()),
                String.valueOf(applicantIds),
                String.valueOf(province),
                String.valueOf(regency),
                String.valueOf(channel),
                String.valueOf(verifiedBefore),
                reason);
    }
}
