package id.prakerja.training.account.domain;

import static id.prakerja.training.account.domain.Accounts.DEADLINE;
import static id.prakerja.training.account.domain.Accounts.EXPIRY;
import static id.prakerja.training.account.domain.Accounts.NOW;
import static id.prakerja.training.account.domain.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.github.f4b6a3.uuid.UuidCreator;
import id.prakerja.refusal.Decision;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PurchaseTest {

    @Test
    void takesThePriceAndPublishesAnEvent() {
        LearnerAccount account = Accounts.selected();

        Enrolment bought = Accounts.buy(account, Accounts.course(350_000)).orThrow();

        assertEquals(EnrolmentStatus.PAID, bought.status());
        assertEquals(650_000, account.wallet().balance());
        assertEquals(List.of(new AccountEvent.Enrolled(account.participantId(), bought)), account.takeEvents());
    }

    @Test
    void isRefusedAboveTheBalanceAndLeavesTheAccountAsItWas() {
        LearnerAccount account = Accounts.selected();
        Accounts.buy(account, Accounts.course(700_000)).orThrow();
        PurchasedCourse dear = Accounts.course(300_001);
        Consent consent = account.consent(Accounts.consent(dear, NOW), NOW).orThrow();
        AccountState before = account.state();

        assertRefused(AccountProblem.BALANCE_TOO_LOW, buy(account, dear, consent.code()));

        assertEquals(before, account.state());
    }

    @Test
    void needsAConsentToThisCoursePlatformAndPrice() {
        LearnerAccount account = Accounts.selected();
        PurchasedCourse course = Accounts.course(1_000);
        String code =
                account.consent(Accounts.consent(course, NOW), NOW).orThrow().code();

        assertRefused(AccountProblem.CONSENT_UNKNOWN, buy(account, course, "NEVER GIVEN"));
        assertRefused(AccountProblem.CONSENT_FOR_ANOTHER_PURCHASE, buy(account, Accounts.course(1_000), code));
        assertRefused(
                AccountProblem.CONSENT_FOR_ANOTHER_PURCHASE,
                buy(account, new PurchasedCourse(course.courseId(), "", "", Accounts.PLATFORM, 1_001, 12), code));
        assertRefused(
                AccountProblem.CONSENT_FOR_ANOTHER_PURCHASE,
                buy(account, new PurchasedCourse(course.courseId(), "", "", "bukalapak", 1_000, 12), code));
        assertEquals(EnrolmentStatus.PAID, buy(account, course, code).orThrow().status());
    }

    @Test
    void usesTheConsentUpAlsoWhereItIsCancelled() {
        LearnerAccount account = Accounts.selected();
        PurchasedCourse course = Accounts.course(1_000);
        String code =
                account.consent(Accounts.consent(course, NOW), NOW).orThrow().code();
        Enrolment bought = buy(account, course, code).orThrow();
        account.cancel(bought.id(), Accounts.PLATFORM, "WISH", NOW).orThrow();

        assertRefused(AccountProblem.CONSENT_UNKNOWN, buy(account, course, code));

        assertEquals(Accounts.BALANCE, account.wallet().balance());
    }

    @Test
    void consentIsGoodForAShortTime() {
        LearnerAccount account = Accounts.selected();
        PurchasedCourse course = Accounts.course(1_000);
        Consent given = Accounts.consent(course, NOW);
        account.consent(given, NOW).orThrow();

        assertRefused(
                AccountProblem.CONSENT_EXPIRED,
                account.buy(
                        UuidCreator.getTimeOrderedEpoch(), course, Accounts.VOUCHER, given.code(), given.expiresAt()));
        assertEquals(
                EnrolmentStatus.PAID,
                account.buy(
                                UuidCreator.getTimeOrderedEpoch(),
                                course,
                                Accounts.VOUCHER,
                                given.code(),
                                given.expiresAt().minusMillis(1))
                        .orThrow()
                        .status());
    }

    @Test
    void openConsentsAreBounded() {
        LearnerAccount account = Accounts.selected();
        for (int i = 0; i < Consents.MOST + 5; i++) {
            account.consent(Accounts.consent(Accounts.course(1_000), NOW), NOW).orThrow();
        }

        assertEquals(Consents.MOST, account.state().consents().newestLast().size());
    }

    @Test
    void mayTakeTheLastRupiah() {
        LearnerAccount account = Accounts.selected();

        Accounts.buy(account, Accounts.course(Accounts.BALANCE)).orThrow();

        assertEquals(0, account.wallet().balance());
    }

    @Test
    void firstOneMustComeWithinTheDeadline() {
        assertEquals(
                EnrolmentStatus.PAID,
                buyAt(Accounts.selected(), DEADLINE).orThrow().status());
        assertRefused(
                AccountProblem.FIRST_PURCHASE_DEADLINE_PASSED, buyAt(Accounts.selected(), DEADLINE.plusMillis(1)));
    }

    @Test
    void aDeadlineThatASuspensionMovedIsTheOneThatCounts() {
        LearnerAccount account = Accounts.selected();
        account.moveDeadline(DEADLINE.plusSeconds(60));

        assertRefused(AccountProblem.FIRST_PURCHASE_DEADLINE_PASSED, buyAt(account, DEADLINE.plusSeconds(61)));
        assertEquals(
                EnrolmentStatus.PAID,
                buyAt(account, DEADLINE.plusSeconds(60)).orThrow().status());
    }

    @Test
    void laterOnesMayComeAfterTheDeadlineUntilTheBalanceExpires() {
        LearnerAccount account = Accounts.selected();
        buyAt(account, NOW).orThrow();

        assertEquals(
                EnrolmentStatus.PAID,
                buyAt(account, EXPIRY.minusMillis(1)).orThrow().status());
        assertRefused(AccountProblem.BALANCE_EXPIRED, buyAt(account, EXPIRY));
    }

    @Test
    void sameCourseIsBoughtOnceUnlessGivenUp() {
        LearnerAccount account = Accounts.selected();
        PurchasedCourse course = Accounts.course(100_000);
        Enrolment first = Accounts.buy(account, course).orThrow();

        assertRefused(AccountProblem.ALREADY_ENROLLED, Accounts.buy(account, course));
        account.cancel(first.id(), Accounts.PLATFORM, "WISH", NOW).orThrow();

        assertEquals(
                EnrolmentStatus.PAID, Accounts.buy(account, course).orThrow().status());
        assertEquals(900_000, account.wallet().balance());
    }

    @Test
    void needsAnActiveMembership() {
        LearnerAccount suspended = Accounts.selected();
        suspended.apply(new Standing(true, "UNDER_REVIEW", NOW));
        LearnerAccount revoked = Accounts.selected();
        revoked.revoke(new Revocation("NO_PURCHASE", NOW));

        assertRefused(AccountProblem.ACCOUNT_UNKNOWN, Accounts.buy(Accounts.empty(), Accounts.course(1)));
        assertRefused(AccountProblem.ACCOUNT_NOT_ACTIVE, Accounts.buy(suspended, Accounts.course(1)));
        assertRefused(AccountProblem.ACCOUNT_NOT_ACTIVE, Accounts.buy(revoked, Accounts.course(1)));
    }

    @Test
    void refusalOnAnEmptyAccountLeavesNothingToStore() {
        LearnerAccount account = Accounts.empty();

        Accounts.buy(account, Accounts.course(1));

        assertFalse(account.changed());
    }

    private static Decision<Enrolment> buyAt(LearnerAccount account, Instant when) {
        return Accounts.buy(account, Accounts.course(1_000), when);
    }

    private static Decision<Enrolment> buy(LearnerAccount account, PurchasedCourse course, String consent) {
        return account.buy(UuidCreator.getTimeOrderedEpoch(), course, Accounts.VOUCHER, consent, NOW);
    }
}
