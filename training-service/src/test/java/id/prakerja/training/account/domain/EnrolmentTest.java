package id.prakerja.training.account.domain;

import static id.prakerja.training.account.domain.Accounts.INSTITUTION;
import static id.prakerja.training.account.domain.Accounts.NOW;
import static id.prakerja.training.account.domain.Accounts.PLATFORM;
import static id.prakerja.training.account.domain.Accounts.RULES;
import static id.prakerja.training.account.domain.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.refusal.Decision;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EnrolmentTest {

    private static final Duration EDITABLE = Duration.ofDays(14);

    private final LearnerAccount account = Accounts.selected();

    @Test
    void voucherIsUsedOnceWithTheCodeAndOnlyByTheInstitutionOfTheTraining() {
        UUID enrolment = Accounts.buy(account, Accounts.course(1_000)).orThrow().id();

        assertRefused(AccountProblem.NOT_YOUR_ENROLMENT, redeem(enrolment, "bukalapak", Accounts.VOUCHER));
        assertRefused(AccountProblem.NOT_YOUR_ENROLMENT, redeem(enrolment, PLATFORM, Accounts.VOUCHER));
        assertRefused(AccountProblem.VOUCHER_MISMATCH, redeem(enrolment, INSTITUTION, "2222222222222222"));
        assertEquals(
                EnrolmentStatus.REDEEMED,
                redeem(enrolment, INSTITUTION, Accounts.VOUCHER).orThrow().status());
        assertRefused(AccountProblem.VOUCHER_ALREADY_USED, redeem(enrolment, INSTITUTION, Accounts.VOUCHER));
    }

    @Test
    void completionComesAfterTheVoucherWasRedeemed() {
        Duration tolerance = RULES.clockTolerance();
        UUID enrolment = Accounts.buy(account, Accounts.course(1_000)).orThrow().id();
        Instant redeemedAt = NOW.plus(Duration.ofDays(1));
        account.redeem(enrolment, INSTITUTION, Accounts.VOUCHER, redeemedAt).orThrow();
        Instant reportedAt = redeemedAt.plus(Duration.ofDays(300));

        assertRefused(
                AccountProblem.COMPLETED_BEFORE_REDEMPTION,
                completeAt(enrolment, redeemedAt.minus(tolerance).minusMillis(1), reportedAt));
        assertEquals(
                EnrolmentStatus.CERTIFIED,
                completeAt(enrolment, redeemedAt, reportedAt).orThrow().status());
    }

    @Test
    void endedEnrolmentsLeaveTheAccountWithTheNextChangeAndStillCount() {
        Enrolment first = Accounts.buy(account, Accounts.course(1_000)).orThrow();
        account.cancel(first.id(), PLATFORM, "WISH", NOW).orThrow();
        assertEquals(1, account.state().enrolments().size());

        LearnerAccount later = LearnerAccount.of(account.state());
        Enrolment second = Accounts.buy(later, Accounts.course(2_000), Accounts.DEADLINE.plusSeconds(1))
                .orThrow();

        assertEquals(
                List.of(first.id()),
                later.toArchive().stream().map(Enrolment::id).toList());
        assertEquals(List.of(second), later.state().enrolments());
        assertEquals(1, later.state().archived());
    }

    @Test
    void purchaseIsUndoneOnlyBeforeTheVoucherIsUsed() {
        UUID enrolment = Accounts.begun(account);

        assertRefused(AccountProblem.CANCELLATION_TOO_LATE, account.cancel(enrolment, PLATFORM, "WISH", NOW));
    }

    @Test
    void attendanceNeverGoesBack() {
        UUID enrolment = Accounts.begun(account);
        account.advance(enrolment, begun -> begun.attend(PLATFORM, 60, 0, NOW)).orThrow();

        Enrolment later = account.advance(enrolment, begun -> begun.attend(PLATFORM, 40, 0, NOW))
                .orThrow();

        assertEquals(60, later.progress().attendance());
        assertEquals(EnrolmentStatus.IN_PROGRESS, later.status());
    }

    @Test
    void completionNeedsAUsedVoucher() {
        UUID enrolment = Accounts.buy(account, Accounts.course(1_000)).orThrow().id();

        assertRefused(AccountProblem.VOUCHER_NOT_USED, Accounts.complete(account, enrolment));
    }

    @Test
    void completionIsReportedByThePlatformThatSoldTheTraining() {
        UUID enrolment = Accounts.begun(account);

        assertRefused(AccountProblem.NOT_YOUR_ENROLMENT, complete("bukalapak", enrolment, 85, 95, NOW));
        assertRefused(AccountProblem.NOT_YOUR_ENROLMENT, complete(INSTITUTION, enrolment, 85, 95, NOW));
    }

    @Test
    void certificateNeedsAttendanceAndAnEvaluation() {
        UUID enrolment = Accounts.begun(account);

        assertRefused(AccountProblem.ATTENDANCE_TOO_LOW, complete(PLATFORM, enrolment, 85, 79, NOW));
        assertRefused(AccountProblem.EVALUATION_MISSING, complete(PLATFORM, enrolment, null, 95, NOW));
        assertEquals(
                EnrolmentStatus.CERTIFIED,
                complete(PLATFORM, enrolment, 85, 80, NOW).orThrow().status());
    }

    @Test
    void completionHappensAfterThePurchaseAndNotInTheFuture() {
        UUID enrolment = Accounts.begun(account);
        Duration tolerance = RULES.clockTolerance();

        assertRefused(
                AccountProblem.COMPLETED_BEFORE_ENROLMENT,
                complete(PLATFORM, enrolment, 85, 95, NOW.minus(tolerance).minusMillis(1)));
        assertRefused(
                AccountProblem.COMPLETED_IN_FUTURE,
                complete(PLATFORM, enrolment, 85, 95, NOW.plus(tolerance).plusMillis(1)));
        assertEquals(
                EnrolmentStatus.CERTIFIED,
                complete(PLATFORM, enrolment, 85, 95, NOW.plus(tolerance))
                        .orThrow()
                        .status());
    }

    @Test
    void exactlyOneCompletionIsTheFirst() {
        UUID one = Accounts.begun(account);
        UUID two = Accounts.begun(account);

        assertTrue(Accounts.complete(account, two).orThrow().completion().first());
        assertFalse(Accounts.complete(account, one).orThrow().completion().first());
        assertRefused(AccountProblem.ALREADY_COMPLETED, Accounts.complete(account, two));
    }

    @Test
    void afterTheFirstIsWithdrawnTheNextCompletionIsTheFirst() {
        UUID one = Accounts.begun(account);
        UUID two = Accounts.begun(account);
        Accounts.complete(account, one).orThrow();

        account.withdrawCompletion(one, "FALSIFIED", NOW).orThrow();

        assertTrue(Accounts.complete(account, two).orThrow().completion().first());
        assertRefused(AccountProblem.ENROLMENT_CLOSED, Accounts.complete(account, one));
    }

    @Test
    void beganTrainingsAreFinishedWhileSuspendedButNotAfterARevocation() {
        UUID one = Accounts.begun(account);
        UUID two = Accounts.begun(account);
        account.apply(new Standing(true, "UNDER_REVIEW", NOW));

        assertEquals(
                EnrolmentStatus.CERTIFIED,
                Accounts.complete(account, one).orThrow().status());
        account.revoke(new Revocation("INELIGIBLE", NOW));
        assertRefused(AccountProblem.ACCOUNT_NOT_ACTIVE, Accounts.complete(account, two));
    }

    @Test
    void reviewIsGivenOnceAndAfterTheCompletion() {
        UUID enrolment = Accounts.begun(account);

        assertRefused(AccountProblem.NOT_COMPLETED, review(enrolment, 5));
        Accounts.complete(account, enrolment).orThrow();
        assertEquals(EnrolmentStatus.REVIEWED, review(enrolment, 5).orThrow().status());
        assertRefused(AccountProblem.ALREADY_REVIEWED, review(enrolment, 5));
    }

    @Test
    void reviewIsChangedForAWhileAfterTheFirstWordAndNotOnceItsCompletionIsWithdrawn() {
        UUID enrolment = Accounts.begun(account);
        Accounts.complete(account, enrolment).orThrow();
        assertRefused(AccountProblem.NOT_REVIEWED, changeReview(enrolment, 2, NOW));
        review(enrolment, 5).orThrow();

        changeReview(enrolment, 2, NOW.plus(EDITABLE).minusMillis(1)).orThrow();

        assertEquals(2, account.enrolment(enrolment).orElseThrow().review().rating());
        assertRefused(AccountProblem.REVIEW_CLOSED, changeReview(enrolment, 3, NOW.plus(EDITABLE)));
        account.withdrawCompletion(enrolment, "ATTENDANCE_FALSIFIED", NOW).orThrow();
        assertRefused(AccountProblem.ENROLMENT_CLOSED, changeReview(enrolment, 3, NOW));
    }

    private Decision<Enrolment> review(UUID enrolment, int rating) {
        return account.review(enrolment, completed -> completed.review(rating, null, NOW));
    }

    private Decision<Enrolment> changeReview(UUID enrolment, int rating, Instant at) {
        return account.review(enrolment, reviewed -> reviewed.changeReview(rating, null, EDITABLE, at));
    }

    @Test
    void trainingMayEndWithoutACertificate() {
        UUID enrolment = Accounts.begun(account);

        assertEquals(
                EnrolmentStatus.EXPIRED,
                account.close(enrolment, begun -> begun.end(PLATFORM, EnrolmentStatus.EXPIRED, "NOT_FINISHED", NOW))
                        .orThrow()
                        .status());
        assertRefused(AccountProblem.ENROLMENT_CLOSED, Accounts.complete(account, enrolment));
    }

    private Decision<Enrolment> redeem(UUID enrolment, String institution, String code) {
        return account.redeem(enrolment, institution, code, NOW);
    }

    private Decision<Enrolment> completeAt(UUID enrolment, Instant completedAt, Instant reportedAt) {
        return account.complete(
                new CompletionReport(PLATFORM, enrolment, "CERT-1", "7KQMP2ZX9RTW", 85, 95, completedAt),
                RULES,
                Accounts.COUNTS,
                reportedAt);
    }

    private Decision<Enrolment> complete(
            String platform, UUID enrolment, Integer score, int attendance, Instant completedAt) {
        return account.complete(
                new CompletionReport(platform, enrolment, "CERT-1", "7KQMP2ZX9RTW", score, attendance, completedAt),
                RULES,
                Accounts.COUNTS,
                NOW);
    }
}
