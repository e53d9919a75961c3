package id.prakerja.selection.seats.refill;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A filling of freed seats.
 *
 * @param wave the wave
 * @param refill its number within the wave, from 1; its lines on the determination list stand under {@code REFILL-n}
 * @param decree number of the decree (SK)
 * @param freed seats there were to fill
 * @param filled of these those filled; the others stay in the recovery pool
 * @param noticeAt when those who got them are told, UTC
 * @param firstPurchaseDeadline the last instant for their first purchase, UTC
 * @param determinedAt when, UTC
 */
@Schema(name = "RefillResult", examples = """
                {"wave": 6, "refill": 1, "decree": "SK-6A/2020", "freed": 31, "filled": 31, "noticeAt": "2020-09-14T03:00:00Z",
                 "firstPurchaseDeadline": "2020-10-14T03:00:00Z", "determinedAt": "2020-09-14T03:00:00Z"}""")
record RefillView(
        int wave,
        int refill,
        String decree,
        int freed,
        int filled,
        Instant noticeAt,
        Instant firstPurchaseDeadline,
        Instant determinedAt) {

    static RefillView of(Row row) {
        return new RefillView(
                row.getInteger("wave"),
                row.getInteger("refill"),
                row.getString("decree"),
                row.getInteger("freed"),
                row.getInteger("filled"),
                row.getOffsetDateTime("notice_at").toInstant(),
                row.getOffsetDateTime("first_purchase_deadline").toInstant(),
                row.getOffsetDateTime("determined_at").toInstant());
    }
}
