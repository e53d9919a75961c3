package id.prakerja.training.sampling;

import id.prakerja.training.sampling.domain.SamplingRule;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A sampling rule to be proposed.
 *
 * @param first so many completions must have been released after samples before any counts at once
 * @param sampleSize how many of a sample are looked into
 * @param floor so many in seven days are no burst
 * @param factor how many times its own average week a partner may have
 * @param fastestPercent percent of the course's length between redemption and completion; 0 for no bound
 * @param leastTimePercent percent of the course's length recorded as time on the task; 0 for no bound
 */
public record NewSamplingRule(
        @Min(0) @Max(100000) @Schema(required = true, examples = "100")
        int first,

        @Min(1) @Max(1000) @Schema(required = true, examples = "20")
        int sampleSize,

        @Min(0) @Max(10000000) @Schema(required = true, examples = "50")
        int floor,

        @Min(1) @Max(100) @Schema(required = true, examples = "3")
        int factor,

        @Min(0) @Max(1000) @Schema(required = true, examples = "100")
        int fastestPercent,

        @Min(0) @Max(1000) @Schema(required = true, examples = "80")
        int leastTimePercent) {

    SamplingRule rule() {
        return new SamplingRule("", first, sampleSize, floor, factor, fastestPercent, leastTimePercent);
    }
}
