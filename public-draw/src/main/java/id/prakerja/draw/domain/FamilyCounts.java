package id.prakerja.draw.domain;

/** Counts the selected members of each family: an open-addressing map of primitives, for millions of families. */
final class FamilyCounts {

    private static final long SPREAD = 0x9E3779B97F4A7C15L;
    private static final int FIRST_BITS = 10;

    private int bits = FIRST_BITS;
    private long[] families = new long[1 << FIRST_BITS];
    private int[] counts = new int[1 << FIRST_BITS];
    private int used;

    /** Selected members of a family; {@code family} is not 0. */
    int of(long family) {
        return counts[slot(family)];
    }

    /** Counts one more selected member; {@code family} is not 0. */
    void increment(long family) {
        int slot = slot(family);
        if (counts[slot]++ == 0) {
            families[slot] = family;
            used++;
            if (used > families.length >> 1) {
                grow();
            }
        }
    }

    /** Where the family stands, or the free slot where it would. */
    private int slot(long family) {
        int slot = (int) ((family * SPREAD) >>> (Long.SIZE - bits));
        while (counts[slot] != 0 && families[slot] != family) {
            slot = (slot + 1) & (families.length - 1);
        }
        return slot;
    }

    private void grow() {
        long[] oldFamilies = families;
        int[] oldCounts = counts;
        bits++;
        families = new long[1 << bits];
        counts = new int[1 << bits];
        for (int i = 0; i < oldFamilies.length; i++) {
            if (oldCounts[i] != 0) {
                int slot = slot(oldFamilies[i]);
                families[slot] = oldFamilies[i];
                counts[slot] = oldCounts[i];
            }
        }
    }
}
