package id.prakerja.runner.replay;

import id.prakerja.runner.demo.Applying.Registered;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Who has registered and was not selected yet: those join the next wave first who joined one before. */
final class Population {

    private final Deque<Registered> hopeful = new ArrayDeque<>();
    private final Deque<Registered> newcomers = new ArrayDeque<>();

    /** People who have never joined; they have their phones to confirm still, and nobody has asked the registry about them. */
    void register(Collection<Registered> people) {
        newcomers.addAll(people);
    }

    /** Takes people who join a wave: the hopeful first. */
    Joiners take(int count) {
        List<Registered> again = poll(hopeful, count);
        List<Registered> first = poll(newcomers, count - again.size());
        return new Joiners(again, first);
    }

    /** After the draw, those who were not selected hope for the next one. */
    void hope(Joiners joiners, Set<UUID> selected) {
        joiners.all().stream().filter(person -> !selected.contains(person.id())).forEach(hopeful::add);
    }

    private static List<Registered> poll(Deque<Registered> people, int count) {
        List<Registered> taken = new ArrayList<>(count);
        while (taken.size() < count && !people.isEmpty()) {
            taken.add(people.poll());
        }
        return taken;
    }

    /**
     * Who joins a wave.
     *
     * @param again who joined one before
     * @param first who have still to confirm their phones
     */
    record Joiners(List<Registered> again, List<Registered> first) {

        /** Everybody. */
        List<Registered> all() {
            List<Registered> all = new ArrayList<>(again);
            all.addAll(first);
            return all;
        }
    }
}
