package id.prakerja.training.figures;

import id.prakerja.training.account.CountedAccounts;
import id.prakerja.training.account.domain.Counts;
import id.prakerja.training.figures.ComparisonView.Difference;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Compares the figures with all accounts, and puts them right where that is wanted. Meanwhile notes are not counted but wait in the
 * accounts, and are left out of what an account adds: so the sums are those of one instant, although accounts go on changing.
 */
@ApplicationScoped
class FiguresComparison {

    private static final Logger LOG = Logger.getLogger(FiguresComparison.class);
    private static final int PAGE = 500;

    private final Counting counting;
    private final Batches batches;
    private final FigureStore figures;
    private final CountedAccounts accounts;
    private final ComparisonStore comparisons;
    private final FiguresConfig config;

    FiguresComparison(
            Counting counting,
            Batches batches,
            FigureStore figures,
            CountedAccounts accounts,
            ComparisonStore comparisons,
            FiguresConfig config) {
        this.counting = counting;
        this.batches = batches;
        this.figures = figures;
        this.accounts = accounts;
        this.comparisons = comparisons;
        this.config = config;
    }

    /** Begins a comparison; empty if one is under way, or somebody counts at this moment. */
    Uni<Optional<ComparisonView>> begin(boolean mend, String by) {
        return counting.settle().chain(batches::load).chain(state -> {
            Uni<Optional<Batches.State>> held = state.open() || batches.held(state)
                    ? Uni.createFrom().item(Optional.empty())
                    : batches.hold(state, config.hold());
            return held.chain(own -> own.map(mine -> start(mine, mend, by).map(Optional::of))
                    .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
        });
    }

    private Uni<ComparisonView> start(Batches.State held, boolean mend, String by) {
        return comparisons
                .begin(mend, by)
                .invoke(begun -> new Run(held, begun)
                        .run()
                        .subscribe()
                        .with(
                                done -> {},
                                fault -> LOG.errorf(fault, "Comparison %d of the figures broke off", begun.number())));
    }

    /** One comparison under way. */
    private final class Run {

        private final ComparisonView begun;
        private final Map<FigureDay, SortedMap<String, Counts>> found = new TreeMap<>();
        private Batches.State held;
        private long people;

        Run(Batches.State held, ComparisonView begun) {
            this.held = held;
            this.begun = begun;
        }

        Uni<Void> run() {
            return add(Optional.empty())
                    .chain(() -> figures.all().collect().asList())
                    .map(this::differences)
                    .call(differing ->
                            begun.mend() ? mend(differing) : Uni.createFrom().voidItem())
                    .chain(differing -> comparisons.end(begun, people, differing))
                    .onFailure()
                    .call(() -> comparisons.breakOff(begun, people))
                    .eventually(() -> batches.release(held));
        }

        private Uni<Void> add(Optional<UUID> after) {
            return accounts.page(after, PAGE).chain(page -> {
                for (CountedAccounts.Counted account : page) {
                    people++;
                    FigureDay.of(account.cells()).forEach((day, groups) -> found.merge(day, groups, FigureDay::plus));
                }
                return goOnHolding()
                        .chain(() -> page.size() < PAGE
                                ? Uni.createFrom().voidItem()
                                : add(Optional.of(page.get(PAGE - 1).participantId())));
            });
        }

        /** Fails where it took so long that somebody else has gone on counting. */
        private Uni<Void> goOnHolding() {
            return batches.hold(held, config.hold())
                    .invoke(own -> held =
                            own.orElseThrow(() -> new IllegalStateException("The counting has gone on meanwhile")))
                    .replaceWithVoid();
        }

        private List<Difference> differences(List<FigureStore.Stored> stored) {
            Map<FigureDay, SortedMap<String, Counts>> counted = new TreeMap<>();
            stored.forEach(day -> counted.put(day.day(), day.groups()));
            TreeSet<FigureDay> days = new TreeSet<>(counted.keySet());
            days.addAll(found.keySet());
            List<Difference> differing = new ArrayList<>();
            days.forEach(day -> compare(day, groups(counted, day), groups(found, day), differing));
            return differing;
        }

        private static SortedMap<String, Counts> groups(Map<FigureDay, SortedMap<String, Counts>> days, FigureDay day) {
            return days.getOrDefault(day, new TreeMap<>());
        }

        private static void compare(
                FigureDay day, Map<String, Counts> counted, Map<String, Counts> found, List<Difference> differing) {
            TreeSet<String> groups = new TreeSet<>(counted.keySet());
            groups.addAll(found.keySet());
            for (String group : groups) {
                Counts one = counted.getOrDefault(group, Counts.NONE);
                Counts other = found.getOrDefault(group, Counts.NONE);
                if (!one.equals(other)) {
                    differing.add(new Difference(day.by(), day.day(), group, one.values(), other.values()));
                }
            }
        }

        private Uni<Void> mend(List<Difference> differing) {
            return Multi.createFrom()
                    .iterable(new TreeSet<>(differing.stream()
                            .map(difference -> new FigureDay(difference.by(), difference.day()))
                            .toList()))
                    .onItem()
                    .transformToUniAndConcatenate(day ->
                            goOnHolding().chain(() -> figures.replace(held.version(), Map.of(day, groups(found, day)))))
                    .onItem()
                    .ignoreAsUni();
        }
    }
}
