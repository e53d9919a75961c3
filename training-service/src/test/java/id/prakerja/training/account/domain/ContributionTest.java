package id.prakerja.training.account.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.training.account.domain.WalletPropertiesTest.Happening;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ContributionTest {

    private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");
    private static final LocalDate NOTICE_DAY = LocalDate.of(2020, 9, 3);
    private static final LocalDate DAY = LocalDate.of(2020, 9, 8);

    @Property(tries = 300)
    void theChangesOfAnAccountAddUpToWhatItIsWhateverHappens(@ForAll("happenings") List<Happening> happenings) {
        AccountState stored = AccountState.empty(UUID.randomUUID());
        List<Enrolment> left = new ArrayList<>();
        Map<Cell, Counts> counted = new HashMap<>();
        LearnerAccount account = LearnerAccount.of(stored);
        account.select(Accounts.SELECTION);

        for (Happening happening : happenings) {
            happening.happenTo(account);
            AccountState after = account.state();
            Contribution.ofChange(stored, after, account.toArchive(), JAKARTA)
                    .forEach((cell, counts) -> counted.merge(cell, counts, Counts::plus));
            left.addAll(account.toArchive());
            stored = after;
            account = LearnerAccount.of(stored);
        }
        counted.values().removeIf(Counts::none);

        AccountState whole = stored.withEnded(left);
        assertEquals(happenings.isEmpty() ? Map.of() : Contribution.of(whole, whole.enrolments(), JAKARTA), counted);
    }

    @Provide
    Arbitrary<List<Happening>> happenings() {
        return new WalletPropertiesTest().happenings();
    }

    @Test
    void eachFigureIsCountedOnTheDayOfWhatItCounts() {
        LearnerAccount account = Accounts.selected();
        UUID enrolment = Accounts.begun(account);
        Accounts.complete(account, enrolment).orThrow();

        Map<Cell, Counts> cells = of(account);

        Enrolment completed = account.enrolment(enrolment).orElseThrow();
        Counts sold = cells.get(new Cell(
                DAY,
                6,
                "32",
                Accounts.PLATFORM,
                Accounts.INSTITUTION,
                completed.course().courseId()));
        assertEquals(
                Map.of(
                        Figure.ENROLMENTS, 1L,
                        Figure.RUPIAH_SPENT, 100_000L,
                        Figure.REDEEMED, 1L,
                        Figure.COMPLETED, 1L,
                        Figure.FIRST_COMPLETED, 1L),
                sold.values());
        assertEquals(
                Map.of(Figure.ACCOUNTS, 1L, Figure.ENROLLED, 1L, Figure.RUPIAH_ISSUED, Accounts.BALANCE),
                cells.get(new Cell(NOTICE_DAY, 6, "32", null, null, null)).values());
    }

    @Test
    void aWithdrawnCompletionNoLongerCountsOnItsDay() {
        LearnerAccount account = Accounts.selected();
        UUID enrolment = Accounts.begun(account);
        Accounts.complete(account, enrolment).orThrow();

        account.withdrawCompletion(enrolment, "FALSIFIED", Accounts.NOW).orThrow();

        Counts sum = of(account).values().stream().reduce(Counts.NONE, Counts::plus);
        assertEquals(0, sum.get(Figure.COMPLETED));
        assertEquals(0, sum.get(Figure.FIRST_COMPLETED));
        assertEquals(1, sum.get(Figure.WITHDRAWN));
        assertEquals(1, sum.get(Figure.ENROLMENTS));
    }

    @Test
    void nothingIsCountedOfAPersonWhoIsNotDeterminedYet() {
        LearnerAccount account = Accounts.empty();

        account.revoke(new Revocation("ANY", Accounts.NOW));

        assertTrue(of(account).isEmpty());
    }

    private static Map<Cell, Counts> of(LearnerAccount account) {
        AccountState state = account.state();
        return Contribution.of(state, state.enrolments(), JAKARTA);
    }
}
