package id.prakerja.training.account.domain;

import static id.prakerja.training.account.domain.Accounts.BALANCE;
import static id.prakerja.training.account.domain.Accounts.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class WalletPropertiesTest {

    @Property(tries = 500)
    void noRupiahAppearsOrVanishesWhateverHappens(@ForAll("happenings") List<Happening> happenings) {
        LearnerAccount account = Accounts.selected();

        for (Happening happening : happenings) {
            happening.happenTo(account);

            Wallet wallet = account.wallet();
            assertTrue(wallet.balance() >= 0, "balance is never negative");
            assertEquals(BALANCE, wallet.balance() + wallet.spent() + wallet.returned() + wallet.expired());
            assertEquals(wallet.balance(), lastBalance(account));
            assertTrue(balances(account).allMatch(balance -> balance >= 0), "no line of the statement is overdrawn");
            assertEquals(pricesOfStandingPurchases(account), wallet.spent());
            assertTrue(account.status() != AccountStatus.REVOKED || wallet.balance() == 0);
        }
    }

    private static long lastBalance(LearnerAccount account) {
        return balances(account).reduce((before, after) -> after).orElseThrow();
    }

    private static Stream<Long> balances(LearnerAccount account) {
        return BalanceStatement.of(account.state()).lines().stream().map(BalanceStatement.Line::balance);
    }

    private static long pricesOfStandingPurchases(LearnerAccount account) {
        return account.enrolments().stream()
                .filter(enrolment -> !enrolment.status().givenUp())
                .mapToLong(enrolment -> enrolment.course().price())
                .sum();
    }

    @Provide
    Arbitrary<List<Happening>> happenings() {
        return Combinators.combine(
                        Arbitraries.of(Kind.values()),
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.longs().between(1, BALANCE),
                        Arbitraries.longs().between(-5, 5))
                .as(Happening::new)
                .list()
                .ofMaxSize(30);
    }

    enum Kind {
        BUY,
        REDEEM,
        CANCEL,
        COMPLETE,
        WITHDRAW,
        SELECT_AGAIN,
        REVOKE,
        EXPIRE
    }

    /** @param seconds by how much its clock differs from the programme's */
    record Happening(Kind kind, int which, long price, long seconds) {

        Instant now() {
            return NOW.plusSeconds(seconds);
        }

        void happenTo(LearnerAccount account) {
            List<Enrolment> enrolments = List.copyOf(account.enrolments());
            switch (kind) {
                case BUY -> Accounts.buy(account, Accounts.course(price), now());
                case SELECT_AGAIN -> account.select(Accounts.SELECTION);
                case EXPIRE -> account.expire(Accounts.EXPIRY);
                case REVOKE -> account.revoke(new Revocation("NO_PURCHASE", NOW));
                default -> {
                    if (which < enrolments.size()) {
                        stepOf(account, enrolments.get(which));
                    }
                }
            }
        }

        private void stepOf(LearnerAccount account, Enrolment enrolment) {
            switch (kind) {
                case REDEEM -> account.redeem(enrolment.id(), Accounts.INSTITUTION, Accounts.VOUCHER, NOW);
                case CANCEL -> account.cancel(enrolment.id(), Accounts.PLATFORM, "WISH", now());
                case COMPLETE -> Accounts.complete(account, enrolment.id());
                default -> account.withdrawCompletion(enrolment.id(), "FALSIFIED", NOW);
            }
        }
    }
}
