package id.prakerja.selection.lifecycle;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/**
 * Chooses.
 *
 * @param random gives the same choices for the same seed
 */
record Dice(Random random) {

    private static final int PERCENT = 100;

    boolean chance(int percent) {
        return random.nextInt(PERCENT) < percent;
    }

    /** A number from 0 on, below the bound. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** One up to so many of a list. */
    <T> List<T> some(List<T> list, int most) {
        List<T> shuffled = new ArrayList<>(list);
        Collections.shuffle(shuffled, random);
        return List.copyOf(shuffled.subList(0, 1 + random.nextInt(most)));
    }

    /** Makes one of these. */
    <T> T oneOf(List<Supplier<T>> makers) {
        return any(makers).get();
    }
}
