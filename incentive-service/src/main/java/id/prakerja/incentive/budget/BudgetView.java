package id.prakerja.incentive.budget;

import id.prakerja.sql.Rows;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The budget at this moment.
 *
 * @param allotted rupiah of all allotments
 * @param spent rupiah at partners and at participants
 * @param available rupiah that may still be sent; never below 0 by what is sent here
 * @param allotments each, in the order of their entry
 */
@Schema(name = "Budget")
record BudgetView(
        @Schema(examples = "20000000000000") long allotted,
        @Schema(examples = "366337800000") long spent,
        @Schema(examples = "19633662200000") long available,
        List<Entered> allotments) {

    /**
     * An allotment.
     *
     * @param decisionNumber number of the decision
     * @param amount rupiah
     * @param note what it is for
     * @param enteredAt when, UTC
     * @param enteredBy who approved the entry; {@code configuration} for those of the start
     */
    @Schema(name = "Allotment")
    record Entered(
            @Schema(examples = "SP-DIPA-999.08.1/2020") String decisionNumber,
            @Schema(examples = "20000000000000") long amount,

            @Schema(examples = "Incentives of the second half of 2020")
            String note,

            Instant enteredAt,
            @Schema(examples = "finance-2") String enteredBy) {

        static Entered of(Row row) {
            return new Entered(
                    row.getString("decision_number"),
                    row.getLong("amount"),
                    row.getString("note"),
                    Rows.instant(row, "entered_at"),
                    row.getString("entered_by"));
        }
    }
}
