package id.prakerja.draw.domain;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How the seats of a wave are laid out before anybody is drawn: per province, and within each the part for the priority list
 * and the part for the affirmative group. Seats that no province has been given are drawn for nationwide.
 */
public final class SeatPlan {

    /** Parts of a whole in a share given in basis points. */
    public static final int BASIS_POINTS = 10_000;

    /** Province codes have two digits; arrays indexed by code have this length. */
    static final int CODES = 100;

    private static final int LOWEST_CODE = 11;

    private final int quota;
    private final int[] seats = new int[CODES];
    private final int[] prioritySeats = new int[CODES];
    private final int[] affirmativeSeats = new int[CODES];

    private SeatPlan(int quota) {
        this.quota = quota;
    }

    /**
     * Lays out the seats. The priority share of all province seats, rounded down, is distributed over the provinces in
     * proportion to their seats by largest remainder, so that rounding loses at most one seat in all; then the affirmative share
     * of all province seats in proportion to the seats that are not priority seats, so that no province gives more than it has.
     *
     * @param quota seats of the wave
     * @param provinceSeats seats by two-digit province code; together at most the quota
     * @param priorityShareBasisPoints share for the priority list in 1/10,000
     * @param affirmativeShareBasisPoints share for the affirmative group in 1/10,000; both together at most the whole
     * @return the plan
     * @throws IllegalArgumentException if a value is out of its range
     */
    public static SeatPlan of(
            int quota,
            Map<String, Integer> provinceSeats,
            int priorityShareBasisPoints,
            int affirmativeShareBasisPoints) {
        if (quota < 0 || !areShares(priorityShareBasisPoints, affirmativeShareBasisPoints)) {
            throw new IllegalArgumentException("Quota or shares out of range");
        }
        SeatPlan plan = new SeatPlan(quota);
        SortedMap<String, Long> free = new TreeMap<>();
        provinceSeats.forEach((code, seats) -> {
            int province = Integer.parseInt(code);
            if (!isProvince(province) || seats < 0) {
                throw new IllegalArgumentException("Province %s cannot have %d seats".formatted(code, seats));
            }
            plan.seats[province] = seats;
            free.put(code, (long) seats);
        });
        long planned = sum(free);
        if (planned > quota) {
            throw new IllegalArgumentException("Provinces have %d seats, the wave %d".formatted(planned, quota));
        }
        keep(planned * priorityShareBasisPoints / BASIS_POINTS, free, plan.prioritySeats);
        keep(planned * affirmativeShareBasisPoints / BASIS_POINTS, free, plan.affirmativeSeats);
        return plan;
    }

    private static boolean areShares(int priority, int affirmative) {
        return priority >= 0 && affirmative >= 0 && priority + affirmative <= BASIS_POINTS;
    }

    /** Takes a share out of the free seats of the provinces, in proportion to them. */
    private static void keep(long share, SortedMap<String, Long> free, int[] kept) {
        if (share > 0) {
            LargestRemainder.apportion(share, free).forEach((code, seats) -> {
                kept[Integer.parseInt(code)] = Math.toIntExact(seats);
                free.merge(code, -seats, Long::sum);
            });
        }
    }

    private static long sum(Map<String, Long> seats) {
        return seats.values().stream().mapToLong(Long::longValue).sum();
    }

    static boolean isProvince(int code) {
        return code >= LOWEST_CODE && code < CODES;
    }

    /**
     * Seats of the wave.
     *
     * @return never exceeded by a draw
     */
    public int quota() {
        return quota;
    }

    /**
     * Seats of a province.
     *
     * @param province two-digit code as a number
     * @return priority, affirmative and public seats together
     */
    public int seats(int province) {
        return seats[province];
    }

    /**
     * Seats of a province that are kept for the priority list at first.
     *
     * @param province two-digit code as a number
     * @return at most its seats
     */
    public int prioritySeats(int province) {
        return prioritySeats[province];
    }

    /**
     * Seats of a province that are kept for the affirmative group at first.
     *
     * @param province two-digit code as a number
     * @return at most its seats without the priority seats
     */
    public int affirmativeSeats(int province) {
        return affirmativeSeats[province];
    }

    /**
     * Seats of a province that are kept for nobody.
     *
     * @param province two-digit code as a number
     * @return its seats without the priority and the affirmative seats
     */
    public int publicSeats(int province) {
        return seats[province] - prioritySeats[province] - affirmativeSeats[province];
    }
}
