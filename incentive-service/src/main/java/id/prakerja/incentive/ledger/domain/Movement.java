package id.prakerja.incentive.ledger.domain;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One movement of the money of one payout. Its entries sum to zero: no rupiah appears or disappears.
 *
 * @param id UUIDv7
 * @param payoutId whose money moved
 * @param movement the state that the payout entered
 * @param occurredAt when, UTC
 * @param entries two or more, summing to zero
 */
public record LedgerTransaction(UUID id, UUID payoutId, String movement, Instant occurredAt, List<Entry> entries) {

    /** Refuses entries that do not sum to zero; this stays on in production. */
    public LedgerTransaction {
        entries = List.copyOf(entries);
        long sum = entries.stream().mapToLong(Entry::amount).reduce(0, Math::addExact);
        if (entries.size() < 2 || sum != 0) {
            throw new IllegalArgumentException("Ledger transaction %s of payout %s has %d entries that sum to %d"
                    .formatted(movement, payoutId, entries.size(), sum));
        }
    }

    /**
     * Books that a partner has paid another amount than it was instructed to.
     *
     * @param unpaid rupiah that did not reach the account; negative where more than instructed did
     */
    public static LedgerTransaction difference(UUID payoutId, String partner, long unpaid, Instant at) {
        LedgerAccount paid = LedgerAccount.of(AccountKind.PAID, partner);
        LedgerAccount differences = LedgerAccount.of(AccountKind.DIFFERENCES, partner);
        return unpaid > 0
                ? transfer(payoutId, "DIFFERENCE", paid, differences, unpaid, at)
                : transfer(payoutId, "DIFFERENCE", differences, paid, Math.negateExact(unpaid), at);
    }

    /**
     * Moves an amount from one account to another.
     *
     * @param payoutId whose money moves
     * @param movement the state that the payout enters
     * @param from account that gives
     * @param to account that receives
     * @param amount rupiah, positive
     * @param at when, UTC
     * @return the transaction
     */
    public static LedgerTransaction transfer(
            UUID payoutId, String movement, LedgerAccount from, LedgerAccount to, long amount, Instant at) {
        return new LedgerTransaction(
                UuidCreator.getTimeOrderedEpoch(),
                payoutId,
                movement,
                at,
                List.of(new Entry(from, Math.negateExact(amount)), new Entry(to, amount)));
    }
}
