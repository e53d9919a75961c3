package id.prakerja.runner.demo;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Divides a whole number in proportion to weights by the method of the largest remainder (Hamilton): each share is its exact
 * quota rounded down or up, and the shares add up to the total.
 */
public final class Apportionment {

    private Apportionment() {}

    /**
     * Divides the total over the items.
     *
     * @return one share per item, in the order of the items
     * @throws IllegalArgumentException if there is no weight at all or a negative one
     */
    public static <T> int[] divide(int total, List<T> items, ToDoubleFunction<T> weight) {
        double[] weights = items.stream().mapToDouble(weight).toArray();
        double sum = Arrays.stream(weights).sum();
        if (sum <= 0 || Arrays.stream(weights).anyMatch(each -> each < 0)) {
            throw new IllegalArgumentException("Weights must not be negative, nor all zero");
        }
        double[] quotas = Arrays.stream(weights).map(each -> total * each / sum).toArray();
        int[] shares =
                Arrays.stream(quotas).mapToInt(quota -> (int) Math.floor(quota)).toArray();
        int left = total - Arrays.stream(shares).sum();
        IntStream.range(0, shares.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer item) -> Math.floor(quotas[item]) - quotas[item])
                        .thenComparing(item -> item))
                .limit(left)
                .forEach(item -> shares[item]++);
        return shares;
    }
}
