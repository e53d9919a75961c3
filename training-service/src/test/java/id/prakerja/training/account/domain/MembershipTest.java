package id.prakerja.training.account.domain;

import static id.prakerja.training.account.domain.Accounts.BALANCE;
import static id.prakerja.training.account.domain.Accounts.NOW;
import static id.prakerja.training.account.domain.Accounts.SELECTION;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class MembershipTest {

    private static final Revocation REVOCATION = new Revocation("NO_PURCHASE", NOW.plusSeconds(120));
    private static final Standing TAKEN_BACK = new Standing(false, "PURCHASED_IN_TIME", NOW.plusSeconds(180));
    private static final Revocation LATER = new Revocation("TERMINATED", NOW.plusSeconds(240));
    private static final Standing SUSPENDED = new Standing(true, "UNDER_REVIEW", NOW);
    private static final Standing REINSTATED = new Standing(false, "CLEARED", NOW.plusSeconds(60));

    @Test
    void selectionIssuesBalanceAndCardOnce() {
        LearnerAccount account = Accounts.selected();
        Selection another = new Selection(6, "SK-6/2020", NOW, NOW, BALANCE, Accounts.EXPIRY, "9999000000000025", "32");

        account.select(another);

        assertEquals(new Wallet(BALANCE, 0, 0, 0), account.wallet());
        assertEquals(SELECTION.card(), account.state().membership().selection().card());
    }

    @Test
    void repetitionOfASelectionChangesNothing() {
        LearnerAccount stored = LearnerAccount.of(Accounts.selected().state());

        stored.select(SELECTION);

        assertFalse(stored.changed());
    }

    @Test
    void theLatestDeadlineHoldsInWhateverOrderItIsHeardOf() {
        Instant once = Accounts.DEADLINE.plusSeconds(60);
        Instant twice = Accounts.DEADLINE.plusSeconds(120);
        LearnerAccount early = Accounts.empty();
        early.moveDeadline(twice);
        early.select(SELECTION);
        early.moveDeadline(once);
        LearnerAccount inOrder = Accounts.selected();
        inOrder.moveDeadline(once);
        inOrder.moveDeadline(twice);

        assertEquals(twice, early.state().membership().firstPurchaseDeadline());
        assertEquals(twice, inOrder.state().membership().firstPurchaseDeadline());
    }

    @Test
    void revocationReturnsWhatIsLeftAndKeepsWhatWasSpent() {
        LearnerAccount account = Accounts.selected();
        Accounts.buy(account, Accounts.course(400_000)).orThrow();

        account.revoke(REVOCATION);
        account.revoke(REVOCATION);

        assertEquals(new Wallet(BALANCE, 400_000, 600_000, 0), account.wallet());
        assertEquals(AccountStatus.REVOKED, account.status());
    }

    @Test
    void revocationBeforeSelectionReturnsTheWholeBalance() {
        LearnerAccount account = Accounts.empty();

        account.revoke(REVOCATION);
        account.select(SELECTION);

        assertEquals(new Wallet(BALANCE, 0, BALANCE, 0), account.wallet());
        assertEquals(AccountStatus.REVOKED, account.status());
    }

    @Test
    void whatComesBackAfterARevocationIsReturnedToo() {
        LearnerAccount account = Accounts.selected();
        Enrolment bought = Accounts.buy(account, Accounts.course(400_000)).orThrow();
        account.revoke(REVOCATION);

        account.cancel(bought.id(), Accounts.PLATFORM, "REVOKED", NOW).orThrow();

        assertEquals(new Wallet(BALANCE, 0, BALANCE, 0), account.wallet());
    }

    @Test
    void aRevocationThatIsTakenBackGivesTheBalanceBack() {
        LearnerAccount account = Accounts.selected();
        Accounts.buy(account, Accounts.course(400_000)).orThrow();
        account.revoke(REVOCATION);

        account.apply(TAKEN_BACK);

        assertEquals(new Wallet(BALANCE, 400_000, 0, 0), account.wallet());
        assertEquals(AccountStatus.ACTIVE, account.status());
        account.revoke(LATER);
        assertEquals(new Wallet(BALANCE, 400_000, 600_000, 0), account.wallet());
    }

    @Test
    void aRevocationIsTakenBackAlsoWhereTheReinstatementArrivesFirstAndASuspensionFollows() {
        LearnerAccount account = Accounts.selected();

        account.apply(TAKEN_BACK);
        account.apply(new Standing(true, "UNDER_REVIEW", NOW.plusSeconds(200)));
        account.revoke(REVOCATION);

        assertEquals(AccountStatus.SUSPENDED, account.status());
        assertEquals(new Wallet(BALANCE, 0, 0, 0), account.wallet());
    }

    @Test
    void ofTwoWordsOfTheSameInstantTheSuspensionHolds() {
        LearnerAccount account = Accounts.selected();

        account.apply(new Standing(true, "UNDER_REVIEW", NOW));
        account.apply(new Standing(false, "CLEARED", NOW));

        assertEquals(AccountStatus.SUSPENDED, account.status());
    }

    @Property(tries = 300)
    void everyOrderAndAnyRepetitionGivesTheSameAccount(@ForAll("arrivals") List<Consumer<LearnerAccount>> arrivals) {
        LearnerAccount inOrder = Accounts.empty();
        allEvents().forEach(event -> event.accept(inOrder));
        LearnerAccount anyhow = LearnerAccount.empty(inOrder.participantId());

        arrivals.forEach(event -> event.accept(anyhow));

        assertEquals(inOrder.state(), anyhow.state());
    }

    @Provide
    Arbitrary<List<Consumer<LearnerAccount>>> arrivals() {
        List<Consumer<LearnerAccount>> twice = new ArrayList<>(allEvents());
        twice.addAll(allEvents());
        return Arbitraries.shuffle(twice);
    }

    private static List<Consumer<LearnerAccount>> allEvents() {
        return List.of(
                account -> account.select(SELECTION),
                account -> account.apply(SUSPENDED),
                account -> account.apply(REINSTATED),
                account -> account.revoke(REVOCATION),
                account -> account.apply(TAKEN_BACK),
                account -> account.revoke(LATER));
    }
}
