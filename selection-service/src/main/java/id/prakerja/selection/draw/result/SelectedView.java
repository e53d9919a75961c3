package id.prakerja.selection.draw.result;

import io.vertx.mutiny.sqlclient.Row;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One of the selected of a wave.
 *
 * @param applicantId the person
 * @param rank rank in the draw, from 1
 * @param province two-digit code
 * @param outcome through which share of the seats; {@code FROM_RESERVE} for a seat that became free
 */
@Schema(name = "Selected")
record SelectedView(UUID applicantId, int rank, String province, String outcome) {

    static SelectedView of(Row row) {
        return new SelectedView(
                row.getUUID("applicant_id"),
                row.getInteger("rank"),
                row.getString("province"),
                row.getString("outcome"));
    }
}
