package id.prakerja.draw.domain;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Distributes a whole number in proportion to weights by the largest-remainder method (Hamilton): everyone gets the exact
 * share rounded down, and what is left goes one by one to the largest remainders; between equal remainders the lower code
 * comes first. The parts always sum to the whole, and no part is off its exact share by one or more.
 */
public final class LargestRemainder {

    private LargestRemainder() {}

    /**
     * Distributes.
     *
     * @param total what is distributed, 0 or more
     * @param weights by code, none negative, at least one positive
     * @return the part of each code
     * @throws IllegalArgumentException if the weights do not allow it
     */
    public static SortedMap<String, Long> apportion(long total, Map<String, Long> weights) {
        long sum = weights.values().stream().mapToLong(Long::longValue).sum();
        if (total < 0 || sum <= 0 || weights.values().stream().anyMatch(weight -> weight < 0)) {
            throw new IllegalArgumentException("Nothing can be distributed in proportion to these weights");
        }
        SortedMap<String, Long> parts = new TreeMap<>();
        List<Remainder> remainders = new ArrayList<>();
        long left = total;
        for (Map.Entry<String, Long> weight : weights.entrySet()) {
            BigInteger[] share = BigInteger.valueOf(total)
                    .multiply(BigInteger.valueOf(weight.getValue()))
                    .divideAndRemainder(BigInteger.valueOf(sum));
            parts.put(weight.getKey(), share[0].longValueExact());
            remainders.add(new Remainder(weight.getKey(), share[1]));
            left -= share[0].longValueExact();
        }
        remainders.sort(Comparator.comparing(Remainder::rest).reversed().thenComparing(Remainder::code));
        remainders.subList(0, Math.toIntExact(left)).forEach(each -> parts.merge(each.code(), 1L, Long::sum));
        return parts;
    }

    private record Remainder(String code, BigInteger rest) {}
}
