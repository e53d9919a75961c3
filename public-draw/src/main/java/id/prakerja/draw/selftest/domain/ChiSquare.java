package id.prakerja.draw.selftest.domain;

import java.math.BigInteger;

/**
 * A statistic that follows the chi-square distribution where the order is a fair one; the larger, the less likely. Computed in whole numbers
 * and cut off after three decimals, so that programs in any language come to the same digits.
 *
 * @param degrees degrees of freedom; 0 where there were too few entries to say anything
 * @param thousandths the statistic in thousandths, rounded down
 */
public record ChiSquare(int degrees, long thousandths) {

    /** Too few to say anything. */
    public static final ChiSquare NONE = new ChiSquare(0, 0);

    private static final BigInteger THOUSAND = BigInteger.valueOf(1000);
    private static final BigInteger TWELVE = BigInteger.valueOf(12);

    /**
     * Whether groups have better ranks than others (Kruskal and Wallis, 1952; no ranks are equal).
     *
     * @param sizes of the groups, none empty
     * @param rankSums of the groups, which have all ranks from 1 on among them
     * @return {@code 12 / (N (N + 1)) · Σ R² / n − 3 (N + 1)}, with one degree less than there are groups
     */
    public static ChiSquare ofGroups(long[] sizes, long[] rankSums) {
        BigInteger numerator = BigInteger.ZERO;
        BigInteger denominator = BigInteger.ONE;
        long all = 0;
        for (int i = 0; i < sizes.length; i++) {
            BigInteger size = BigInteger.valueOf(sizes[i]);
            BigInteger sum = BigInteger.valueOf(rankSums[i]);
            numerator = numerator.multiply(size).add(sum.multiply(sum).multiply(denominator));
            denominator = denominator.multiply(size);
            all += sizes[i];
        }
        BigInteger pairs = BigInteger.valueOf(all).multiply(BigInteger.valueOf(all + 1));
        BigInteger expected = BigInteger.valueOf(3).multiply(pairs).multiply(BigInteger.valueOf(all + 1));
        return of(
                sizes.length - 1,
                TWELVE.multiply(numerator).subtract(expected.multiply(denominator)),
                pairs.multiply(denominator));
    }

    /**
     * Whether ranks rise or fall along an order (Spearman, 1904): the square of the coefficient times one less than there are.
     *
     * @param size how many
     * @param products sum of the products of both deviations, doubled so that they are whole
     * @param squares sum of the squares of the order's deviations, doubled likewise: less than the ranks' own where places are shared
     * @return one degree
     */
    public static ChiSquare ofOrder(long size, BigInteger products, BigInteger squares) {
        if (squares.signum() == 0) {
            return NONE;
        }
        return of(
                1, products.multiply(products).multiply(BigInteger.valueOf(size - 1)), squares.multiply(squares(size)));
    }

    /** Σ (2 r − (N + 1))² over the ranks. */
    static BigInteger squares(long size) {
        BigInteger n = BigInteger.valueOf(size);
        return n.multiply(n.multiply(n).subtract(BigInteger.ONE)).divide(BigInteger.valueOf(3));
    }

    /**
     * Whether the better half of the ranks keeps together, or apart, along an order (Wald and Wolfowitz, 1940).
     *
     * @param better how many are of the better half
     * @param worse how many are not
     * @param runs how many runs of either there are
     * @return one degree
     */
    public static ChiSquare ofRuns(long better, long worse, long runs) {
        BigInteger all = BigInteger.valueOf(better + worse);
        BigInteger twice =
                BigInteger.valueOf(better).multiply(BigInteger.valueOf(worse)).shiftLeft(1);
        BigInteger off = BigInteger.valueOf(runs - 1).multiply(all).subtract(twice);
        return of(1, off.multiply(off).multiply(all.subtract(BigInteger.ONE)), twice.multiply(twice.subtract(all)));
    }

    private static ChiSquare of(int degrees, BigInteger numerator, BigInteger denominator) {
        return new ChiSquare(
                degrees, numerator.multiply(THOUSAND).divide(denominator).longValueExact());
    }
}
