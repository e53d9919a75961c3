package id.prakerja.selection.participants.participant;

import id.prakerja.sql.Rows;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A purchase made in time that arrived after the seat had been given to somebody else. */
@Schema(name = "LatePurchase", examples = """
                {"participantId": "018f3a5d-ac96-774b-bcce-b302099a8057", "wave": 6, "enrolledAt": "2020-10-03T03:00:00Z",
                 "arrivedAt": "2020-10-05T08:00:00Z", "revokedAt": "2020-10-04T04:00:05Z"}""")
record LatePurchaseView(UUID participantId, int wave, Instant enrolledAt, Instant arrivedAt, Instant revokedAt) {

    static LatePurchaseView of(Row row) {
        return new LatePurchaseView(
                row.getUUID("participant_id"),
                row.getInteger("wave"),
                Rows.instant(row, "enrolled_at"),
                Rows.instant(row, "arrived_at"),
                Rows.instant(row, "revoked_at"));
    }
}
