package id.prakerja.registration.waves.wave;

import id.prakerja.registration.waves.wave.domain.WaveStatus;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A wave as selection-service last published it.
 *
 * @param wave number
 * @param status where it stands
 * @param joinable whether it may be joined at this moment
 * @param quota seats
 * @param priorityShareBasisPoints share of the quota for the priority list, in 1/10,000
 * @param opensAt start of the joining window
 * @param closesAt end of the joining window, exclusive
 * @param seedCommitment SHA-256 of the secret seed
 * @param entryRoot root of the frozen entry list, or null
 * @param decree number of the decree, or null
 * @param joined people who joined, counted here after the close; null before
 * @param entries people whose entry was frozen
 * @param selected people selected
 */
@Schema(name = "Wave")
record WaveView(
        @Schema(examples = "6") int wave,
        @Schema(examples = "OPEN") WaveStatus status,
        @Schema(examples = "true") boolean joinable,
        @Schema(examples = "800000") int quota,
        @Schema(examples = "8000") int priorityShareBasisPoints,
        @Schema(examples = "2020-08-27T05:00:00Z") Instant opensAt,
        @Schema(examples = "2020-08-31T16:59:59Z") Instant closesAt,

        @Schema(examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String seedCommitment,

        @Schema(nullable = true, examples = "60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752")
        String entryRoot,

        @Schema(nullable = true, examples = "SK-99/2020") String decree,
        @Schema(nullable = true, examples = "1760000") Long joined,
        @Schema(examples = "1760000") long entries,
        @Schema(examples = "800000") long selected) {}
