package id.prakerja.draw.selftest.domain;

import id.prakerja.draw.domain.DrawOutcome;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** Counts how the ranks of a draw lie in orders and groups of its entries, each in one pass. */
public final class RankTests {

    /** More groups than any test has. */
    private static final int GROUPS = 100;

    private final DrawOutcome outcome;
    private final int[] ranks;
    private final int smallestGroup;

    /**
     * Prepares.
     *
     * @param outcome the draw
     * @param smallestGroup entries that a group needs to stand for itself; an order needs twice as many
     */
    public RankTests(DrawOutcome outcome, int smallestGroup) {
        this.outcome = outcome;
        this.smallestGroup = smallestGroup;
        this.ranks = new int[outcome.entries().size()];
        for (int rank = 1; rank <= ranks.length; rank++) {
            ranks[outcome.placeOfRank(rank)] = rank;
        }
    }

    /** Tells which neighbours of an order share their place in it. */
    @FunctionalInterface
    public interface Ties {
        /**
         * Compares two neighbours.
         *
         * @param place a place of the list
         * @param next the one that follows in the order
         * @return true if neither comes before the other
         */
        boolean shared(int place, int next);
    }

    /**
     * Whether the ranks rise or fall along an order; entries that share a place share the middle of it.
     *
     * @param order place of the list by place in the order
     * @param ties which share a place
     * @return the statistic
     */
    public ChiSquare order(IntUnaryOperator order, Ties ties) {
        int size = ranks.length;
        if (isTooFew(size)) {
            return ChiSquare.NONE;
        }
        WideSum products = new WideSum();
        WideSum squares = new WideSum();
        for (int from = 0; from < size; ) {
            int until = from + 1;
            while (until < size && ties.shared(order.applyAsInt(until - 1), order.applyAsInt(until))) {
                until++;
            }
            long deviation = (from + 1L) + until - (size + 1L);
            for (int i = from; i < until; i++) {
                products.add(deviation * (2L * ranks[order.applyAsInt(i)] - (size + 1L)));
                squares.add(deviation * deviation);
            }
            from = until;
        }
        return ChiSquare.ofOrder(size, products.total(), squares.total());
    }

    /**
     * Whether the better half of the ranks keeps together or apart along an order.
     *
     * @param order place of the list by place in the order
     * @return the statistic
     */
    public ChiSquare runs(IntUnaryOperator order) {
        int size = ranks.length;
        if (isTooFew(size)) {
            return ChiSquare.NONE;
        }
        int half = size / 2;
        long runs = 1;
        for (int i = 1; i < size; i++) {
            if ((ranks[order.applyAsInt(i - 1)] <= half) != (ranks[order.applyAsInt(i)] <= half)) {
                runs++;
            }
        }
        return ChiSquare.ofRuns(half, size - half, runs);
    }

    /**
     * Whether some groups of entries have better ranks than others. Ranks are counted anew among those that are in a group. Groups that are too
     * small are put together; where together they still are, they are added to the smallest of the others, of equal ones to the first.
     *
     * @param group of each place of the list, 0 to 99; negative to leave an entry out
     * @return the statistic
     */
    public ChiSquare groups(IntUnaryOperator group) {
        long[] sizes = new long[GROUPS + 1];
        long[] sums = new long[GROUPS + 1];
        long rank = 0;
        for (int of = 1; of <= ranks.length; of++) {
            int to = group.applyAsInt(outcome.placeOfRank(of));
            if (to >= 0) {
                sizes[to]++;
                sums[to] += ++rank;
            }
        }
        joinSmall(sizes, sums);
        int[] filled =
                IntStream.range(0, sizes.length).filter(i -> sizes[i] > 0).toArray();
        return filled.length < 2
                ? ChiSquare.NONE
                : ChiSquare.ofGroups(
                        Arrays.stream(filled).mapToLong(i -> sizes[i]).toArray(),
                        Arrays.stream(filled).mapToLong(i -> sums[i]).toArray());
    }

    private void joinSmall(long[] sizes, long[] sums) {
        for (int i = 0; i < GROUPS; i++) {
            if (sizes[i] < smallestGroup) {
                move(sizes, sums, i, GROUPS);
            }
        }
        if (sizes[GROUPS] > 0 && sizes[GROUPS] < smallestGroup) {
            int smallest = GROUPS;
            for (int i = GROUPS - 1; i >= 0; i--) {
                if (sizes[i] > 0 && (smallest == GROUPS || sizes[i] <= sizes[smallest])) {
                    smallest = i;
                }
            }
            if (smallest < GROUPS) {
                move(sizes, sums, GROUPS, smallest);
            }
        }
    }

    private static void move(long[] sizes, long[] sums, int from, int to) {
        sizes[to] += sizes[from];
        sums[to] += sums[from];
        sizes[from] = 0;
        sums[from] = 0;
    }

    private boolean isTooFew(int size) {
        return size < 2 * smallestGroup;
    }

    /** A sum of products of two deviations, which a long cannot hold for millions of entries, and a single one it can. */
    private static final class WideSum {

        private static final long ROOM = Long.MAX_VALUE / 2;

        private BigInteger settled = BigInteger.ZERO;
        private long pending;

        /** Adds what is at most {@link #ROOM} in size. */
        void add(long product) {
            pending += product;
            if (pending > ROOM || pending < -ROOM) {
                settled = total();
                pending = 0;
            }
        }

        BigInteger total() {
            return settled.add(BigInteger.valueOf(pending));
        }
    }
}
