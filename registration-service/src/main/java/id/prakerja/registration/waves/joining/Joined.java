package id.prakerja.registration.waves.joining;

import id.prakerja.registration.people.applicant.domain.Channel;
import id.prakerja.registration.waves.joining.domain.EntryStatus;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is told after joining.
 *
 * @param applicantId who joined
 * @param wave number of the wave
 * @param status {@code JOINED}
 * @param channel {@code ONLINE}, or {@code ASSISTED} through an officer
 * @param joinedAt when, UTC
 */
@Schema(name = "Joined")
public record Joined(
        UUID applicantId,
        @Schema(examples = "6") int wave,
        @Schema(examples = "JOINED") EntryStatus status,
        @Schema(examples = "ONLINE") Channel channel,
        @Schema(examples = "2020-08-27T05:00:00Z") Instant joinedAt) {}
