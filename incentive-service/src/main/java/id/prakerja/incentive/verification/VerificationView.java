package id.prakerja.incentive.verification;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.prakerja.sql.Rows;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.YearMonth;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A frozen list of settlements, and the draw from it.
 *
 * @param month everything settled by its end that no list before has
 * @param entries settlements in it
 * @param rupiah of them, as instructed
 * @param root root of the Merkle tree over its entries, lower-case hex
 * @param people to be asked at most, each about one settlement
 * @param chain hash of the drand chain
 * @param round of the chain, whose value draws
 * @param roundAt when that round comes into being, UTC
 * @param frozenAt when the list was frozen and the round announced, UTC
 * @param randomness value of the round, lower-case hex; absent before the draw
 * @param signature of the chain under the round, lower-case hex; absent before the draw
 * @param drawnAt when it was drawn, UTC; absent before
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "PaymentVerification")
record VerificationView(
        @Schema(examples = "2020-10") String month,
        @Schema(examples = "610563") int entries,
        @Schema(examples = "366337800000") long rupiah,

        @Schema(examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String root,

        @Schema(examples = "1000") int people,

        @Schema(examples = "52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971")
        String chain,

        @Schema(examples = "4242") long round,
        @Schema(examples = "2020-11-01T17:00:03Z") Instant roundAt,
        @Schema(examples = "2020-10-31T17:00:01Z") Instant frozenAt,

        @Schema(examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String randomness,

        @Schema(
                examples =
                        "b6b2a585449b66eb12e875b64fcbab3799861a00e4dbf092d99e969a5eac57dd3f798acf61e705fe4f093db926626807")
        String signature,

        @Schema(examples = "2020-11-01T17:05:00Z") Instant drawnAt) {

    static VerificationView of(Row row) {
        return new VerificationView(
                YearMonth.from(row.getLocalDate("month")).toString(),
                row.getInteger("entries"),
                row.getLong("rupiah"),
                row.getString("root"),
                row.getInteger("people"),
                row.getString("chain"),
                row.getLong("round"),
                Rows.instant(row, "round_at"),
                Rows.instant(row, "frozen_at"),
                row.getString("randomness"),
                row.getString("signature"),
                Rows.instant(row, "drawn_at"));
    }
}
