package id.prakerja.runner.partner;

import id.prakerja.events.PayoutReported;
import id.prakerja.events.PayoutRequested;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What one payment partner did with each instruction, kept on disk. An instruction that comes again gets the answer it got
 * before: money moves at most once per id, and a failure stays one.
 */
final class PayoutBook {

    private static final String SETTLED = "SETTLED";
    private static final String FAILED = "FAILED";

    /** Where the last group of a UUID's text begins. */
    private static final int LAST_GROUP = 24;

    private final Map<UUID, PayoutReported> reports = new ConcurrentHashMap<>();
    private final AccountRegister accounts;
    private final JsonLines<PayoutReported> file;

    PayoutBook(Path file, AccountRegister accounts) {
        this.accounts = accounts;
        this.file = new JsonLines<>(file, PayoutReported.class);
        this.file.readAll().forEach(report -> reports.put(report.payoutId(), report));
    }

    /** Carries out an instruction, by whichever door it comes, and returns what to report. */
    synchronized PayoutReported carryOut(PayoutRequested instruction, Instant now) {
        PayoutReported known = reports.get(instruction.payoutId());
        if (known != null) {
            return known;
        }
        PayoutReported outcome = outcomeOf(instruction, now);
        // Written down before it is told: whoever is told may rely on it.
        file.append(List.of(outcome));
        reports.put(instruction.payoutId(), outcome);
        return outcome;
    }

    /** What was reported of the payout, if an instruction has arrived. */
    Optional<PayoutReported> report(String payout) {
        return reports.values().stream()
                .filter(report -> report.payoutId().toString().equals(payout))
                .findFirst();
    }

    /** What was reported of the payout, if it was carried out. */
    Optional<PayoutReported> outcome(UUID payout) {
        return Optional.ofNullable(reports.get(payout));
    }

    /** All that was reported. */
    Collection<PayoutReported> reports() {
        return List.copyOf(reports.values());
    }

    /** Sums up for the partner's statement. */
    Statement statement() {
        List<PayoutReported> settled = reports.values().stream()
                .filter(report -> SETTLED.equals(report.outcome()))
                .toList();
        long rupiah = settled.stream().mapToLong(PayoutReported::amount).sum();
        return new Statement(settled.size(), rupiah, reports.size() - settled.size());
    }

    private PayoutReported outcomeOf(PayoutRequested instruction, Instant now) {
        Optional<WalletAccount> account = accounts.find(instruction.accountReference());
        String failure = account.isEmpty() ? "UNKNOWN_ACCOUNT" : account.get().payoutRefusal();
        return new PayoutReported(
                instruction.payoutId(),
                failure == null ? SETTLED : FAILED,
                failure,
                "TRX-" + instruction.payoutId().toString().substring(LAST_GROUP),
                instruction.amount(),
                now);
    }

    /**
     * What a partner tells at the end of a day.
     *
     * @param settled payouts that arrived
     * @param settledRupiah their sum, in rupiah
     * @param failed instructions that did not succeed
     */
    record Statement(long settled, long settledRupiah, long failed) {}
}
