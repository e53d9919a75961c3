package id.prakerja.registration.personaldata.rotation;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How far the register has been re-encrypted under the active key.
 *
 * @param keyId the active key
 * @param status {@code RUNNING}, {@code PAUSED} or {@code DONE}
 * @param people people at the start
 * @param lookedAt people looked at in this walk
 * @param reencrypted envelopes rewritten, in all walks
 * @param walks walks over the register
 * @param startedAt when it began, UTC
 * @param endedAt when it was done, or null
 */
@Schema(name = "Reencryption")
public record ReencryptionView(
        @Schema(examples = "2021-01") String keyId,
        @Schema(examples = "RUNNING") String status,
        long people,
        long lookedAt,
        long reencrypted,
        int walks,
        Instant startedAt,
        Instant endedAt) {}
