package id.prakerja.draw.publication;

import id.prakerja.draw.domain.DrawOutcome;
import id.prakerja.draw.domain.DrawResult;
import id.prakerja.draw.domain.EntryList;
import id.prakerja.draw.publication.DeterminationLine.Action;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Repeats what was decided after the draw from the determination lists: who was excluded had a seat, and every seat went to the entry whose turn
 * it was. Why somebody was excluded or passed over rests on what is not public.
 */
final class DeterminationCheck {

    private static final Set<String> OF_ANYBODY =
            Set.of(DrawResult.PUBLIC.name(), DrawResult.PROVINCE_SPILL_OVER.name());

    private final DrawOutcome outcome;
    private final int familyCap;
    private final Map<Integer, Seat> seats = new HashMap<>();
    private final Set<Integer> seated = new HashSet<>();

    /** A seat: whose province it is of, and through which share it was given. */
    private record Seat(String province, String share) {}

    /** A seat that became free, and whose it was. */
    private record Freed(Seat seat, int rank) {}

    /** A seat that was taken, by whom, and in whose place. */
    private record Taken(int rank, Seat seat, int inPlaceOf) {}

    DeterminationCheck(DrawOutcome outcome, int familyCap) {
        this.outcome = outcome;
        this.familyCap = familyCap;
        for (int rank = 1; rank <= outcome.entries().size(); rank++) {
            DrawResult result = outcome.result(outcome.placeOfRank(rank));
            if (result.selected()) {
                seats.put(rank, new Seat(province(rank), result.name()));
            }
        }
    }

    /** Checks the list of the next stage; the first is that of the decree, the others are refills. */
    void check(DeterminationFile file, boolean first) throws TamperedException {
        form(file);
        List<Freed> freed = new ArrayList<>();
        for (DeterminationLine line : file.lines()) {
            boolean excluded = line.action() == Action.EXCLUDED;
            if (excluded && !(first && new Seat(line.seatProvince(), line.seat()).equals(seats.get(line.rank())))) {
                throw wrong(file, line, "takes a seat that the entry did not have");
            }
            Integer from = excluded ? Integer.valueOf(line.rank()) : first ? null : line.inPlaceOfRank();
            if (from != null) {
                Seat seat = seats.remove(from);
                if (seat == null) {
                    throw wrong(file, line, "gives a seat that was not free");
                }
                freed.add(new Freed(seat, from));
            }
        }
        Set<Integer> passedOver = new HashSet<>();
        of(file, Action.PASSED_OVER).forEach(line -> passedOver.add(line.rank()));
        compare(file, fill(freed, passedOver), passedOver);
        families(file);
    }

    /** How many have a seat after the stages so far. */
    int seats() {
        return seats.size();
    }

    private void form(DeterminationFile file) throws TamperedException {
        DeterminationLine before = null;
        for (DeterminationLine line : file.lines()) {
            boolean follows = before == null
                    || before.action().compareTo(line.action()) < 0
                    || (before.action() == line.action() && before.rank() < line.rank());
            if (line.line() != (before == null ? 1 : before.line() + 1) || !follows) {
                throw wrong(file, line, "is not in its order");
            }
            if (line.rank() < 1
                    || line.rank() > outcome.entries().size()
                    || !outcome.entries().id(outcome.placeOfRank(line.rank())).equals(line.entryId())) {
                throw wrong(file, line, "names an entry of another rank");
            }
            before = line;
        }
    }

    private void compare(DeterminationFile file, List<Taken> taken, Set<Integer> notReached) throws TamperedException {
        List<DeterminationLine> stated = of(file, Action.SEATED);
        taken.sort(Comparator.comparingInt(Taken::rank));
        for (int i = 0; i < stated.size(); i++) {
            DeterminationLine line = stated.get(i);
            Taken due = i < taken.size() ? taken.get(i) : null;
            Taken found = new Taken(
                    line.rank(),
                    new Seat(line.seatProvince(), line.seat()),
                    line.inPlaceOfRank() == null ? 0 : line.inPlaceOfRank());
            if (!found.equals(due)) {
                throw wrong(file, line, "gives a seat to another entry than the draw's order does");
            }
            seats.put(line.rank(), found.seat());
            seated.add(line.rank());
        }
        if (taken.size() > stated.size()) {
            throw new TamperedException(file.name(), "leaves a seat free that somebody could take");
        }
        for (DeterminationLine line : of(file, Action.PASSED_OVER)) {
            if (notReached.contains(line.rank())) {
                throw wrong(file, line, "passes over an entry whose turn did not come");
            }
        }
    }

