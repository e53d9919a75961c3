package id.prakerja.selection.lifecycle;

import static id.prakerja.selection.lifecycle.Answer.OK;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.selection.lifecycle.Crowd.Freed;
import id.prakerja.selection.lifecycle.Crowd.Member;
import id.prakerja.selection.lifecycle.Crowd.Stand;
import id.prakerja.selection.waves.wave.domain.WaveStatus;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The life of waves as the programme's rules have it, in memory. Each step gives the answer that the service must give, and a step that is
 * refused changes nothing.
 */
final class LifeModel {

    final SortedMap<Integer, WaveLife> waves = new TreeMap<>();
    final Crowd crowd = new Crowd();
    private final Set<String> decrees = new HashSet<>();
    private final Set<String> releases = new HashSet<>();
    private final Facts facts;

    LifeModel(Facts facts) {
        this.facts = facts;
    }

    boolean isFrozen(int number) {
        return waves.containsKey(number) && waves.get(number).isFrozen();
    }

    long version(int number) {
        return waves.containsKey(number) ? waves.get(number).version : 0;
    }

    String open(int number) {
        return step(
                number,
                wave -> {
                    wave.becomes(WaveStatus.OPEN);
                    wave.opensAt = facts.opensAt(number);
                },
                WaveStatus.PLANNED);
    }

    String extend(int number, boolean later) {
        String answer = refuse(number, WaveStatus.OPEN);
        if (answer.equals(OK) && later) {
            waves.get(number).becomes(WaveStatus.OPEN);
        }
        return answer.equals(OK) && !later ? "EXTENSION_TOO_EARLY" : answer;
    }

    String close(int number) {
        return step(
                number,
                wave -> {
                    wave.becomes(WaveStatus.CLOSED);
                    wave.entriesUntil = facts.entriesUntil(number);
                },
                WaveStatus.OPEN);
    }

    String cancel(int number) {
        return step(
                number,
                wave -> {
                    wave.becomes(WaveStatus.CANCELLED);
                    crowd.returnSeats("RECOVERY " + number);
                },
                WaveStatus.PLANNED,
                WaveStatus.OPEN);
    }

    String announce(int number) {
        return step(number, wave -> wave.becomes(WaveStatus.ANNOUNCED), WaveStatus.DETERMINED);
    }

    /** Whether a wish can be prepared now. */
    String examine(Wish wish) {
        return switch (wish.kind()) {
            case PLAN -> waves.containsKey(wish.wave()) ? "WAVE_EXISTS" : OK;
            case RECOVERY -> waves.containsKey(wish.wave()) ? "WAVE_EXISTS" : release(wish);
            case SEATS ->
                waves.containsKey(wish.wave()) && waves.get(wish.wave()).recovery
                        ? "RECOVERY_SEATS_FIXED"
                        : refuse(wish.wave(), WaveStatus.PLANNED);
            case DRAW -> {
                String answer = refuse(wish.wave(), WaveStatus.CLOSED);
                if (answer.equals(OK)) {
                    freeze(waves.get(wish.wave()));
                }
                yield answer;
            }
            case DETERMINATION -> {
                String answer = refuse(wish.wave(), WaveStatus.DRAWN);
                yield answer.equals(OK) ? decree(wish) : answer;
            }
            case REFILL -> {
                String answer = refuse(wish.wave(), WaveStatus.DETERMINED, WaveStatus.ANNOUNCED);
                if (!answer.equals(OK)) {
                    yield answer;
                }
                yield waves.get(wish.wave()).refillDays == 0 ? "REFILL_NOT_ALLOWED" : refill(wish);
            }
        };
    }

    /** Carries out a wish that could be prepared on the same version of the wave. */
    String carryOut(Wish wish) {
        String refused = switch (wish.kind()) {
            case RECOVERY -> release(wish);
            case DETERMINATION -> decree(wish);
            case REFILL -> refill(wish);
            case PLAN, SEATS, DRAW -> OK;
        };
        if (refused.equals(OK)) {
            happen(wish);
        }
        return refused;
    }

    private void happen(Wish wish) {
        int number = wish.wave();
        WaveLife wave = waves.get(number);
        switch (wish.kind()) {
            case PLAN -> waves.put(number, new WaveLife(number, wish.seats(), wish.refillDays(), false));
            case RECOVERY -> {
                waves.put(number, new WaveLife(number, wish.seats(), 0, true));
                releases.add(wish.decree());
                use(facts.releasedTo(number), wish.seats(), "RECOVERY " + number);
            }
            case SEATS -> {
                wave.becomes(WaveStatus.PLANNED);
                wave.quota = wish.seats();
            }
            case DRAW -> draw(wave);
            case DETERMINATION -> {
                decrees.add(wish.decree());
                determine(wave);
            }
            case REFILL -> {
                decrees.add(wish.decree());
                giveFreedSeats(wave);
                wave.becomes(wave.status);
            }
        }
    }

    /** The list is fixed once, before the first draw of it is prepared. */
    private void freeze(WaveLife wave) {
        if (wave.frozen) {
            return;
        }
        wave.drawn.addAll(crowd.eligible(wave));
        wave.drawn.removeIf(person -> hasASeatOfAnother(person, wave));
        wave.frozen = true;
        wave.becomes(WaveStatus.CLOSED);
    }

