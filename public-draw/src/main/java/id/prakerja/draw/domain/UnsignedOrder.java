package id.prakerja.draw.domain;

/**
 * Orders places by unsigned 64-bit keys: a radix sort, linear in the number of keys and without an object per key.
 */
public final class UnsignedOrder {

    private static final int BITS = 16;
    private static final int BUCKETS = 1 << BITS;

    private UnsignedOrder() {}

    /** Tells which of two places with equal keys comes first. */
    @FunctionalInterface
    public interface Ties {
        /**
         * Compares two places.
         *
         * @param place a place
         * @param other another with the same key
         * @return less than 0 if the place comes first, more than 0 if the other does
         */
        int compare(int place, int other);
    }

    /**
     * The places in ascending order of their keys.
     *
     * @param keys the key of each place; not changed
     * @param ties decides between equal keys
     * @return a permutation of {@code 0 … keys.length - 1}
     */
    public static int[] of(long[] keys, Ties ties) {
        int[] order = new int[keys.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        int[] spare = new int[keys.length];
        for (int shift = 0; shift < Long.SIZE; shift += BITS) {
            distribute(keys, order, spare, shift);
            int[] swap = order;
            order = spare;
            spare = swap;
        }
        settleTies(keys, order, ties);
        return order;
    }

    /** One stable pass over one digit. */
    private static void distribute(long[] keys, int[] from, int[] to, int shift) {
        int[] starts = new int[BUCKETS + 1];
        for (int place : from) {
            starts[digit(keys[place], shift) + 1]++;
        }
        for (int i = 0; i < BUCKETS; i++) {
            starts[i + 1] += starts[i];
        }
        for (int place : from) {
            to[starts[digit(keys[place], shift)]++] = place;
        }
    }

    private static int digit(long key, int shift) {
        return (int) (key >>> shift) & (BUCKETS - 1);
    }

    /** Insertion within each run of equal keys. Keys are hashes, so that a run of two is already a rarity. */
    private static void settleTies(long[] keys, int[] order, Ties ties) {
        for (int i = 1; i < order.length; i++) {
            int place = order[i];
            int j = i;
            while (j > 0 && keys[order[j - 1]] == keys[place] && ties.compare(order[j - 1], place) > 0) {
                order[j] = order[j - 1];
                j--;
            }
            order[j] = place;
        }
    }
}
