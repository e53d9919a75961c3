package id.prakerja.selection.waves.randomness;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.prakerja.selection.waves.randomness.domain.RandomnessKind;
import id.prakerja.sql.Rows;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where the public random value of a draw comes from, and after the draw what proves it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Randomness", examples = """
                {"kind": "DRAND", "availableAt": "2023-08-31T06:00:00Z", "round": 230412,
                 "source": "drand quicknet, round 230412, chain 52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971",
                 "chain": "52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971"}""")
record RandomnessView(
        RandomnessKind kind,
        String source,
        Instant availableAt,
        String chain,
        Long round,
        String signature,
        String previousSignature) {

    static RandomnessView of(Row row) {
        return new RandomnessView(
                RandomnessKind.valueOf(row.getString("kind")),
                row.getString("source"),
                Rows.instant(row, "available_at"),
                row.getString("chain"),
                row.getLong("round"),
                row.getString("signature"),
                row.getString("previous_signature"));
    }
}
