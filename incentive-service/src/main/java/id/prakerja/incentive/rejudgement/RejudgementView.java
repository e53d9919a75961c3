package id.prakerja.incentive.rejudgement;

import id.prakerja.sql.Rows;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What has been paid to people who stand on an exclusion list by what is known today.
 *
 * @param asOf programme time whose lists were used, UTC
 * @param people how many, each once
 * @param payments how many, each once
 * @param rupiahAfterListing paid on or after the day from which a list holds for the person: what should not have been paid
 * @param rupiahBeforeListing paid before that day
 * @param parts by list and version; who stands on two lists is in two parts
 */
@Schema(name = "Rejudgement")
record RejudgementView(
        Instant asOf,
        @Schema(examples = "165544") long people,
        @Schema(examples = "650000") long payments,
        @Schema(examples = "390000000000") long rupiahAfterListing,
        @Schema(examples = "0") long rupiahBeforeListing,
        List<Part> parts) {

    /**
     * A part of it.
     *
     * @param list the exclusion list
     * @param sinceVersion version since which the people have stood on it without a break
     * @param wave in which they were selected
     * @param people how many
     * @param payments how many
     * @param rupiahAfterListing paid on or after the day from which the list holds
     * @param rupiahBeforeListing paid before that day
     */
    @Schema(name = "RejudgementPart")
    record Part(
            @Schema(examples = "CIVIL_SERVANTS") String list,
            @Schema(examples = "7") long sinceVersion,
            @Schema(examples = "6") int wave,
            @Schema(examples = "1200") long people,
            @Schema(examples = "4800") long payments,
            @Schema(examples = "2880000000") long rupiahAfterListing,
            @Schema(examples = "0") long rupiahBeforeListing) {

        static Part of(Row row) {
            return new Part(
                    row.getString("list"),
                    row.getLong("since_version"),
                    row.getInteger("wave"),
                    row.getLong("people"),
                    row.getLong("payments"),
                    row.getLong("after"),
                    row.getLong("before"));
        }
    }

    static RejudgementView of(Instant asOf, Row total, RowSet<Row> parts) {
        return new RejudgementView(
                asOf,
                total.getLong("people"),
                total.getLong("payments"),
                total.getLong("after"),
                total.getLong("before"),
                Rows.list(parts, Part::of));
    }
}
