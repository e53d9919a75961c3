package id.prakerja.incentive.ledger.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class LedgerTransactionTest {

    private static final LedgerAccount OBLIGATIONS = LedgerAccount.of(AccountKind.OBLIGATIONS, null);
    private static final LedgerAccount IN_TRANSIT = LedgerAccount.of(AccountKind.IN_TRANSIT, "gopay");

    @Property
    void everyTransferSumsToZero(@ForAll @LongRange(min = 1) long amount) {
        LedgerTransaction transaction = LedgerTransaction.transfer(
                UUID.randomUUID(), "BATCHED", OBLIGATIONS, IN_TRANSIT, amount, Instant.EPOCH);

        assertEquals(0, transaction.entries().stream().mapToLong(Entry::amount).sum());
        assertEquals(new Entry(IN_TRANSIT, amount), transaction.entries().get(1));
    }

    @Test
    void refusesEntriesThatDoNotSumToZero() {
        List<Entry> uneven = List.of(new Entry(OBLIGATIONS, -600_000), new Entry(IN_TRANSIT, 599_999));

        assertThrows(IllegalArgumentException.class, () -> transaction(uneven));
    }

    @Test
    void refusesATransactionWithoutEntries() {
        assertThrows(IllegalArgumentException.class, () -> transaction(List.of()));
    }

    @Test
    void refusesSumsThatOverflow() {
        List<Entry> wrapping = List.of(
                new Entry(OBLIGATIONS, Long.MAX_VALUE),
                new Entry(IN_TRANSIT, Long.MAX_VALUE),
                new Entry(OBLIGATIONS, 2));

        assertThrows(ArithmeticException.class, () -> transaction(wrapping));
    }

    @Test
    void refusesAnEntryOfNothing() {
        assertThrows(IllegalArgumentException.class, () -> new Entry(OBLIGATIONS, 0));
    }

    @Test
    void namesAccountsByKindAndPartner() {
        assertEquals("OBLIGATIONS", OBLIGATIONS.code());
        assertEquals("IN_TRANSIT:gopay", IN_TRANSIT.code());
        assertThrows(IllegalArgumentException.class, () -> new LedgerAccount(AccountKind.HELD, "gopay"));
        assertThrows(IllegalArgumentException.class, () -> new LedgerAccount(AccountKind.PAID, null));
    }

    private static LedgerTransaction transaction(List<Entry> entries) {
        return new LedgerTransaction(UUID.randomUUID(), UUID.randomUUID(), "BATCHED", Instant.EPOCH, entries);
    }
}
