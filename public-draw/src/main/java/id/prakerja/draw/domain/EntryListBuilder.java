package id.prakerja.draw.domain;

import java.util.Arrays;
import java.util.UUID;

/** Collects the entries of a wave and puts them into their canonical order. For one thread. */
public final class EntryListBuilder {

    private static final int FIRST_CAPACITY = 1024;

    private int size;
    private long[] idHigh = new long[FIRST_CAPACITY];
    private long[] idLow = new long[FIRST_CAPACITY];
    private byte[] province = new byte[FIRST_CAPACITY];
    private byte[] strata = new byte[FIRST_CAPACITY];
    private long[] family = new long[FIRST_CAPACITY];

    /**
     * Adds an entry.
     *
     * @param id the entry's pseudonym
     * @param provinceCode two-digit code as a number, 11 to 99
     * @param priority whether it stands on a priority list
     * @param affirmative whether it may have a seat of the affirmative share; false where the wave has none
     * @param familyCode equal for members of one family card; 0 where the wave has no family cap
     * @throws IllegalArgumentException if the province is none
     */
    public void add(UUID id, int provinceCode, boolean priority, boolean affirmative, long familyCode) {
        if (!SeatPlan.isProvince(provinceCode)) {
            throw new IllegalArgumentException("No province has the code " + provinceCode);
        }
        if (size == idHigh.length) {
            grow();
        }
        idHigh[size] = id.getMostSignificantBits();
        idLow[size] = id.getLeastSignificantBits();
        province[size] = (byte) provinceCode;
        strata[size] = (byte) ((priority ? EntryList.PRIORITY : 0) | (affirmative ? EntryList.AFFIRMATIVE : 0));
        family[size] = familyCode;
        size++;
    }

    /**
     * Number of entries added so far.
     *
     * @return 0 or more
     */
    public int size() {
        return size;
    }

    /**
     * The list in its canonical order.
     *
     * @return the frozen list
     * @throws IllegalArgumentException if an id was added twice
     */
    public EntryList build() {
        int[] order = UnsignedOrder.of(
                Arrays.copyOf(idHigh, size), (place, other) -> Long.compareUnsigned(idLow[place], idLow[other]));
        long[] sortedHigh = new long[size];
        long[] sortedLow = new long[size];
        byte[] sortedProvince = new byte[size];
        byte[] sortedStrata = new byte[size];
        long[] sortedFamily = new long[size];
        for (int i = 0; i < size; i++) {
            int from = order[i];
            sortedHigh[i] = idHigh[from];
            sortedLow[i] = idLow[from];
            sortedProvince[i] = province[from];
            sortedStrata[i] = strata[from];
            sortedFamily[i] = family[from];
            if (i > 0 && sortedHigh[i] == sortedHigh[i - 1] && sortedLow[i] == sortedLow[i - 1]) {
                throw new IllegalArgumentException(
                        "One entry was added twice: " + new UUID(sortedHigh[i], sortedLow[i]));
            }
        }
        return new EntryList(sortedHigh, sortedLow, sortedProvince, sortedStrata, sortedFamily, order);
    }

    private void grow() {
        int capacity = size + (size >> 1);
        idHigh = Arrays.copyOf(idHigh, capacity);
        idLow = Arrays.copyOf(idLow, capacity);
        province = Arrays.copyOf(province, capacity);
        strata = Arrays.copyOf(strata, capacity);
        family = Arrays.copyOf(family, capacity);
    }
}
