package id.prakerja.selection.draw.freeze;

import id.prakerja.draw.domain.EntryList;
import id.prakerja.draw.domain.UnsignedOrder;

/**
 * The frozen list as it is stored, and whose its entries are: people as pairs of longs, by their places on the list.
 */
public final class FrozenList {

    private final EntryList entries;
    private final long[] high;
    private final long[] low;
    private int[] byApplicant;

    FrozenList(EntryList entries, long[] high, long[] low) {
        this.entries = entries;
        this.high = high;
        this.low = low;
    }

    /** The list to draw from. */
    public EntryList entries() {
        return entries;
    }

    /** First half of the id of whose entry the list has at a place. */
    public long applicantHigh(int place) {
        return high[place];
    }

    /** Its second half. */
    public long applicantLow(int place) {
        return low[place];
    }

    /** The places of the list in the unsigned order of the applicants' ids, which is that of the database. For one thread at a time; not to be changed. */
    public int[] placesByApplicant() {
        if (byApplicant == null) {
            byApplicant = UnsignedOrder.of(high, (one, other) -> Long.compareUnsigned(low[one], low[other]));
        }
        return byApplicant;
    }
}
