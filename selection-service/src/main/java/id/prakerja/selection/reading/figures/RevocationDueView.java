package id.prakerja.selection.reading.figures;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.prakerja.sql.Rows;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Somebody who will be revoked unless a first purchase is made.
 *
 * @param participantId the person
 * @param wave number of the wave
 * @param province two-digit code
 * @param firstPurchaseDeadline the last instant for it, UTC
 * @param remindedAt when the person was reminded, UTC; absent before
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "RevocationDue")
record RevocationDueView(
        UUID participantId, int wave, String province, Instant firstPurchaseDeadline, Instant remindedAt) {

    static RevocationDueView of(Row row) {
        return new RevocationDueView(
                row.getUUID("participant_id"),
                row.getInteger("wave"),
                row.getString("province"),
                Rows.instant(row, "first_purchase_deadline"),
                Rows.instant(row, "reminded_at"));
    }
}
