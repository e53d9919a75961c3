package id.prakerja.oversight.rebuild;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A rebuild.
 *
 * @param rebuildId names it
 * @param status how it fares
 * @param adopt whether what is rebuilt takes the running set's place if they differ
 * @param requestedBy who asked
 * @param requestedAt when, in programme time
 * @param recordsTotal records of the topics that are replayed
 * @param recordsDone of these, replayed
 * @param refused records that are no events, or that could not be applied
 * @param parked events that were parked in the running set when the two were compared; they explain differences
 * @param incomplete topics whose first records Kafka no longer holds; what is rebuilt is then less than what was told
 * @param finishedAt when it ended, in programme time, or null
 * @param failure why it could not be done, or null
 * @param figures each figure's comparison; empty before
 */
@Schema(name = "Rebuild")
public record RebuildView(
        @Schema(examples = "01890000-0000-7000-8000-000000000001")
        UUID rebuildId,

        @Schema(examples = "EQUAL") RebuildStatus status,
        @Schema(examples = "false") boolean adopt,
        @Schema(examples = "operator-1") String requestedBy,
        @Schema(examples = "2020-09-04T03:00:00Z") Instant requestedAt,
        @Schema(examples = "1200000") long recordsTotal,
        @Schema(examples = "1200000") long recordsDone,
        @Schema(examples = "0") long refused,
        @Schema(examples = "0") long parked,
        @Schema(examples = "[]") List<String> incomplete,

        @Schema(examples = "2020-09-04T03:05:00Z", nullable = true)
        Instant finishedAt,

        @Schema(nullable = true) String failure,
        List<FigureComparison> figures) {}
