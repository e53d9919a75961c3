package id.prakerja.incentive.ledger.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class MovementTest {

    private static final UUID PAYOUT = UUID.randomUUID();
    private static final LedgerAccount OBLIGATIONS = LedgerAccount.of(AccountKind.OBLIGATIONS, null);
    private static final LedgerAccount IN_FLIGHT = LedgerAccount.of(AccountKind.IN_FLIGHT, "gopay");

    @Test
    void refusesAMovementOfNothingOrFromAnAccountToItself() {
        assertThrows(IllegalArgumentException.class, () -> movement(IN_FLIGHT, 0));
        assertThrows(IllegalArgumentException.class, () -> movement(IN_FLIGHT, -600_000));
        assertThrows(IllegalArgumentException.class, () -> movement(OBLIGATIONS, 600_000));
    }

    @Test
    void booksADifferenceInItsDirection() {
        Movement less = Movement.difference(PAYOUT, "gopay", 540_000);
        assertEquals("DIFFERENCES:gopay", less.debit().code());
        assertEquals("PAID:gopay", less.credit().code());

        Movement more = Movement.difference(PAYOUT, "gopay", -1);
        assertEquals("PAID:gopay", more.debit().code());
        assertEquals("DIFFERENCES:gopay", more.credit().code());
        assertEquals(1, more.amount());
    }

    @Test
    void namesAccountsByKindAndPartner() {
        assertEquals("OBLIGATIONS", OBLIGATIONS.code());
        assertEquals("IN_FLIGHT:gopay", IN_FLIGHT.code());
        assertThrows(IllegalArgumentException.class, () -> new LedgerAccount(AccountKind.HELD, "gopay"));
        assertThrows(IllegalArgumentException.class, () -> new LedgerAccount(AccountKind.PAID, null));
    }

    private static Movement movement(LedgerAccount debit, long amount) {
        return new Movement(PAYOUT, "BATCHED", debit, OBLIGATIONS, amount);
    }
}
