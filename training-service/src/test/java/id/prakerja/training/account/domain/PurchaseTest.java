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
    void takesThePriceAndTellsOfIt() {
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
        AccountState before = account.state();

        assertRefused(AccountProblem.BALANCE_TOO_LOW, Accounts.buy(account, Accounts.course(300_001)));

        assertEquals(before, account.state());
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
        suspended.hear(new Standing(true, "UNDER_REVIEW", NOW));
        LearnerAccount revoked = Accounts.selected();
        revoked.revoke(new Revocation("NO_PURCHASE", NOW));

        assertRefused(AccountProblem.ACCOUNT_UNKNOWN, Accounts.buy(Accounts.unheardOf(), Accounts.course(1)));
        assertRefused(AccountProblem.ACCOUNT_NOT_ACTIVE, Accounts.buy(suspended, Accounts.course(1)));
        assertRefused(AccountProblem.ACCOUNT_NOT_ACTIVE, Accounts.buy(revoked, Accounts.course(1)));
    }

    @Test
    void refusalOnAnUnheardOfAccountLeavesNothingToStore() {
        LearnerAccount account = Accounts.unheardOf();

        Accounts.buy(account, Accounts.course(1));

        assertFalse(account.changed());
    }

    private static Decision<Enrolment> buyAt(LearnerAccount account, Instant when) {
        return account.buy(UuidCreator.getTimeOrderedEpoch(), Accounts.course(1_000), "7KQMP2ZX9RTWBC4D", when);
    }
}
