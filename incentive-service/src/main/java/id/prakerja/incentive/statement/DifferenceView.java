package id.prakerja.incentive.statement;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.vertx.mutiny.sqlclient.Row;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A difference between a statement and what is known here.
 *
 * @param line line of the statement; absent where the statement lists nothing
 * @param missing the instruction that the statement does not list; absent where it lists something
 * @param statedId the instruction as it is named
 * @param finding AMOUNT_DIFFERS, OUTCOME_DIFFERS, UNKNOWN_HERE, DUPLICATE or MISSING
 * @param outcome as stated; where nothing is stated, as known here
 * @param amount rupiah, as stated
 * @param expectedAmount rupiah, as known here
 * @param explanation as two people have agreed on it; absent while the difference is open
 * @param explainedBy who approved it; who proposed it stands in the proposal
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "StatementDifference")
record DifferenceView(
        @Schema(examples = "17") Integer line,
        UUID missing,
        String statedId,
        @Schema(examples = "AMOUNT_DIFFERS") String finding,
        @Schema(examples = "SETTLED") String outcome,
        @Schema(examples = "60000") long amount,
        @Schema(examples = "600000") Long expectedAmount,

        @Schema(examples = "Paid in two parts; letter of 6 October")
        String explanation,

        @Schema(examples = "finance-2") String explainedBy) {

    static DifferenceView of(Row row) {
        return new DifferenceView(
                row.getUUID("missing") == null ? row.getInteger("line") : null,
                row.getUUID("missing"),
                row.getString("stated_id"),
                row.getString("finding"),
                row.getString("outcome"),
                row.getLong("amount"),
                row.getLong("expected_amount"),
                row.getString("explanation"),
                row.getString("explained_by"));
    }
}
