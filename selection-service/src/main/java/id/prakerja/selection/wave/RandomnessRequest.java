package id.prakerja.selection.wave;

import id.prakerja.selection.wave.domain.RandomnessKind;
import id.prakerja.selection.wave.domain.RandomnessSource;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where the public random value of a draw comes from.
 *
 * @param kind what kind of source it is
 * @param source which value exactly
 * @param availableAt when it comes into being, not before the closing, UTC
 */
@Schema(name = "RandomnessSource", examples = """
                {"kind": "DRAND", "source": "drand quicknet, round 9300123", "availableAt": "2020-08-31T06:00:00Z"}""")
record RandomnessRequest(
        @NotNull RandomnessKind kind,
        @NotBlank @Size(max = 500) String source,
        @NotNull Instant availableAt) {

    RandomnessSource toSource() {
        return new RandomnessSource(kind, source, availableAt);
    }
}
