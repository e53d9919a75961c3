package id.prakerja.training.allowance;

import id.prakerja.groupcommit.GroupCommit;
import id.prakerja.groupcommit.GroupCommitSettings;
import id.prakerja.refusal.Refusal;
import id.prakerja.training.account.AccountConfig;
import id.prakerja.training.partner.domain.Signatory;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How much each partner has had of its day. It is taken from the store by the block, somewhat more than is asked for, so that most
 * requests find theirs in memory; a block that is lost with an instance counts as used, so that no limit is ever exceeded.
 */
@ApplicationScoped
public class DailyVolumes {

    private static final GroupCommitSettings GROUPS = new GroupCommitSettings(256, 1, 20_000);
    private static final int BLOCKS_OF_A_DAY = 200;
    private static final int DAYS_KEPT = 31;

    private final VolumeStore store;
    private final AllowanceConfig config;
    private final Clock clock;
    private final ZoneId zone;
    private final GroupCommit<Asked, Boolean> asked = new GroupCommit<>(GROUPS, this::grant);
    private final Map<Part, Stock> stocks = new HashMap<>();

    DailyVolumes(VolumeStore store, AllowanceConfig config, AccountConfig accounts, Clock clock) {
        this.store = store;
        this.config = config;
        this.clock = clock;
        zone = accounts.timeZone();
    }

    /**
     * Takes one of a partner's day.
     *
     * @return empty, or why there is none left
     */
    public Uni<Optional<Refusal>> take(Signatory partner, Volume volume) {
        int limit = volume.of(partner.terms().limits(), config);
        Part part = new Part(partner.partnerId(), volume);
        Uni<Boolean> taken =
                takeFromStock(part, limit) ? Uni.createFrom().item(true) : asked.submit(new Asked(part, limit));
        return taken.map(
                left -> left ? Optional.empty() : Optional.of(Refusal.of(volume.usedUp(), Integer.toString(limit))));
    }

    /** How long it takes until the next of the programme's days. */
    Duration untilTomorrow() {
        return Duration.between(
                clock.instant(), today().plusDays(1).atStartOfDay(zone).toInstant());
    }

    @Scheduled(every = "PT6H", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> removeOld() {
        return store.removeBefore(today().minusDays(DAYS_KEPT));
    }

    private synchronized boolean takeFromStock(Part part, int limit) {
        Stock stock = stocks.get(part);
        if (stock == null || stock.left == 0 || stock.limit != limit || !stock.day.equals(today())) {
            return false;
        }
        stock.left--;
        return true;
    }

    private Uni<List<Boolean>> grant(List<Asked> wanted) {
        Map<Asked, Long> counts = new LinkedHashMap<>();
        wanted.forEach(each -> counts.merge(each, 1L, Long::sum));
        Map<Asked, Long> granted = new HashMap<>();
        Uni<Void> all = Uni.createFrom().voidItem();
        for (Map.Entry<Asked, Long> each : counts.entrySet()) {
            all = all.chain(() -> grant(each.getKey(), each.getValue()))
                    .invoke(count -> granted.put(each.getKey(), count))
                    .replaceWithVoid();
        }
        return all.map(done -> {
            List<Boolean> answers = new ArrayList<>();
            wanted.forEach(each -> answers.add(granted.merge(each, -1L, Long::sum) >= 0));
            return answers;
        });
    }

    /** Takes a block, of which these get theirs and the rest is kept; returns how many of them may have one. */
    private Uni<Long> grant(Asked asking, long wanted) {
        LocalDate today = today();
        long block = Math.max(wanted, asking.limit() / BLOCKS_OF_A_DAY);
        Part part = asking.part();
        return store.add(today, part.partnerId(), part.volume(), block).chain(taken -> {
            long got = Math.max(0, Math.min(block, asking.limit() - (taken - block)));
            keep(part, new Stock(today, asking.limit(), Math.max(0, got - wanted)));
            return got == block
                    ? Uni.createFrom().item(got)
                    : store.add(today, part.partnerId(), part.volume(), got - block)
                            .replaceWith(got);
        });
    }

    private synchronized void keep(Part part, Stock more) {
        Stock stock = stocks.get(part);
        if (stock != null && stock.day.equals(more.day) && stock.limit == more.limit) {
            more.left += stock.left;
        }
        stocks.put(part, more);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private record Part(String partnerId, Volume volume) {}

    private record Asked(Part part, int limit) {}

    /** What is left in memory of what was taken from the store. */
    private static final class Stock {

        private final LocalDate day;
        private final int limit;
        private long left;

        private Stock(LocalDate day, int limit, long left) {
            this.day = day;
            this.limit = limit;
            this.left = left;
        }
    }
}
