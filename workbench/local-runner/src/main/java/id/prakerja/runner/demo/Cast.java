package id.prakerja.runner.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * Who of the selected does what: the funnel's shares as whole people. How many do what depends on the scenario alone; who it is
 * depends on the draw.
 */
public final class Cast {

    private final Random random;
    private final List<Applying.Registered> buyers;
    private final Map<UUID, Fate> finishers = new HashMap<>();
    private final Map<UUID, String> platforms = new HashMap<>();
    private final Map<UUID, String> paymentPartners = new HashMap<>();

    /** Casts those who were selected. */
    public Cast(Scenario scenario, List<Applying.Registered> selected) {
        random = new Random(scenario.seed());
        int bought =
                Math.toIntExact(Math.round(selected.size() * scenario.funnel().buy()));
        int finished =
                Math.toIntExact(Math.round(selected.size() * scenario.funnel().finishFirst()));
        List<Applying.Registered> spread = everySo(selected, bought);
        buyers = spread;
        deal(scenario.platforms(), Scenario.Partner::weight, Scenario.Partner::id, spread, platforms);

        List<Applying.Registered> finishing = everySo(spread, Math.min(finished, bought));
        deal(scenario.funnel().fates(), Scenario.FateShare::share, Scenario.FateShare::fate, finishing, finishers);
        deal(scenario.paymentPartners(), Scenario.Partner::weight, Scenario.Partner::id, finishing, paymentPartners);
    }

    /** Those who buy a training in time. */
    List<Applying.Registered> buyers() {
        return buyers;
    }

    /** Those who finish it. */
    List<Applying.Registered> finishers() {
        return buyers.stream()
                .filter(person -> finishers.containsKey(person.id()))
                .toList();
    }

    /** Those who finish and whose fate fulfils the condition. */
    List<Applying.Registered> finishers(Predicate<Fate> condition) {
        return finishers().stream()
                .filter(person -> condition.test(fate(person)))
                .toList();
    }

    /** How the incentive of a person who finishes goes. */
    Fate fate(Applying.Registered person) {
        return finishers.get(person.id());
    }

    /** Where a buyer buys. */
    String platform(Applying.Registered person) {
        return platforms.get(person.id());
    }

    /** Where a person who finishes has an account. */
    String paymentPartner(Applying.Registered person) {
        return paymentPartners.get(person.id());
    }

    /** Takes as many of the items, evenly over the list: provinces keep their shares. */
    private static <T> List<T> everySo(List<T> items, int count) {
        List<T> taken = new ArrayList<>(count);
        for (int number = 0; number < count; number++) {
            taken.add(items.get((int) ((long) number * items.size() / count)));
        }
        return taken;
    }

    private <T, V> void deal(
            List<T> kinds,
            ToDoubleFunction<T> weight,
            Function<T, V> value,
            List<Applying.Registered> people,
            Map<UUID, V> dealt) {
        int[] shares = Apportionment.divide(people.size(), kinds, weight);
        List<V> deck = new ArrayList<>(people.size());
        for (int kind = 0; kind < shares.length; kind++) {
            deck.addAll(Collections.nCopies(shares[kind], value.apply(kinds.get(kind))));
        }
        Collections.shuffle(deck, random);
        for (int number = 0; number < people.size(); number++) {
            dealt.put(people.get(number).id(), deck.get(number));
        }
    }
}
