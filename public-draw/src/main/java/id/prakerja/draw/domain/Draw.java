package id.prakerja.draw.domain;

import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * The draw: one pure function from the frozen list, the seed and the seats to the outcome. Anyone who has the three can
 * repeat it and must get the same bytes.
 *
 * <p>Entries are ranked (see {@link Ranking}), then seats are given in rank order, in five passes:
 *
 * <ol>
 *   <li>priority seats of each province, to its entries on the priority list;
 *   <li>affirmative seats of each province, to its affirmative entries not yet selected;
 *   <li>public seats of each province (its seats without those two), to any of its entries not yet selected;
 *   <li>priority and affirmative seats left over in a province, to any of its entries not yet selected;
 *   <li>all seats left over and those that belong to no province, to any entry not yet selected.
 * </ol>
 *
 * <p>Where the wave has a family cap, an entry whose family already has that many selected members is passed over. Where
 * there is a seat for everybody, everybody gets one: a lottery happens only where demand exceeds seats.
 */
public final class Draw {

    private final EntryList entries;
    private final SeatPlan plan;
    private final int familyCap;
    private final int[] order;
    private final byte[] results;
    private final FamilyCounts families = new FamilyCounts();

    private Draw(EntryList entries, byte[] drawSeed, SeatPlan plan, int familyCap) {
        this.entries = entries;
        this.plan = plan;
        this.familyCap = familyCap;
        this.order = Ranking.of(entries, drawSeed);
        this.results = new byte[entries.size()];
    }

    /**
     * Draws.
     *
     * @param entries the frozen list
     * @param drawSeed 32 bytes, see {@link DrawSeed#combine}
     * @param plan the seats
     * @param familyCap recipients per family card at most; 0 for no cap
     * @return ranks and results
     */
    public static DrawOutcome run(EntryList entries, byte[] drawSeed, SeatPlan plan, int familyCap) {
        Draw draw = new Draw(entries, drawSeed, plan, familyCap);
        draw.giveSeats();
        return new DrawOutcome(entries, draw.order, draw.results);
    }

    private void giveSeats() {
        int[] priority = seats(plan::prioritySeats);
        int[] affirmative = seats(plan::affirmativeSeats);
        int given = givePerProvince(priority, entries::priority, DrawResult.PRIORITY);
        given += givePerProvince(affirmative, entries::affirmative, DrawResult.AFFIRMATIVE);
        given += givePerProvince(seats(plan::publicSeats), anyone -> true, DrawResult.PUBLIC);
        int[] leftOver = seats(province -> priority[province] + affirmative[province]);
        given += givePerProvince(leftOver, anyone -> true, DrawResult.PROVINCE_SPILL_OVER);
        giveNationwide(plan.quota() - given);
    }

    private static int[] seats(IntUnaryOperator ofProvince) {
        return IntStream.range(0, SeatPlan.CODES).map(ofProvince).toArray();
    }

    /** One pass in rank order over the seats of the provinces; takes the seats given out of {@code left}. */
    private int givePerProvince(int[] left, IntPredicate keptFor, DrawResult kind) {
        int given = 0;
        for (int place : order) {
            int province = entries.province(place);
            if (left[province] > 0 && isOpen(place) && keptFor.test(place) && give(place, kind)) {
                left[province]--;
                given++;
            }
        }
        return given;
    }

    private void giveNationwide(int seats) {
        int left = seats;
        for (int i = 0; i < order.length && left > 0; i++) {
            if (isOpen(order[i]) && give(order[i], DrawResult.NATIONAL_SPILL_OVER)) {
                left--;
            }
        }
    }

    /** Whether nothing final is known of the entry yet; a family that is full stays full. */
    private boolean isOpen(int place) {
        return results[place] == DrawResult.NOT_SELECTED.code();
    }

    /** Gives a free seat to an entry unless its family is full. */
    private boolean give(int place, DrawResult kind) {
        long family = entries.family(place);
        if (familyCap > 0 && family != 0) {
            if (families.of(family) >= familyCap) {
                results[place] = DrawResult.FAMILY_CAP_REACHED.code();
                return false;
            }
            families.increment(family);
        }
        results[place] = kind.code();
        return true;
    }
}
