package id.prakerja.selection.waves.recovery;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.prakerja.sql.Rows;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What decisions have released from the recovery pool, and what is left. */
@Schema(name = "RecoveryReleases", examples = """
                {"free": 17132, "releases": [{"decree": "SK-R1/2020", "wave": 11, "seats": 382868,
                 "releasedAt": "2020-11-01T03:00:00Z", "releasedBy": "budi"}]}""")
record RecoveryReleasesView(long free, List<Release> releases) {

    /**
     * A decision that released seats.
     *
     * @param decree its number
     * @param wave the wave that has them
     * @param seats how many
     * @param releasedAt when, UTC
     * @param releasedBy account that decided
     * @param returnedAt when they returned, since the wave was cancelled, UTC; absent otherwise
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "RecoveryRelease")
    record Release(String decree, int wave, int seats, Instant releasedAt, String releasedBy, Instant returnedAt) {

        static Release of(Row row) {
            return new Release(
                    row.getString("decree"),
                    row.getInteger("wave"),
                    row.getInteger("seats"),
                    Rows.instant(row, "released_at"),
                    row.getString("released_by"),
                    Rows.instant(row, "returned_at"));
        }
    }
}
