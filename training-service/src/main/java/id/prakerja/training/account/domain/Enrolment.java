package id.prakerja.training.account.domain;

import id.prakerja.refusal.Decision;
import java.time.Instant;
import java.util.UUID;

/**
 * One training bought by one person. A value: each step gives the enrolment as it is afterwards, or a refusal.
 *
 * @param id the enrolment
 * @param course what was bought, from whom, for how much
 * @param voucher the redeem code, 16 characters, unique
 * @param status where in its life it is
 * @param paidAt when it was bought, UTC
 * @param redemption the use of the voucher, or null
 * @param progress recorded attendance, or null
 * @param completion the completion, or null
 * @param review the participant's opinion, or null
 * @param closing why it ended otherwise, or null
 */
public record Enrolment(
        UUID id,
        PurchasedCourse course,
        String voucher,
        EnrolmentStatus status,
        Instant paidAt,
        Redemption redemption,
        Progress progress,
        Completion completion,
        Review review,
        Closing closing) {

    /** A training just bought. */
    public static Enrolment paid(UUID id, PurchasedCourse course, String voucher, Instant paidAt) {
        return new Enrolment(id, course, voucher, EnrolmentStatus.PAID, paidAt, null, null, null, null, null);
    }

    /** Whether the partner sold this training. */
    public boolean isSoldBy(String partnerId) {
        return course.platformId().equals(partnerId);
    }

    /** Whether it ended otherwise than by a certificate that stands: nothing about it changes any more. */
    public boolean hasEnded() {
        return closing != null;
    }

    /** Whether this institution owns the training. */
    public boolean isOwnedBy(String partnerId) {
        return course.institutionId().equals(partnerId);
    }

    /** Commits the voucher: once, with the code, and only for the institution that owns the training (rule 9). */
    Decision<Enrolment> redeem(String institutionId, String code, Instant at) {
        if (!isOwnedBy(institutionId)) {
            return Decision.refused(AccountProblem.NOT_YOUR_ENROLMENT);
        }
        if (!voucher.equals(code)) {
            return Decision.refused(AccountProblem.VOUCHER_MISMATCH);
        }
        if (redemption != null) {
            return Decision.refused(AccountProblem.VOUCHER_ALREADY_USED);
        }
        if (status != EnrolmentStatus.PAID) {
            return Decision.refused(AccountProblem.ENROLMENT_CLOSED, status);
        }
        return Decision.granted(new Enrolment(
                id,
                course,
                voucher,
                EnrolmentStatus.REDEEMED,
                paidAt,
                new Redemption(institutionId, at),
                progress,
                completion,
                review,
                closing));
    }

    /** Gives the purchase up before the voucher is used. The price goes back in the same step, so CANCELLED is passed through. */
    Decision<Enrolment> cancel(String partnerId, String reason, Instant at) {
        if (!isSoldBy(partnerId)) {
            return Decision.refused(AccountProblem.NOT_YOUR_ENROLMENT);
        }
        if (redemption != null) {
            return Decision.refused(AccountProblem.CANCELLATION_TOO_LATE);
        }
        if (status != EnrolmentStatus.PAID) {
            return Decision.refused(AccountProblem.ENROLMENT_CLOSED, status);
        }
        return Decision.granted(closed(EnrolmentStatus.REFUNDED, reason, at));
    }

    /** Records attendance. A lower figure than known changes nothing: reports may overtake each other. */
    Decision<Enrolment> attend(String partnerId, int attendance, Instant at) {
        return underWay(partnerId).map(self -> {
            Instant startedAt = progress == null ? at : progress.startedAt();
            int highest = progress == null ? attendance : Math.max(attendance, progress.attendance());
            return new Enrolment(
                    id,
                    course,
                    voucher,
                    EnrolmentStatus.IN_PROGRESS,
                    paidAt,
                    redemption,
                    new Progress(highest, startedAt, at),
                    completion,
                    review,
                    closing);
        });
    }

    /** Ends the training without a certificate. */
    Decision<Enrolment> end(String partnerId, EnrolmentStatus how, String reason, Instant at) {
        return underWay(partnerId).map(self -> closed(how, reason, at));
    }

    /** Completes and certifies the training: enough attendance, an evaluation, at a time that can be (rule 10). */
    Decision<Enrolment> complete(CompletionReport report, CompletionRules rules, boolean first, Instant now) {
        return underWay(report.platformId()).then(self -> certified(report, rules, first, now));
    }

    private Decision<Enrolment> certified(CompletionReport report, CompletionRules rules, boolean first, Instant now) {
        if (report.attendance() < rules.leastAttendance()) {
            return Decision.refused(AccountProblem.ATTENDANCE_TOO_LOW, rules.leastAttendance(), report.attendance());
        }
        if (report.score() == null) {
            return Decision.refused(AccountProblem.EVALUATION_MISSING);
        }
        if (report.completedAt().isBefore(paidAt.minus(rules.clockTolerance()))) {
            return Decision.refused(AccountProblem.COMPLETED_BEFORE_ENROLMENT);
        }
        if (report.completedAt().isBefore(redemption.redeemedAt().minus(rules.clockTolerance()))) {
            return Decision.refused(AccountProblem.COMPLETED_BEFORE_REDEMPTION);
        }
        if (report.completedAt().isAfter(now.plus(rules.clockTolerance()))) {
            return Decision.refused(AccountProblem.COMPLETED_IN_FUTURE);
        }
        Completion recorded = new Completion(
                report.certificateNumber(),
                report.verificationCode(),
                report.score(),
                report.attendance(),
                report.completedAt(),
                now,
                first);
        return Decision.granted(new Enrolment(
                id,
                course,
                voucher,
                EnrolmentStatus.CERTIFIED,
                paidAt,
                redemption,
                progress,
                recorded,
                review,
                closing));
    }

    /** Takes a completion back, for example because attendance had been falsified. */
    Decision<Enrolment> withdraw(String reason, Instant at) {
        return status.finished()
                ? Decision.granted(closed(EnrolmentStatus.FAILED, reason, at))
                : Decision.refused(AccountProblem.NOT_COMPLETED);
    }

    /** Takes the participant's opinion, once. */
    Decision<Enrolment> review(Review opinion) {
        if (review != null) {
            return Decision.refused(AccountProblem.ALREADY_REVIEWED);
        }
        if (!status.finished()) {
            return Decision.refused(AccountProblem.NOT_COMPLETED);
        }
        return Decision.granted(new Enrolment(
                id,
                course,
                voucher,
                EnrolmentStatus.REVIEWED,
                paidAt,
                redemption,
                progress,
                completion,
                opinion,
                closing));
    }

    private Decision<Enrolment> underWay(String platformId) {
        if (!isSoldBy(platformId)) {
            return Decision.refused(AccountProblem.NOT_YOUR_ENROLMENT);
        }
        if (completion != null && closing == null) {
            return Decision.refused(AccountProblem.ALREADY_COMPLETED);
        }
        if (status == EnrolmentStatus.PAID) {
            return Decision.refused(AccountProblem.VOUCHER_NOT_USED);
        }
        return status.underWay() ? Decision.granted(this) : Decision.refused(AccountProblem.ENROLMENT_CLOSED, status);
    }

    private Enrolment closed(EnrolmentStatus how, String reason, Instant at) {
        return new Enrolment(
                id, course, voucher, how, paidAt, redemption, progress, completion, review, new Closing(reason, at));
    }
}
