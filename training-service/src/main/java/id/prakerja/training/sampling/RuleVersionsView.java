package id.prakerja.training.sampling;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The sampling rules of a kind of partner or of one partner.
 *
 * @param scope {@code PLATFORM}, {@code INSTITUTION} or a partner's id
 * @param versions those that two people have made, oldest first; the last holds
 * @param proposal what waits for approval
 */
@Schema(name = "SamplingRules")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RuleVersionsView(
        @Schema(examples = "INSTITUTION") String scope, List<Version> versions, Version proposal) {

    static RuleVersionsView of(RuleVersions versions) {
        return new RuleVersionsView(
                versions.scope(),
                versions.approved().stream().map(Version::of).toList(),
                versions.proposal().map(Version::of).orElse(null));
    }

    /**
     * One version.
     *
     * @param rule its name, which completions that it let count carry
     * @param first so many completions must have been released after samples before any counts at once
     * @param sampleSize how many of a sample are looked into
     * @param floor so many in seven days are no burst
     * @param factor how many times its own average week a partner may have
     * @param fastestPercent percent of the course's length between redemption and completion
     * @param leastTimePercent percent of the course's length recorded as time on the task
     * @param proposedBy account of who proposed it
     * @param approvedBy account of who approved it
     * @param at when, UTC
     */
    @Schema(name = "SamplingRule")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Version(
            @Schema(examples = "INSTITUTION/2") String rule,
            @Schema(examples = "100") int first,
            @Schema(examples = "20") int sampleSize,
            @Schema(examples = "50") int floor,
            @Schema(examples = "3") int factor,
            @Schema(examples = "100") int fastestPercent,
            @Schema(examples = "80") int leastTimePercent,
            String proposedBy,
            String approvedBy,
            Instant at) {

        static Version of(RuleVersions.Version version) {
            var rule = version.rule();
            return new Version(
                    rule.name(),
                    rule.first(),
                    rule.sampleSize(),
                    rule.floor(),
                    rule.factor(),
                    rule.fastestPercent(),
                    rule.leastTimePercent(),
                    version.proposedBy(),
                    version.approvedBy(),
                    version.at());
        }
    }
}
