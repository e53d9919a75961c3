package id.prakerja.training.review;

import java.util.List;
import java.util.stream.IntStream;

/** How many reviews gave one star, two, and so on to five. */
final class Stars {

    private static final int MOST = 5;

    private final long[] reviews = new long[MOST];

    private Stars() {}

    static Stars none() {
        return new Stars();
    }

    static Stars of(List<Long> reviews) {
        Stars stars = none();
        IntStream.range(0, MOST).forEach(place -> stars.reviews[place] = reviews.get(place));
        return stars;
    }

    void add(int number, long count) {
        reviews[number - 1] += count;
    }

    Stars plus(Stars other) {
        IntStream.range(0, MOST).forEach(place -> reviews[place] += other.reviews[place]);
        return this;
    }

    List<Long> counts() {
        return IntStream.range(0, MOST).mapToObj(place -> reviews[place]).toList();
    }

    long total() {
        return IntStream.range(0, MOST).mapToLong(place -> reviews[place]).sum();
    }

    /** The average in hundredths of a star, rounded half up; 0 without a review. */
    long averageInHundredths() {
        long total = total();
        long sum = IntStream.range(0, MOST)
                .mapToLong(place -> (place + 1) * reviews[place])
                .sum();
        return total == 0 ? 0 : (200 * sum + total) / (2 * total);
    }
}
