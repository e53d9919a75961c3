package id.prakerja.selection.seats.refill;

import id.prakerja.sql.Rows;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A filling of freed seats. */
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
                Rows.instant(row, "notice_at"),
                Rows.instant(row, "first_purchase_deadline"),
                Rows.instant(row, "determined_at"));
    }
}
