package id.prakerja.training.sampling;

import id.prakerja.refusal.Decision;
import id.prakerja.training.sampling.domain.SamplingRule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The rules that have held for a kind of partner or for one partner. One person proposes, another approves.
 *
 * @param scope {@code PLATFORM}, {@code INSTITUTION} or a partner's id
 * @param version counts the changes of the document
 * @param approved the versions, oldest first; the last holds
 * @param proposal what waits for approval
 */
record RuleVersions(String scope, long version, List<Version> approved, Optional<Version> proposal) {

    static RuleVersions none(String scope) {
        return new RuleVersions(scope, 0, List.of(), Optional.empty());
    }

    SamplingRule current() {
        return approved.get(approved.size() - 1).rule();
    }

    int currentVersion() {
        return approved.size();
    }

    RuleVersions proposed(SamplingRule rule, String by, Instant at) {
        SamplingRule named = rule.named(scope + "/" + (currentVersion() + 1));
        return new RuleVersions(scope, version, approved, Optional.of(new Version(named, by, null, at)));
    }

    Decision<RuleVersions> approved(int wanted, String by, Instant at) {
        if (proposal.isEmpty() || wanted != currentVersion() + 1) {
            return Decision.refused(SamplingProblem.NO_PROPOSAL);
        }
        Version waiting = proposal.get();
        if (waiting.proposedBy().equals(by)) {
            return Decision.refused(SamplingProblem.SECOND_PERSON_NEEDED);
        }
        List<Version> more = new ArrayList<>(approved);
        more.add(new Version(waiting.rule(), waiting.proposedBy(), by, at));
        return Decision.granted(new RuleVersions(scope, version, List.copyOf(more), Optional.empty()));
    }

    /**
     * One version of a rule.
     *
     * @param rule what it says
     * @param proposedBy account of who proposed it
     * @param approvedBy account of who approved it, or null
     * @param at when the newest of the two happened, UTC
     */
    record Version(SamplingRule rule, String proposedBy, String approvedBy, Instant at) {}
}
