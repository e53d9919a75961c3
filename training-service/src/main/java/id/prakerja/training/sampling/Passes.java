package id.prakerja.training.sampling;

import id.prakerja.groupcommit.GroupCommit;
import id.prakerja.groupcommit.GroupCommitSettings;
import id.prakerja.training.account.AccountConfig;
import id.prakerja.training.account.domain.HoldReason;
import id.prakerja.training.partner.domain.PartnerKind;
import id.prakerja.training.sampling.PaceStore.Changed;
import id.prakerja.training.sampling.domain.Pace.Passage;
import id.prakerja.training.sampling.domain.SamplingRule;
import id.prakerja.training.signal.Flag;
import id.prakerja.training.signal.FlagKind;
import id.prakerja.training.signal.Flags;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Hands out passes: with one of its platform and one of its institution, a completion counts at once. They are taken from the
 * partner's pace by the group, somewhat more than asked for, so that most completions find theirs in memory. One that is lost with
 * an instance counts as used: the breaker trips early, never late.
 */
@ApplicationScoped
class Passes {

    private static final GroupCommitSettings GROUPS = new GroupCommitSettings(256, 1, 10_000);

    private final PaceStore paces;
    private final SamplingRules rules;
    private final Flags flags;
    private final SamplingConfig config;
    private final Clock clock;
    private final ZoneId zone;
    private final GroupCommit<Side, Pass> asked = new GroupCommit<>(GROUPS, this::grant);
    private final Map<String, Stock> stocks = new HashMap<>();

    Passes(
            PaceStore paces,
            SamplingRules rules,
            Flags flags,
            SamplingConfig config,
            AccountConfig accounts,
            Clock clock) {
        this.paces = paces;
        this.rules = rules;
        this.flags = flags;
        this.config = config;
        this.clock = clock;
        zone = accounts.timeZone();
    }

    /** A pass of a partner, if there is one in memory. */
    synchronized Optional<Pass> take(Side side) {
        Stock stock = stocks.get(side.partnerId());
        if (stock == null || stock.left == 0 || !clock.instant().isBefore(stock.until)) {
            return Optional.empty();
        }
        stock.left--;
        return Optional.of(new Pass(side, stock.rule, null));
    }

    /** Asks for a pass; the answer says so where there is none. */
    Uni<Pass> ask(Side side) {
        return asked.submit(side);
    }

    /** Takes back a pass that was not used. */
    synchronized void giveBack(Pass pass) {
        Stock stock = stocks.get(pass.side().partnerId());
        if (pass.open() && stock != null) {
            stock.left++;
        }
    }

    /** The programme's day. */
    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private Uni<List<Pass>> grant(List<Side> wanted) {
        Map<Side, Integer> counts = new LinkedHashMap<>();
        wanted.forEach(side -> counts.merge(side, 1, Integer::sum));
        Map<Side, List<Pass>> granted = new HashMap<>();
        Uni<Void> all = Uni.createFrom().voidItem();
        for (Map.Entry<Side, Integer> each : counts.entrySet()) {
            all = all.chain(() -> grant(each.getKey(), each.getValue()))
                    .invoke(passes -> granted.put(each.getKey(), passes))
                    .replaceWithVoid();
        }
        return all.map(done -> wanted.stream()
                .map(side -> granted.get(side).remove(granted.get(side).size() - 1))
                .toList());
    }

    private Uni<List<Pass>> grant(Side side, int wanted) {
        LocalDate today = today();
        Optional<Stock> unused = takeAll(side);
        return rules.of(side)
                .chain(rule -> paces.change(side.partnerId(), pace -> {
                            Passage passage = unused.map(stock -> pace.giveBack(stock.day, stock.left))
                                    .orElse(pace)
                                    .pass(rule, today, wanted);
                            return new Changed<>(passage.next(), passage);
                        })
                        .call(passage -> passage.closed() == HoldReason.BURST ? flagBurst(side, today) : nothing())
                        .map(passage -> passes(side, rule, passage, today, wanted)));
    }

    private List<Pass> passes(Side side, SamplingRule rule, Passage passage, LocalDate today, int wanted) {
        List<Pass> passes = new ArrayList<>();
        for (int number = 0; number < wanted; number++) {
            passes.add(new Pass(side, rule, number < passage.granted() ? null : passage.closed()));
        }
        Instant until = clock.instant().plus(config.grantValidity());
        Instant midnight = today.plusDays(1).atStartOfDay(zone).toInstant();
        Stock stock = new Stock(rule, today, until.isBefore(midnight) ? until : midnight);
        stock.left = Math.max(0, passage.granted() - wanted);
        put(side, stock);
        return passes;
    }

    private synchronized Optional<Stock> takeAll(Side side) {
        return Optional.ofNullable(stocks.remove(side.partnerId()));
    }

    private synchronized void put(Side side, Stock stock) {
        stocks.put(side.partnerId(), stock);
    }

    private Uni<Void> flagBurst(Side side, LocalDate today) {
        return flags.raise(new Flag(
                FlagKind.BURST,
                side.partnerId() + "/" + today,
                List.of(side.partnerId()),
                List.of(),
                "More completions within seven days than its own history and the rule allow"));
    }

    private static Uni<Void> nothing() {
        return Uni.createFrom().voidItem();
    }

    /**
     * The platform or the institution of a completion.
     *
     * @param partnerId the partner
     * @param kind which of the two
     */
    record Side(String partnerId, PartnerKind kind) {}

    /**
     * A pass, or that there is none.
     *
     * @param side of whom
     * @param rule the rule that was applied
     * @param closed why there is none, or null
     */
    record Pass(Side side, SamplingRule rule, HoldReason closed) {

        boolean open() {
            return closed == null;
        }
    }

    /** Passes in memory. */
    private static final class Stock {

        private final SamplingRule rule;
        private final LocalDate day;
        private final Instant until;
        private int left;

        private Stock(SamplingRule rule, LocalDate day, Instant until) {
            this.rule = rule;
            this.day = day;
            this.until = until;
        }
    }
}
