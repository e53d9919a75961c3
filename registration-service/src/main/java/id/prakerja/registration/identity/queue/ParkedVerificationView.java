package id.prakerja.registration.identity.queue;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A question that the registry cannot take.
 *
 * @param applicantId whose
 * @param waitingSince when the person registered or corrected the data
 * @param parkedAt when it was put aside
 * @param refusals how often the registry has refused it
 * @param error what the registry said last; nothing personal
 */
@Schema(name = "ParkedVerification")
public record ParkedVerificationView(
        UUID applicantId,
        Instant waitingSince,
        Instant parkedAt,
        @Schema(examples = "3") int refusals,
        @Schema(examples = "HTTP 400") String error) {}
