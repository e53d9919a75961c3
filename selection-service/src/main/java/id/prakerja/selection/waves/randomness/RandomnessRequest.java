package id.prakerja.selection.waves.randomness;

import id.prakerja.refusal.Refusal;
import id.prakerja.selection.waves.randomness.domain.RandomnessKind;
import id.prakerja.selection.waves.randomness.domain.RandomnessSource;
import id.prakerja.selection.waves.wave.domain.WaveProblem;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where the public random value of a draw comes from: a drand chain, whose round follows from the freeze, or a value that others
 * publish, with the moment when it comes into being.
 */
@Schema(
        name = "RandomnessSource",
        examples = {
            "{\"kind\": \"DRAND\","
                    + " \"chain\": \"52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971\"}",
            "{\"kind\": \"PUBLISHED\", \"source\": \"Lottery of 31 August, all six numbers in ascending order\","
                    + " \"availableAt\": \"2020-08-31T14:00:00Z\"}"
        })
record RandomnessRequest(
        @NotNull RandomnessKind kind,
        @Pattern(regexp = "[0-9a-f]{64}") String chain,

        @Size(min = 1, max = 500) @Pattern(regexp = ".*\\S.*")
        String source,

        Instant availableAt) {

    /** The source; refused with {@code RANDOMNESS_PARTS} or {@code DRAND_CHAIN_UNKNOWN}. */
    RandomnessSource toSource(RandomnessSources sources) {
        return switch (kind) {
            case DRAND -> {
                refuseUnless(chain != null && source == null && availableAt == null, "chain");
                yield sources.drand(chain);
            }
            case PUBLISHED -> {
                refuseUnless(chain == null && source != null && availableAt != null, "source, availableAt");
                yield sources.published(source, availableAt);
            }
        };
    }

    private void refuseUnless(boolean complete, String parts) {
        if (!complete) {
            throw Refusal.of(WaveProblem.RANDOMNESS_PARTS, kind.name(), parts).toException();
        }
    }
}
