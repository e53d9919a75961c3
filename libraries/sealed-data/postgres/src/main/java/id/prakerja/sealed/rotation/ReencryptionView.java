package id.prakerja.sealed.rotation;

import id.prakerja.sealed.walk.WalkProgress;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How far everything that is encrypted has been re-encrypted under the active key.
 *
 * @param keyId the active key
 * @param status {@code RUNNING}, {@code PAUSED}, {@code DONE}, or {@code FAILED}: the work queue {@code reencryption} has the reason
 * @param startedAt when it began, UTC
 * @param endedAt when it was done, or null
 * @param tables every table that holds something encrypted; none as long as nothing has been counted
 */
@Schema(name = "Reencryption")
public record ReencryptionView(
        @Schema(examples = "2021-01") String keyId,
        @Schema(examples = "RUNNING") String status,
        Instant startedAt,
        Instant endedAt,
        List<TableView> tables) {

    static ReencryptionView of(String keyId, WalkProgress walk) {
        return new ReencryptionView(
                keyId,
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
     * @param envelopes encrypted values that were found under other keys
     * @param reencrypted those that were rewritten; fewer at the end where some went by themselves meanwhile
     * @param walks walks over the table: more than one where somebody still wrote under an old key
     * @param done whether the last walk is over
     */
    @Schema(name = "ReencryptionOfTable")
    public record TableView(
            @Schema(examples = "applicant") String table, long envelopes, long reencrypted, int walks, boolean done) {}
}
