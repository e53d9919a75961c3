package id.prakerja.training.sampling.domain;

import id.prakerja.training.account.domain.CompletionReport;
import id.prakerja.training.account.domain.Enrolment;
import id.prakerja.training.account.domain.HoldReason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * By what completions are held for a sample: data that two people change, in versions.
 *
 * @param name whom it is for and which version, such as {@code PLATFORM/3}
 * @param first so many completions of a partner must have been released after samples before any counts at once
 * @param sampleSize how many completions of a sample are looked into
 * @param floor so many completions in seven days are no burst, whatever the history
 * @param factor how many times its own average week, over the four weeks before, a partner may have in seven days
 * @param fastestPercent percent of the course's length that must lie between redemption and completion
 * @param leastTimePercent percent of the course's length that must be recorded as time on the task
 */
public record SamplingRule(
        String name, int first, int sampleSize, int floor, int factor, int fastestPercent, int leastTimePercent) {

    private static final int PERCENT = 100;
    private static final int MINUTES = 60;

    /** The same under another name. */
    public SamplingRule named(String other) {
        return new SamplingRule(other, first, sampleSize, floor, factor, fastestPercent, leastTimePercent);
    }

    /** What speaks against this completion in itself, whoever reports it. */
    public List<HoldReason> doubts(Enrolment enrolment, CompletionReport report) {
        List<HoldReason> doubts = new ArrayList<>();
        long minutes = (long) enrolment.course().hours() * MINUTES;
        long passed = Duration.between(enrolment.redemption().redeemedAt(), report.completedAt())
                .toMinutes();
        if (passed * PERCENT < minutes * fastestPercent) {
            doubts.add(HoldReason.FASTER_THAN_COURSE);
        }
        long recorded = enrolment.progress() == null ? 0 : enrolment.progress().minutes();
        if (recorded * PERCENT < minutes * leastTimePercent) {
            doubts.add(HoldReason.TOO_LITTLE_TIME);
        }
        if (enrolment.progress() != null && enrolment.progress().shared()) {
            doubts.add(HoldReason.SHARED_ACCESS);
        }
        return doubts;
    }
}
