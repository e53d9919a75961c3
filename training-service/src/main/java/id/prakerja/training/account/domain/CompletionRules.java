package id.prakerja.training.account.domain;

import id.prakerja.refusal.Decision;
import java.time.Duration;
import java.time.Instant;

/**
 * What a completion needs (rule 10).
 *
 * @param leastAttendance percent of the training that must have been attended
 * @param clockTolerance how far a partner's clock may be ahead of ours
 */
public record CompletionRules(int leastAttendance, Duration clockTolerance) {

    /** Whether the completion is good in itself. */
    Decision<CompletionReport> check(Enrolment enrolment, CompletionReport report, Instant now) {
        if (report.attendance() < leastAttendance) {
            return Decision.refused(AccountProblem.ATTENDANCE_TOO_LOW, leastAttendance, report.attendance());
        }
        if (report.score() == null) {
            return Decision.refused(AccountProblem.EVALUATION_MISSING);
        }
        if (report.completedAt().isBefore(enrolment.paidAt().minus(clockTolerance))) {
            return Decision.refused(AccountProblem.COMPLETED_BEFORE_ENROLMENT);
        }
        if (report.completedAt().isBefore(enrolment.redemption().redeemedAt().minus(clockTolerance))) {
            return Decision.refused(AccountProblem.COMPLETED_BEFORE_REDEMPTION);
        }
        return report.completedAt().isAfter(now.plus(clockTolerance))
                ? Decision.refused(AccountProblem.COMPLETED_IN_FUTURE)
                : Decision.granted(report);
    }
}
