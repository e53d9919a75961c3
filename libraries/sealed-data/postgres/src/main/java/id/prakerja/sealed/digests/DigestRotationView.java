package id.prakerja.sealed.digests;

import id.prakerja.sealed.walk.WalkProgress;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How far the digests of a chain have been brought under its latest key.
 *
 * @param chain what the digests are for
 * @param keyId the latest key
 * @param version of the digests under it
 * @param status {@code RUNNING}, {@code PAUSED}, {@code DONE}, or {@code FAILED}: the work queue {@code digest-rotation} has the reason
 * @param startedAt when it began, UTC
 * @param endedAt when it was done, or null
 * @param tables tables that hold such digests; none before everybody writes the new version
 */
@Schema(name = "DigestRotation")
public record DigestRotationView(
        @Schema(examples = "blind-index") String chain,
        @Schema(examples = "2021-01") String keyId,
        @Schema(examples = "2") int version,
        @Schema(examples = "RUNNING") String status,
        Instant startedAt,
        Instant endedAt,
        List<TableView> tables) {

    static DigestRotationView of(ChainedDigests chain, WalkProgress walk) {
        return new DigestRotationView(
                chain.name(),
                chain.chain().keyId(chain.latest()),
                chain.latest(),
                walk.status(),
                walk.startedAt(),
                walk.endedAt(),
                walk.tables().stream()
                        .map(table ->
                                new TableView(table.table(), table.found(), table.moved(), table.walks(), table.done()))
                        .toList());
    }

    /**
     * How far a table is.
     *
     * @param table its name
     * @param rows rows that were found with the version before
     * @param moved those that were raised; fewer at the end where some went by themselves meanwhile
     * @param walks walks over the table
     * @param done whether the last walk is over
     */
    @Schema(name = "DigestRotationOfTable")
    public record TableView(
            @Schema(examples = "applicant") String table, long rows, long moved, int walks, boolean done) {}
}
