package id.prakerja.selection.waves.randomness;

import id.prakerja.refusal.Refusal;
import id.prakerja.selection.waves.drand.DrandBeacons;
import id.prakerja.selection.waves.drand.domain.DrandChain;
import id.prakerja.selection.waves.drand.domain.DrandRound;
import id.prakerja.selection.waves.randomness.domain.RandomnessKind;
import id.prakerja.selection.waves.randomness.domain.RandomnessSource;
import id.prakerja.selection.waves.wave.domain.WaveProblem;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where the public random value of a draw comes from: a round of a drand chain, of which the rest follows, or a value that others
 * publish, with the moment when it comes into being.
 */
@Schema(
        name = "RandomnessSource",
        examples = {
            "{\"kind\": \"DRAND\", \"round\": 9300123,"
                    + " \"chain\": \"52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971\"}",
            "{\"kind\": \"PUBLISHED\", \"source\": \"Lottery of 31 August, all six numbers in ascending order\","
                    + " \"availableAt\": \"2020-08-31T14:00:00Z\"}"
        })
record RandomnessRequest(
        @NotNull RandomnessKind kind,
        @Pattern(regexp = "[0-9a-f]{64}") String chain,
        @Min(1) @Max(RandomnessRequest.MOST_ROUNDS) Long round,

        @Size(min = 1, max = 500) @Pattern(regexp = ".*\\S.*")
        String source,

        Instant availableAt) {

    /** More rounds than a chain of one a second has in 30,000 years. */
    static final long MOST_ROUNDS = 1_000_000_000_000L;

    /** The source; refused with {@code RANDOMNESS_PARTS}, {@code DRAND_CHAIN_UNKNOWN} or {@code DRAND_UNVERIFIABLE}. */
    RandomnessSource toSource(DrandBeacons beacons) {
        boolean ofDrand = chain != null && round != null && source == null && availableAt == null;
        boolean published = chain == null && round == null && source != null && availableAt != null;
        return switch (kind) {
            case DRAND -> {
                refuseUnless(ofDrand, "chain, round");
                DrandChain known = beacons.chain(chain);
                yield new RandomnessSource(
                        kind, known.describe(round), known.timeOf(round), new DrandRound(chain, round));
            }
            case PUBLISHED -> {
                refuseUnless(published, "source, availableAt");
                yield new RandomnessSource(kind, source, availableAt, null);
            }
        };
    }

    private void refuseUnless(boolean complete, String parts) {
        if (!complete) {
            throw Refusal.of(WaveProblem.RANDOMNESS_PARTS, kind.name(), parts).toException();
        }
    }
}
