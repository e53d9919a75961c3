package id.prakerja.training.sampling;

import id.prakerja.refusal.Decision;
import id.prakerja.training.account.HeldCompletion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A sample of the completions of one partner that wait: some are looked into, and by what is found all of them are released or not.
 * Who draws it or finds something does not conclude it.
 *
 * @param sampleId its id
 * @param version counts the changes; 0 for one that is not stored yet
 * @param partnerId the platform or institution
 * @param drawnBy account of who drew it
 * @param drawnAt when, UTC
 * @param held all completions that it stands for
 * @param chosen those that are looked into
 * @param findings what was found
 * @param conclusion what was decided, or null
 */
record Sample(
        UUID sampleId,
        long version,
        String partnerId,
        String drawnBy,
        Instant drawnAt,
        List<Held> held,
        List<UUID> chosen,
        List<Finding> findings,
        Conclusion conclusion) {

    /** Looks into one of those chosen; another look overrules the first until the sample is concluded. */
    Decision<Sample> with(Finding finding) {
        if (conclusion != null) {
            return Decision.refused(SamplingProblem.SAMPLE_CONCLUDED, conclusion.outcome());
        }
        if (!chosen.contains(finding.enrolmentId())) {
            return Decision.refused(SamplingProblem.NOT_IN_SAMPLE);
        }
        List<Finding> all = new ArrayList<>(findings);
        all.removeIf(earlier -> earlier.enrolmentId().equals(finding.enrolmentId()));
        all.add(finding);
        return Decision.granted(
                new Sample(sampleId, version, partnerId, drawnBy, drawnAt, held, chosen, List.copyOf(all), null));
    }

    /** Concludes it, once everything chosen is looked into. The same conclusion again changes nothing. */
    Decision<Sample> concluded(Conclusion made) {
        if (conclusion != null) {
            return conclusion.outcome() == made.outcome()
                    ? Decision.granted(this)
                    : Decision.refused(SamplingProblem.SAMPLE_CONCLUDED, conclusion.outcome());
        }
        if (drawnBy.equals(made.by())
                || findings.stream().anyMatch(finding -> finding.by().equals(made.by()))) {
            return Decision.refused(SamplingProblem.SECOND_PERSON_NEEDED);
        }
        if (findings.size() < chosen.size()) {
            return Decision.refused(SamplingProblem.SAMPLE_INCOMPLETE, chosen.size() - findings.size());
        }
        long found = findings.stream().filter(finding -> !finding.genuine()).count();
        if (made.outcome() == Outcome.RELEASED && found > 0) {
            return Decision.refused(SamplingProblem.SAMPLE_FOUND_FALSE, found);
        }
        return Decision.granted(
                new Sample(sampleId, version, partnerId, drawnBy, drawnAt, held, chosen, findings, made));
    }

    /** Those that the conclusion takes back. */
    List<Held> rejected() {
        return switch (conclusion.outcome()) {
            case RELEASED -> List.of();
            case ALL_REJECTED -> held;
            case FALSE_REJECTED ->
                held.stream().filter(each -> isFalse(each.enrolmentId())).toList();
        };
    }

    private boolean isFalse(UUID enrolmentId) {
        return findings.stream().anyMatch(finding -> finding.enrolmentId().equals(enrolmentId) && !finding.genuine());
    }

    /**
     * A completion that waits.
     *
     * @param enrolmentId the enrolment
     * @param participantId the person
     * @param institutionId the institution
     * @param platformId the platform
     */
    record Held(UUID enrolmentId, UUID participantId, String institutionId, String platformId) {

        static Held of(HeldCompletion completion) {
            return new Held(
                    completion.enrolmentId(),
                    completion.participantId(),
                    completion.institutionId(),
                    completion.platformId());
        }
    }

    /**
     * What was found about a completion.
     *
     * @param enrolmentId the enrolment
     * @param genuine whether the training took place as reported
     * @param note what it rests on
     * @param by account of who looked into it
     * @param at when, UTC
     */
    record Finding(UUID enrolmentId, boolean genuine, String note, String by, Instant at) {}

    /**
     * What was decided about all.
     *
     * @param outcome what happens to them
     * @param reason a sentence
     * @param by account of who decided
     * @param at when, UTC
     */
    record Conclusion(Outcome outcome, String reason, String by, Instant at) {}

    /** What becomes of the completions of a sample. */
    public enum Outcome {
        /** All are certified; people become entitled by them. */
        RELEASED,
        /** Those that were found false are taken back; the others go on waiting. */
        FALSE_REJECTED,
        /** All are taken back. */
        ALL_REJECTED
    }
}
