package id.prakerja.selection.waves.wave.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.draw.domain.Draw;
import id.prakerja.draw.domain.DrawOutcome;
import id.prakerja.draw.domain.EntryList;
import id.prakerja.draw.domain.EntryListBuilder;
import id.prakerja.draw.domain.SeatPlan;
import id.prakerja.draw.selftest.domain.SelfTests;
import id.prakerja.refusal.Decision;
import id.prakerja.selection.waves.eligibility.domain.EligibilityRules;
import id.prakerja.selection.waves.eligibility.domain.PrioritySource;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.statistics.Statistics;

/**
 * The programme under arbitrary commands: whatever operators, people and the clock do, in whatever order, the wave's rules leave only
 * what a simple model allows. A command that is refused changes nothing.
 */
class ProgrammeModelTest {

    private static final int PEOPLE = 12;
    private static final int GRACE = 5;

    /** Few, so that the commands bring some of them to their end. */
    private static final int MOST_WAVES = 4;

    /** What may follow what; everything else is a fault. */
    private static final Map<WaveStatus, Set<WaveStatus>> NEXT = Map.of(
            WaveStatus.PLANNED, Set.of(WaveStatus.PLANNED, WaveStatus.OPEN, WaveStatus.CANCELLED),
            WaveStatus.OPEN, Set.of(WaveStatus.OPEN, WaveStatus.CLOSED, WaveStatus.CANCELLED),
            WaveStatus.CLOSED, Set.of(WaveStatus.DRAWN),
            WaveStatus.DRAWN, Set.of(WaveStatus.DETERMINED),
            WaveStatus.DETERMINED, Set.of(WaveStatus.ANNOUNCED),
            WaveStatus.ANNOUNCED, Set.of(WaveStatus.SETTLED),
            WaveStatus.SETTLED, Set.of(),
            WaveStatus.CANCELLED, Set.of());

    /** A command: what is done, to which wave or person, and how much. */
    record Command(int what, int whom, int howMuch) {}

    @Property(tries = 400)
    void theProgrammeStaysSoundWhateverIsDone(
            @ForAll @Size(min = 150, max = 400) List<@IntRange(max = 9_999) Integer> script) {
        Programme programme = new Programme();
        for (int each : script) {
            programme.obey(new Command(each % 14, each / 14 % 25, each / 350));
            programme.requireSound();
        }
        Statistics.label("a wave was announced")
                .collect(programme.hasReached(WaveStatus.ANNOUNCED))
                .coverage(runs -> runs.check(true).percentage(share -> share > 10));
        Statistics.label("a recovery wave was planned")
                .collect(!programme.recovery.isEmpty())
                .coverage(runs -> runs.check(true).percentage(share -> share > 1));
    }

    /** The domain's waves, and beside them the model. */
    private static final class Programme {

        private final SortedMap<Integer, Wave> waves = new TreeMap<>();
        private final Map<Integer, Map<Integer, Instant>> entries = new HashMap<>();
        private final Set<Integer> recovery = new HashSet<>();
        private final Map<Integer, Integer> seatOf = new HashMap<>();
        private final Set<Integer> revoked = new HashSet<>();
        private int released;
        private Instant now = Instant.parse("2020-08-20T05:00:00Z");

        void obey(Command command) {
            int wave = 1 + command.whom() % Math.max(1, waves.size());
            switch (command.what()) {
                case 0 -> planOrdinary(1 + command.howMuch() % 6, command.whom());
                case 1 -> planRecovery(1 + command.howMuch() % 2);
                case 2 -> change(wave, each -> each.open(now));
                case 3 -> change(wave, each -> each.close(now));
                case 4 ->
                    change(wave, each -> each.extend(each.terms().closesAt().plusSeconds(command.howMuch() - 5), now));
                case 5 -> cancel(wave);
                case 6 -> change(wave, each -> each.reseat(SeatTable.byPopulation(1 + command.howMuch()), now));
                case 7, 8 -> join(wave, command.whom() % PEOPLE, command.howMuch() - 14);
                case 9 -> change(wave, this::draw);
                case 10 -> change(wave, each -> each.determine("SK-" + each.number(), now, now));
                case 11 -> change(wave, each -> each.announce(now));
                case 12 -> revoke(command.whom());
                default -> pass(command.howMuch());
            }
        }

        private void plan(int quota, int opensIn) {
            int number = waves.size() + 1;
            Decision<Wave> planned =
                    Wave.plan(number, terms(quota, opensIn), new Commitments("seed", "pseudonyms"), now);
            if (planned instanceof Decision.Granted<Wave> granted) {
                waves.put(number, granted.value());
                entries.put(number, new HashMap<>());
            }
        }

        private void planOrdinary(int quota, int opensIn) {
            if (waves.size() - recovery.size() < MOST_WAVES) {
                plan(quota, opensIn);
            }
        }

        private void planRecovery(int quota) {
            if (quota <= pool()) {
                plan(quota, 1);
                recovery.add(waves.lastKey());
                released += quota;
            }
        }

        private void cancel(int number) {
            if (change(number, wave -> wave.cancel("No budget", now)) && recovery.contains(number)) {
                released -= waves.get(number).terms().quota();
                recovery.remove(number);
            }
        }