    /** The five passes; whoever is reached of those to be passed over is taken out of their set. */
    private List<Taken> fill(List<Freed> freed, Set<Integer> passedOver) {
        Map<String, List<Freed>> priority = byProvince(freed, DrawResult.PRIORITY.name()::equals);
        Map<String, List<Freed>> affirmative = byProvince(freed, DrawResult.AFFIRMATIVE.name()::equals);
        Map<String, List<Freed>> others = byProvince(freed, OF_ANYBODY::contains);
        List<Integer> reserve = reserve();
        List<Taken> taken = new ArrayList<>();
        Set<Integer> settled = new HashSet<>();
        EntryList entries = outcome.entries();
        Pass pass = (rank, left, share) -> {
            if (left == null || left.isEmpty() || !settled.add(rank) || passedOver.remove(rank)) {
                return;
            }
            Freed seat = left.remove(0);
            taken.add(new Taken(
                    rank,
                    new Seat(seat.seat().province(), share == null ? seat.seat().share() : share),
                    seat.rank()));
        };
        for (int rank : reserve) {
            if (entries.priority(outcome.placeOfRank(rank))) {
                pass.reach(rank, priority.get(province(rank)), null);
            }
        }
        for (int rank : reserve) {
            if (entries.affirmative(outcome.placeOfRank(rank))) {
                pass.reach(rank, affirmative.get(province(rank)), null);
            }
        }
        reserve.forEach(rank -> pass.reach(rank, others.get(province(rank)), null));
        for (Map<String, List<Freed>> left : List.of(priority, affirmative)) {
            reserve.forEach(rank -> pass.reach(rank, left.get(province(rank)), DrawResult.PROVINCE_SPILL_OVER.name()));
        }
        List<Freed> nationwide = new ArrayList<>();
        byProvince(freed, DrawResult.NATIONAL_SPILL_OVER.name()::equals)
                .values()
                .forEach(nationwide::addAll);
        List.of(priority, affirmative, others).forEach(left -> left.values().forEach(nationwide::addAll));
        nationwide.sort(Comparator.comparingInt(Freed::rank));
        reserve.forEach(rank -> pass.reach(rank, nationwide, DrawResult.NATIONAL_SPILL_OVER.name()));
        return taken;
    }

    private List<Integer> reserve() {
        List<Integer> reserve = new ArrayList<>();
        for (int rank = 1; rank <= outcome.entries().size(); rank++) {
            if (outcome.result(outcome.placeOfRank(rank)) == DrawResult.NOT_SELECTED && !seated.contains(rank)) {
                reserve.add(rank);
            }
        }
        return reserve;
    }

    private static Map<String, List<Freed>> byProvince(List<Freed> freed, Predicate<String> share) {
        Map<String, List<Freed>> byProvince = new TreeMap<>();
        freed.stream()
                .filter(each -> share.test(each.seat().share()))
                .sorted(Comparator.comparingInt(Freed::rank))
                .forEach(each -> byProvince
                        .computeIfAbsent(each.seat().province(), province -> new ArrayList<>())
                        .add(each));
        return byProvince;
    }

    private void families(DeterminationFile file) throws TamperedException {
        Map<Long, Integer> recipients = new HashMap<>();
        for (int rank : familyCap == 0 ? Set.<Integer>of() : seats.keySet()) {
            long family = outcome.entries().family(outcome.placeOfRank(rank));
            if (family != 0 && recipients.merge(family, 1, Integer::sum) > familyCap) {
                throw new TamperedException(file.name(), "gives a family more seats than the wave allows");
            }
        }
    }

    private String province(int rank) {
        return Integer.toString(outcome.entries().province(outcome.placeOfRank(rank)));
    }

    private static List<DeterminationLine> of(DeterminationFile file, Action action) {
        return file.lines().stream().filter(line -> line.action() == action).toList();
    }

    private static TamperedException wrong(DeterminationFile file, DeterminationLine line, String what) {
        return new TamperedException("%s line %d".formatted(file.name(), line.line()), what);
    }

    /** Comes to an entry while some seats are left. */
    @FunctionalInterface
    private interface Pass {
        void reach(int rank, List<Freed> left, String share);
    }
}
