package id.prakerja.selection.waves.wave;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.prakerja.selection.waves.wave.domain.RandomnessKind;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where the public random value of a draw comes from, and after the draw what proves it.
 *
 * @param kind what kind of source it is
 * @param source which value exactly, for people
 * @param availableAt when it comes into being, UTC
 * @param chain hash of the drand chain; absent for other kinds
 * @param round round of the drand chain; absent for other kinds
 * @param signature of the drand round; absent before the draw and for other kinds
 * @param previousSignature of the drand round before; absent where the chain does not sign it
 */
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
                row.getOffsetDateTime("available_at").toInstant(),
                row.getString("chain"),
                row.getLong("round"),
                row.getString("signature"),
                row.getString("previous_signature"));
    }
}