    /** The draw gives what it gives; whoever got a seat of another wave since the freeze has none here. */
    private void draw(WaveLife wave) {
        wave.selected.addAll(facts.selected(wave.number));
        assertTrue(wave.drawn.containsAll(wave.selected), "only who is eligible is selected");
        assertEquals(
                Math.min(wave.quota, wave.drawn.size()), wave.selected.size(), "no seat stays free, and none is made");
        wave.seated.addAll(wave.selected);
        wave.seated.removeIf(person -> hasASeatOfAnother(person, wave));
        wave.reserve.addAll(wave.drawn);
        wave.reserve.removeAll(wave.selected);
        wave.becomes(WaveStatus.DRAWN);
    }

    private void determine(WaveLife wave) {
        Set<UUID> keep = wave.selected.stream()
                .filter(person -> crowd.mayHaveASeat(person) && !hasASeatOfAnother(person, wave))
                .collect(Collectors.toSet());
        int lost = wave.selected.size() - keep.size();
        Set<UUID> seated = facts.seated(wave.number);
        assertTrue(seated.containsAll(keep), "nobody loses a seat without a reason");
        wave.seated.clear();
        wave.seated.addAll(keep);
        seat(wave, seated, lost);
        wave.given = wave.seated.size();
        wave.becomes(WaveStatus.DETERMINED);
    }

    private void giveFreedSeats(WaveLife wave) {
        Set<UUID> seated = facts.seated(wave.number);
        int freed = Math.toIntExact(crowd.freeOf(wave.number));
        int taken = seat(wave, seated, freed);
        Set<UUID> used = facts.refilled(wave.number);
        used.removeIf(person -> crowd.freed.get(person).use().equals("REFILL"));
        use(used, taken, "REFILL");
    }

    /** Those of the reserve who are seated now; how many. As many as there are seats for, if they may have one. */
    private int seat(WaveLife wave, Set<UUID> seated, int seats) {
        Set<UUID> waiting = wave.reserve.stream()
                .filter(person -> crowd.mayHaveASeat(person) && !hasASeatOfAnother(person, wave))
                .collect(Collectors.toSet());
        Set<UUID> taken = new HashSet<>(seated);
        taken.removeAll(wave.seated);
        assertTrue(waiting.containsAll(taken), "only the reserve gets freed seats");
        assertEquals(Math.min(seats, waiting.size()), taken.size(), "each freed seat is filled once");
        wave.reserve.removeAll(taken);
        wave.seated.addAll(taken);
        wave.seated.forEach(person -> crowd.members.putIfAbsent(person, new Member(wave.number, Stand.DETERMINED)));
        return taken.size();
    }

    private void use(Set<UUID> seats, int count, String use) {
        assertEquals(count, seats.size(), "as many seats leave the pool as are given");
        for (UUID person : seats) {
            Freed seat = crowd.freed.get(person);
            assertTrue(seat != null && seat.use().isEmpty(), "a seat leaves the pool once");
            crowd.freed.put(person, new Freed(seat.wave(), use));
        }
    }

    private boolean hasASeatOfAnother(UUID person, WaveLife wave) {
        return waves.values().stream()
                .anyMatch(other -> other != wave && other.isFrozen() && other.seated.contains(person));
    }

    private String release(Wish wish) {
        if (releases.contains(wish.decree())) {
            return "DECREE_USED";
        }
        return crowd.free() < wish.seats() ? "RECOVERY_POOL_TOO_SMALL" : OK;
    }

    private String decree(Wish wish) {
        return decrees.contains(wish.decree()) ? "DECREE_USED" : OK;
    }

    private String refill(Wish wish) {
        String answer = decree(wish);
        return answer.equals(OK) && crowd.freeOf(wish.wave()) == 0 ? "NO_FREED_SEAT" : answer;
    }

    private String step(int number, Consumer<WaveLife> then, WaveStatus... allowed) {
        String answer = refuse(number, allowed);
        if (answer.equals(OK)) {
            then.accept(waves.get(number));
        }
        return answer;
    }

    private String refuse(int number, WaveStatus... allowed) {
        if (!waves.containsKey(number)) {
            return "WAVE_UNKNOWN";
        }
        return Set.of(allowed).contains(waves.get(number).status) ? OK : "WAVE_STATE";
    }

    /** The promises, which hold of the model and so of whatever equals it. */
    void requireSound() {
        for (WaveLife wave : waves.values()) {
            long live = crowd.live(wave.number);
            assertTrue(live <= wave.quota && wave.given <= wave.quota, "the quota is never exceeded");
            long freed = crowd.freed.values().stream()
                    .filter(seat -> seat.wave() == wave.number && !seat.use().equals("REFILL"))
                    .count();
            if (wave.isDetermined()) {
                assertEquals(
                        wave.given, live + freed, "each seat is with somebody, in the pool, or with a recovery wave");
            }
            long released = crowd.freed.values().stream()
                    .filter(seat -> seat.use().equals("RECOVERY " + wave.number))
                    .count();
            assertEquals(wave.recovery && wave.status != WaveStatus.CANCELLED ? wave.quota : 0, released);
        }
    }
}
