package id.prakerja.selection.draw.reserve.domain;

import id.prakerja.draw.domain.DrawResult;
import id.prakerja.selection.draw.reserve.domain.Reserve.Stratum;
import id.prakerja.selection.waves.eligibility.domain.Exclusion;
import id.prakerja.selection.waves.eligibility.domain.ExclusionReason;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Gives freed seats to the reserve list, by the passes of the draw: priority seats of each province to its priority entries,
 * affirmative seats to its affirmative entries, its other seats to any of its entries, then what is left of the first two, and
 * last what is left nationwide; each pass in rank order. Whoever has a seat keeps it. A pure function: anyone can repeat it.
 */
public final class SeatFilling {

    private final List<Reserve> reserve;
    private final FamilySeats families;
    private final List<TakenSeat> taken = new ArrayList<>();
    private final Map<UUID, Reserve> passedOver = new LinkedHashMap<>();
    private final Set<UUID> settled = new HashSet<>();

    private SeatFilling(List<Reserve> reserve, FamilySeats families) {
        this.reserve = reserve;
        this.families = families;
    }

    /**
     * Fills seats.
     *
     * @param seats the freed seats
     * @param reserve the reserve list, or of each stratum its best ranks
     * @param families who has a seat already, by family card
     * @return the filling
     */
    public static SeatFilling of(Collection<FreedSeat> seats, Collection<Reserve> reserve, FamilySeats families) {
        SeatFilling filling = new SeatFilling(
                reserve.stream().sorted(Comparator.comparingInt(Reserve::rank)).toList(), families);
        filling.fill(seats);
        return filling;
    }

    /**
     * Who takes which seat.
     *
     * @return in rank order
     */
    public List<TakenSeat> taken() {
        return taken.stream()
                .sorted(Comparator.comparingInt(seat -> seat.taker().rank()))
                .toList();
    }

    /**
     * Who was reached while a seat was free and could not take it, with the reasons.
     *
     * @return in rank order
     */
    public List<Reserve> passedOver() {
        return passedOver.values().stream()
                .sorted(Comparator.comparingInt(Reserve::rank))
                .toList();
    }

    /**
     * The strata of which nobody was left over. Where a stratum was not given whole, somebody further down might have had a claim.
     *
     * @return none, if every stratum that was given had enough
     */
    public Set<Stratum> exhausted() {
        Set<Stratum> exhausted = new HashSet<>();
        reserve.forEach(entry -> exhausted.add(entry.stratum()));
        reserve.stream()
                .filter(entry -> !settled.contains(entry.applicantId()))
                .forEach(left -> exhausted.remove(left.stratum()));
        return exhausted;
    }

    private void fill(Collection<FreedSeat> seats) {
        Map<String, List<FreedSeat>> priority = of(seats, DrawResult.PRIORITY::equals);
        Map<String, List<FreedSeat>> affirmative = of(seats, DrawResult.AFFIRMATIVE::equals);
        Map<String, List<FreedSeat>> others =
                of(seats, share -> share == DrawResult.PUBLIC || share == DrawResult.PROVINCE_SPILL_OVER);
        fillProvinces(priority, Reserve::priority, DrawResult.PRIORITY);
        fillProvinces(affirmative, Reserve::affirmative, DrawResult.AFFIRMATIVE);
        fillProvinces(others, anyone -> true, null);
        fillProvinces(priority, anyone -> true, DrawResult.PROVINCE_SPILL_OVER);
        fillProvinces(affirmative, anyone -> true, DrawResult.PROVINCE_SPILL_OVER);
        List<FreedSeat> nationwide = new ArrayList<>();
        of(seats, DrawResult.NATIONAL_SPILL_OVER::equals).values().forEach(nationwide::addAll);
        for (Map<String, List<FreedSeat>> left : List.of(priority, affirmative, others)) {
            left.values().forEach(nationwide::addAll);
        }
        nationwide.sort(Comparator.comparingInt(FreedSeat::rank));
        for (Reserve entry : reserve) {
            give(entry, nationwide, DrawResult.NATIONAL_SPILL_OVER);
        }
    }

    /** The seats of some shares by province, in the rank order of those who had them. */
    private static Map<String, List<FreedSeat>> of(Collection<FreedSeat> seats, Predicate<DrawResult> share) {
        Map<String, List<FreedSeat>> byProvince = new TreeMap<>();
        seats.stream()
                .filter(seat -> share.test(seat.share()))
                .sorted(Comparator.comparingInt(FreedSeat::rank))
                .forEach(seat -> byProvince
                        .computeIfAbsent(seat.province(), province -> new ArrayList<>())
                        .add(seat));
        return byProvince;
    }

    private void fillProvinces(Map<String, List<FreedSeat>> left, Predicate<Reserve> keptFor, DrawResult share) {
        for (Reserve entry : reserve) {
            List<FreedSeat> seats = left.get(entry.province());
            if (seats != null && keptFor.test(entry)) {
                give(entry, seats, share);
            }
        }
    }

    /** Gives the first seat that is left, if there is one and the entry can take it. Without a share the seat keeps its own. */
    private void give(Reserve entry, List<FreedSeat> left, DrawResult share) {
        if (left.isEmpty() || settled.contains(entry.applicantId())) {
            return;
        }
        settled.add(entry.applicantId());
        if (!entry.exclusions().isEmpty()) {
            passedOver.put(entry.applicantId(), entry);
        } else if (families.take(entry.family(), entry.familyRecipients())) {
            FreedSeat seat = left.remove(0);
            taken.add(new TakenSeat(entry, seat, share == null ? seat.share() : share));
        } else {
            passedOver.put(entry.applicantId(), fullFamily(entry));
        }
    }

    private static Reserve fullFamily(Reserve entry) {
        return new Reserve(
                entry.applicantId(),
                entry.entryId(),
                entry.rank(),
                entry.province(),
                entry.priority(),
                entry.affirmative(),
                entry.family(),
                entry.familyRecipients(),
                List.of(Exclusion.of(ExclusionReason.FAMILY_HAS_RECIPIENTS)));
    }
}
