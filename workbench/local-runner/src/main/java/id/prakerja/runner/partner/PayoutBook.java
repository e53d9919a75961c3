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

    static final String SETTLED = "SETTLED";
    static final String FAILED = "FAILED";
    static final String RETURNED = "RETURNED";

    /** Where the last group of a UUID's text begins. */
    private static final int LAST_GROUP = 24;

    private final Map<UUID, PayoutReported> reports = new ConcurrentHashMap<>();
    private final Map<UUID, PayoutReported> returns = new ConcurrentHashMap<>();
    private final AccountRegister accounts;
    private final JsonLines<PayoutReported> file;
    private final Lies lies;

    PayoutBook(Path file, AccountRegister accounts, Lies lies) {
        this.accounts = accounts;
        this.lies = lies;
        this.file = new JsonLines<>(file, PayoutReported.class);
        this.file.readAll().forEach(this::note);
    }

    /** Carries out an instruction, by whichever door it comes, and returns what to report. */
    synchronized PayoutReported carryOut(PayoutRequested instruction, Instant now) {
        PayoutReported known = reports.get(instruction.payoutId());
        if (known != null) {
            return known;
        }
        PayoutReported outcome = outcomeOf(instruction, now);
        List<PayoutReported> lines = SETTLED.equals(outcome.outcome()) && lieAbout(outcome) == Lie.RETURNED
                ? List.of(outcome, Tellings.returned(outcome))
                : List.of(outcome);
        // Written down before it is told: whoever is told may rely on it.
        file.append(lines);
        lines.forEach(this::note);
        return outcome;
    }

    private void note(PayoutReported line) {
        (RETURNED.equals(line.outcome()) ? returns : reports).put(line.payoutId(), line);
    }

    /** What has become of the payout, if an instruction has arrived: the truth, which whoever asks is told. */
    Optional<PayoutReported> report(String payout) {
        return reports.values().stream()
                .filter(report -> report.payoutId().toString().equals(payout))
                .findFirst()
                .map(report -> returns.getOrDefault(report.payoutId(), report));
    }

    /** What became of the payout when it was carried out, if it was. */
    Optional<PayoutReported> outcome(UUID payout) {
        return Optional.ofNullable(reports.get(payout));
    }

    /** What became of every payout when it was carried out. */
    Collection<PayoutReported> reports() {
        return List.copyOf(reports.values());
    }

    /** What is to be said of a payout that was carried out. */
    List<Tellings.Telling> tellings(PayoutReported outcome) {
        return Tellings.of(outcome, lieAbout(outcome));
    }

    /** The lie about a payout. */
    Lie lieAbout(PayoutReported outcome) {
        return lies.about(outcome.payoutId());
    }

    /** Sums up for the partner's statement. */
    Statement statement() {
        List<PayoutReported> settled = reports.values().stream()
                .filter(report -> SETTLED.equals(report.outcome()))
                .filter(report -> !returns.containsKey(report.payoutId()))
                .toList();
        long rupiah = settled.stream().mapToLong(PayoutReported::amount).sum();
        return new Statement(settled.size(), rupiah, reports.size() - settled.size() - returns.size(), returns.size());
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
     * @param returned payouts that arrived and came back
     */
    record Statement(long settled, long settledRupiah, long failed, long returned) {}
}
