package id.prakerja.incentive.survey.domain;

import java.time.Duration;
import java.time.Instant;

/**
 * When a survey can be answered: from its opening on, and before its end.
 *
 * @param opensAt first instant, UTC
 * @param closesAt first instant at which it is too late, UTC
 */
public record SurveyWindow(Instant opensAt, Instant closesAt) {

    /**
     * The window of a survey that follows a payout. Of a payout that becomes known late nothing of the window is lost.
     *
     * @param paidAt when the payout was settled, UTC
     * @param knownAt when it became known, UTC
     * @param opensAfterDays days between the payout and the opening
     * @param openForDays days in which it can be answered
     * @return the window
     */
    public static SurveyWindow after(Instant paidAt, Instant knownAt, int opensAfterDays, int openForDays) {
        Instant believable = paidAt == null || paidAt.isAfter(knownAt) ? knownAt : paidAt;
        Instant planned = believable.plus(Duration.ofDays(opensAfterDays));
        Instant opensAt = planned.isBefore(knownAt) ? knownAt : planned;
        return new SurveyWindow(opensAt, opensAt.plus(Duration.ofDays(openForDays)));
    }

    /**
     * Where a survey stands.
     *
     * @param answered whether it has been answered
     * @param now programme time, UTC
     * @return its status
     */
    public SurveyStatus status(boolean answered, Instant now) {
        if (answered) {
            return SurveyStatus.ANSWERED;
        }
        if (now.isBefore(opensAt)) {
            return SurveyStatus.WAITING;
        }
        return now.isBefore(closesAt) ? SurveyStatus.OPEN : SurveyStatus.LAPSED;
    }
}
