package id.prakerja.oversight.programme.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Parts of a number that may be published: none of fewer than five people, and none that the others and the whole would give away.
 * Small parts are put together, with the next larger ones if need be, until they are at least two and at least five people; their
 * sum is published, so the parts still sum to the whole. Parts without anybody are not there at all.
 *
 * @param shown parts that stand alone, the largest first
 * @param together names of those that are put together; none where all may be shown
 * @param sum of those
 */
public record SmallCells(List<Part> shown, List<String> together, long sum) {

    /** Of fewer people than these nothing is said. */
    public static final long LEAST = 5;

    private static final int ALONE = 1;

    /** Copies what it is given. */
    public SmallCells {
        shown = List.copyOf(shown);
        together = List.copyOf(together);
    }

    /**
     * What may be published of these counts.
     *
     * @param counts people by the name of the part; those of none are left out
     * @return nothing at all where the whole is too small, which {@link #total()} then says as 0
     */
    public static SmallCells of(Map<String, Long> counts) {
        List<Part> rising = counts.entrySet().stream()
                .filter(count -> count.getValue() > 0)
                .map(count -> new Part(count.getKey(), count.getValue()))
                .sorted(Comparator.comparingLong(Part::people).thenComparing(Part::name))
                .toList();
        int grouped = 0;
        long sum = 0;
        while (grouped < rising.size() && (rising.get(grouped).people() < LEAST || isUnsafe(grouped, sum))) {
            sum += rising.get(grouped).people();
            grouped++;
        }
        if (isUnsafe(grouped, sum)) {
            return new SmallCells(List.of(), List.of(), 0);
        }
        List<Part> falling = new ArrayList<>(rising.subList(grouped, rising.size()));
        falling.sort(Comparator.comparingLong(Part::people).reversed().thenComparing(Part::name));
        return new SmallCells(
                falling,
                rising.subList(0, grouped).stream().map(Part::name).sorted().toList(),
                sum);
    }

    /** The whole, which the parts sum to; 0 where it may not be said. */
    public long total() {
        return shown.stream().mapToLong(Part::people).sum() + sum;
    }

    /** A group of one, or of too few, would give its members away. */
    private static boolean isUnsafe(int members, long people) {
        return members > 0 && (members == ALONE || people < LEAST);
    }

    /**
     * A part.
     *
     * @param name which
     * @param people how many
     */
    public record Part(String name, long people) {}
}
