package id.prakerja.training.account;

import id.prakerja.events.Topics;
import id.prakerja.events.TrainingBalanceReturned;
import id.prakerja.events.TrainingCompleted;
import id.prakerja.events.TrainingCompletionWithdrawn;
import id.prakerja.events.TrainingEnrolled;
import id.prakerja.events.TrainingReviewed;
import id.prakerja.messaging.OutboxEvent;
import id.prakerja.messaging.OutboxEvents;
import id.prakerja.training.account.domain.AccountEvent;
import id.prakerja.training.account.domain.Completion;
import id.prakerja.training.account.domain.Enrolment;
import id.prakerja.training.account.domain.PurchasedCourse;
import id.prakerja.training.account.domain.Review;
import jakarta.enterprise.context.ApplicationScoped;

/** Turns what happens to accounts into the events of the contracts. */
@ApplicationScoped
class AccountEvents {

    private final OutboxEvents outbox;

    AccountEvents(OutboxEvents outbox) {
        this.outbox = outbox;
    }

    OutboxEvent toOutbox(AccountEvent event) {
        if (event instanceof AccountEvent.Enrolled enrolled) {
            return outbox.of(Topics.TRAINING_ENROLLED, event.participantId(), contract(enrolled));
        }
        if (event instanceof AccountEvent.Completed completed) {
            return outbox.of(Topics.TRAINING_COMPLETED, event.participantId(), contract(completed));
        }
        if (event instanceof AccountEvent.Reviewed reviewed) {
            return outbox.of(Topics.TRAINING_REVIEWED, event.participantId(), contract(reviewed));
        }
        if (event instanceof AccountEvent.BalanceExpired expired) {
            return outbox.of(
                    Topics.TRAINING_BALANCE_RETURNED,
                    event.participantId(),
                    new TrainingBalanceReturned(event.participantId(), expired.amount(), "EXPIRED", expired.at()));
        }
        return outbox.of(
                Topics.TRAINING_COMPLETION_WITHDRAWN, event.participantId(), contract((AccountEvent.CompletionWithdrawn)
                        event));
    }

    private static TrainingEnrolled contract(AccountEvent.Enrolled event) {
        Enrolment enrolment = event.enrolment();
        PurchasedCourse course = enrolment.course();
        return new TrainingEnrolled(
                event.participantId(),
                enrolment.id(),
                course.courseId(),
                course.platformId(),
                course.institutionId(),
                course.price(),
                enrolment.paidAt());
    }

    private static TrainingCompleted contract(AccountEvent.Completed event) {
        Enrolment enrolment = event.enrolment();
        Completion completion = enrolment.completion();
        return new TrainingCompleted(
                event.participantId(),
                enrolment.id(),
                enrolment.course().courseId(),
                enrolment.course().institutionId(),
                completion.certificateNumber(),
                completion.completedAt(),
                completion.first(),
                completion.attendance(),
                enrolment.progress() == null ? null : enrolment.progress().minutes());
    }

    private static TrainingReviewed contract(AccountEvent.Reviewed event) {
        Review review = event.review();
        return new TrainingReviewed(event.participantId(), event.enrolmentId(), review.rating(), review.reviewedAt());
    }

    private static TrainingCompletionWithdrawn contract(AccountEvent.CompletionWithdrawn event) {
        return new TrainingCompletionWithdrawn(
                event.participantId(), event.enrolmentId(), event.reason(), event.withdrawnAt());
    }
}
