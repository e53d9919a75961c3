package id.prakerja.training.account.domain;

import id.prakerja.refusal.Decision;
import java.time.Duration;
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

    /** When it was bought, or was closed after that: either may move money. */
    Instant movedAt() {
        return hasEnded() ? closing.closedAt() : paidAt;
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

    /**
     * Records attendance, in percent, and time on the task, in minutes. Lower figures than known change nothing: reports may
     * overtake each other.
     */
    public Decision<Enrolment> attend(String partnerId, int attendance, int minutes, Instant at) {
        return underWay(partnerId).then(self -> {
            long possible = Duration.between(redemption.redeemedAt(), at).toMinutes();
            return minutes > possible
                    ? Decision.refused(AccountProblem.SESSION_IMPOSSIBLE)
                    : Decision.granted(
                            with((progress == null ? Progress.begun(at) : progress).attended(attendance, minutes, at)));
        });
    }

    /** Records sessions: each possible, after the redemption, none before the end of the one before, none in the future. */
    public Decision<Enrolment> stay(SessionReport report, CompletionRules rules, Instant now) {
        return underWay(report.platformId()).then(self -> {
            Instant earliest = redemption.redeemedAt().minus(rules.clockTolerance());
            Instant until = progress == null || progress.until() == null ? earliest : progress.until();
            for (Session session : report.sessions()) {
                if (!session.isPossible() || session.leftAt().isAfter(now.plus(rules.clockTolerance()))) {
                    return Decision.refused(AccountProblem.SESSION_IMPOSSIBLE);
                }
                if (session.joinedAt().isBefore(until)) {
                    return Decision.refused(AccountProblem.SESSION_OVERLAPS, until);
                }
                until = session.leftAt();
            }
            return Decision.granted(with((progress == null ? Progress.begun(now) : progress).stayed(report, now)));
        });
    }

    /** Takes recorded minutes back, as long as the training is under way. */
    public Decision<Enrolment> forget(String partnerId, int minutes, Instant at) {
        return underWay(partnerId).map(self -> progress == null ? self : with(progress.without(minutes, at)));
    }

    private Enrolment with(Progress more) {
        return new Enrolment(
                id,
                course,
                voucher,
                EnrolmentStatus.IN_PROGRESS,
                paidAt,
                redemption,
                more,
                completion,
                review,
                closing);
    }

    /** Ends the training without a certificate. */
    public Decision<Enrolment> end(String partnerId, EnrolmentStatus how, String reason, Instant at) {
        return underWay(partnerId).map(self -> closed(how, reason, at));
    }

    /** Completes the training: enough attendance, an evaluation, at a time that can be (rule 10). The gate says how it counts. */
    Decision<Enrolment> complete(
            CompletionReport report, CompletionRules rules, CompletionGate gate, boolean first, Instant now) {
        return underWay(report.platformId())
                .then(self -> rules.check(this, report, now))
                .then(good -> gate.admit(this, report))
                .map(admission -> completed(report, admission, first, now));
    }

    private Enrolment completed(CompletionReport report, Admission admission, boolean first, Instant now) {
        boolean counts = admission.holds().isEmpty();
        Completion recorded = new Completion(
                report.certificateNumber(),
                report.verificationCode(),
                report.score(),
                report.attendance(),
                report.completedAt(),
                now,
                counts && first,
                Evidence.of(admission, progress));
        return with(counts ? EnrolmentStatus.CERTIFIED : EnrolmentStatus.COMPLETED, recorded);
    }

    /** Certifies a completion that has waited for a sample. */
    Decision<Enrolment> release(boolean first) {
        return status == EnrolmentStatus.COMPLETED
                ? Decision.granted(with(EnrolmentStatus.CERTIFIED, completion.released(first)))
                : Decision.refused(AccountProblem.NOT_HELD, status);
    }

    private Enrolment with(EnrolmentStatus next, Completion recorded) {
        return new Enrolment(id, course, voucher, next, paidAt, redemption, progress, recorded, review, closing);
    }

    /** Takes a completion back, for example because attendance had been falsified. */
    Decision<Enrolment> withdraw(String reason, Instant at) {
        return status.finished()
                ? Decision.granted(closed(EnrolmentStatus.FAILED, reason, at))
                : Decision.refused(AccountProblem.NOT_COMPLETED);
    }

    /** Takes back a completion that waits for a sample. */
    public Decision<Enrolment> reject(String reason, Instant at) {
        return status == EnrolmentStatus.COMPLETED
                ? Decision.granted(closed(EnrolmentStatus.FAILED, reason, at))
                : Decision.refused(AccountProblem.NOT_HELD, status);
    }

    /** Takes the participant's opinion, once. */
    public Decision<Enrolment> review(int rating, String comment, Instant at) {
        if (review != null) {
            return Decision.refused(AccountProblem.ALREADY_REVIEWED);
        }
        return status.certified()
                ? Decision.granted(with(Review.first(rating, comment, at)))
                : Decision.refused(AccountProblem.NOT_COMPLETED);
    }

    /** Takes another opinion in the place of the first, for a while after it. */
    public Decision<Enrolment> changeReview(int rating, String comment, Duration editable, Instant at) {
        if (review == null) {
            return Decision.refused(AccountProblem.NOT_REVIEWED);
        }
        if (!status.certified()) {
            return Decision.refused(AccountProblem.ENROLMENT_CLOSED, status);
        }
        Instant until = review.writtenAt().plus(editable);
        return at.isBefore(until)
                ? Decision.granted(with(review.changed(rating, comment, at)))
                : Decision.refused(AccountProblem.REVIEW_CLOSED, until);
    }

    private Enrolment with(Review opinion) {
        return new Enrolment(
                id,
                course,
                voucher,
                EnrolmentStatus.REVIEWED,
                paidAt,
                redemption,
                progress,
                completion,
                opinion,
                closing);
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