        /** Entries may come early, late, twice and in any order; the earliest counts, and none after the freeze. */
        private void join(int number, int person, int secondsFromNow) {
            if (waves.containsKey(number) && !waves.get(number).status().drawn()) {
                entries.get(number)
                        .merge(person, now.plusSeconds(secondsFromNow), (one, two) -> one.isBefore(two) ? one : two);
            }
        }

        private Decision<Wave> draw(Wave wave) {
            return WaveReadiness.toFreeze(wave, now).then(ready -> {
                EntryListBuilder builder = new EntryListBuilder();
                entries.get(ready.number()).forEach((person, at) -> {
                    boolean inTime = !at.isBefore(ready.terms().opensAt()) && at.isBefore(ready.entriesUntil());
                    if (inTime && !seatOf.containsKey(person)) {
                        builder.add(new UUID(0, person), 32, person % 2 == 0, person % 3 == 0, 0);
                    }
                });
                EntryList list = builder.build();
                SeatPlan plan = SeatPlan.of(
                        ready.terms().quota(), Map.of("32", ready.terms().quota()), 8_000, 1_000);
                DrawOutcome outcome = Draw.run(list, "seed".repeat(8).getBytes(StandardCharsets.US_ASCII), plan, 0);
                int quota = ready.terms().quota();
                assertEquals(
                        Math.min(quota, list.size()), outcome.selected(), "no seat stays free while somebody waits");
                for (int place = 0; place < list.size(); place++) {
                    if (outcome.result(place).selected()) {
                        int person = (int) list.id(place).getLeastSignificantBits();
                        assertEquals(null, seatOf.put(person, ready.number()), "nobody is selected twice");
                    }
                }
                return ready.drawn(new DrawRecord(
                        "seed",
                        null,
                        null,
                        "root",
                        "root",
                        list.size(),
                        list.size(),
                        outcome.selected(),
                        now,
                        new SelfTests(10, 50, List.of(), List.of(), null)));
            });
        }

        private void revoke(int which) {
            List<Integer> members = seatOf.keySet().stream()
                    .filter(person -> waves.get(seatOf.get(person)).status().determined() && !revoked.contains(person))
                    .toList();
            if (!members.isEmpty()) {
                revoked.add(members.get(which % members.size()));
            }
        }

        private void pass(int seconds) {
            now = now.plusSeconds(seconds);
            waves.keySet().forEach(number -> {
                Wave before = waves.get(number);
                before.due(now).ifPresent(after -> accept(before, after));
                Wave present = waves.get(number);
                if (present.status() == WaveStatus.ANNOUNCED
                        && now.isAfter(present.determination().firstPurchaseDeadline())) {
                    change(number, announced -> announced.settle(now));
                }
            });
        }

        private boolean change(int number, Function<Wave, Decision<Wave>> step) {
            Wave before = waves.get(number);
            if (before != null && step.apply(before) instanceof Decision.Granted<Wave> granted) {
                accept(before, granted.value());
                return true;
            }
            return false;
        }

        private void accept(Wave before, Wave after) {
            assertTrue(
                    NEXT.get(before.status()).contains(after.status()),
                    () -> "%s became %s".formatted(before.status(), after.status()));
            assertEquals(before.version() + 1, after.version(), "every change is a version of its own");
            assertEquals(before.commitments(), after.commitments(), "the commitments never change");
            if (recovery.contains(after.number())
                    && after.terms().quota() != before.terms().quota()) {
                return; // the service refuses other seats for a recovery wave before it asks the domain
            }
            waves.put(after.number(), after);
        }

        private int pool() {
            return revoked.size() - released;
        }

        boolean hasReached(WaveStatus status) {
            return waves.values().stream()
                    .anyMatch(wave -> wave.status().compareTo(status) >= 0 && wave.status() != WaveStatus.CANCELLED);
        }

        void requireSound() {
            waves.values().forEach(wave -> {
                long seated = seatOf.values().stream()
                        .filter(number -> number == wave.number())
                        .count();
                assertTrue(seated <= wave.terms().quota(), "the quota is never exceeded");
                assertEquals(wave.draw() == null ? 0 : wave.draw().selected(), seated);
                assertTrue(wave.terms().closesAt().isAfter(wave.terms().opensAt()), "a window is never empty");
            });
            int live = recovery.stream()
                    .mapToInt(number -> waves.get(number).terms().quota())
                    .sum();
            assertEquals(revoked.size(), pool() + live, "every freed seat is in the pool or in one recovery wave");
            assertTrue(pool() >= 0);
        }

        private WaveTerms terms(int quota, int opensIn) {
            return new WaveTerms(
                    quota,
                    8_000,
                    new AffirmativeTerms(1_000, null, Set.of()),
                    now.plusSeconds(opensIn),
                    now.plusSeconds(opensIn).plus(Duration.ofSeconds(30)),
                    GRACE,
                    1_000_000,
                    1,
                    0,
                    0,
                    new EligibilityRules(1, PrioritySource.EITHER, List.of()),
                    null);
        }
    }
}
