package id.prakerja.draw.domain;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How the seats of a wave are laid out before anybody is drawn: per province, and within each the part for the priority list.
 * Seats that no province has been given are drawn for nationwide.
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

    private SeatPlan(int quota) {
        this.quota = quota;
    }

    /**
     * Lays out the seats. The priority share of all province seats, rounded down, is distributed over the provinces in
     * proportion to their seats by largest remainder, so that rounding loses at most one seat in all.
     *
     * @param quota seats of the wave
     * @param provinceSeats seats by two-digit province code; together at most the quota
     * @param priorityShareBasisPoints share for the priority list in 1/10,000
     * @return the plan
     * @throws IllegalArgumentException if a value is out of its range
     */
    public static SeatPlan of(int quota, Map<String, Integer> provinceSeats, int priorityShareBasisPoints) {
        if (quota < 0 || priorityShareBasisPoints < 0 || priorityShareBasisPoints > BASIS_POINTS) {
            throw new IllegalArgumentException("Quota or priority share out of range");
        }
        SeatPlan plan = new SeatPlan(quota);
        SortedMap<String, Long> weights = new TreeMap<>();
        provinceSeats.forEach((code, seats) -> {
            int province = Integer.parseInt(code);
            if (!isProvince(province) || seats < 0) {
                throw new IllegalArgumentException("Province %s cannot have %d seats".formatted(code, seats));
            }
            plan.seats[province] = seats;
            weights.put(code, (long) seats);
        });
        long planned = weights.values().stream().mapToLong(Long::longValue).sum();
        if (planned > quota) {
            throw new IllegalArgumentException("Provinces have %d seats, the wave %d".formatted(planned, quota));
        }
        if (planned > 0) {
            long priority = planned * priorityShareBasisPoints / BASIS_POINTS;
            LargestRemainder.apportion(priority, weights)
                    .forEach((code, seats) -> plan.prioritySeats[Integer.parseInt(code)] = Math.toIntExact(seats));
        }
        return plan;
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
     * @return priority and public seats together
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
}
