package id.prakerja.draw.domain;

import java.util.UUID;

/**
 * The frozen list of a wave's eligible entries, in ascending order of the entry id (as 16 unsigned bytes), whatever order
 * they were added in. Immutable. Kept as columns of primitives: a wave has had 5.9 million entries.
 *
 * <p>An entry's canonical form is 27 bytes: entry id (16) ‖ province (two ASCII digits) ‖ strata (1; bit 0: priority list,
 * bit 1: affirmative) ‖ family code (8; zero where the wave has no family cap).
 */
public final class EntryList {

    /** Bytes of an entry's canonical form. */
    public static final int CANONICAL_LENGTH = 27;

    /** Bit of the strata: on a priority list. */
    public static final int PRIORITY = 1;

    /** Bit of the strata: of the group that the affirmative share is for. */
    public static final int AFFIRMATIVE = 2;

    private static final int STRATA_OFFSET = 18;

    private final long[] idHigh;
    private final long[] idLow;
    private final byte[] province;
    private final byte[] strata;
    private final long[] family;
    private final int[] arrival;

    /** Takes the columns over; they are sorted by id. */
    EntryList(long[] idHigh, long[] idLow, byte[] province, byte[] strata, long[] family, int[] arrival) {
        this.idHigh = idHigh;
        this.idLow = idLow;
        this.province = province;
        this.strata = strata;
        this.family = family;
        this.arrival = arrival;
    }

    /**
     * Number of entries.
     *
     * @return 0 or more
     */
    public int size() {
        return idHigh.length;
    }

    /**
     * Id of an entry.
     *
     * @param place 0 to {@code size() - 1}
     * @return the entry's pseudonym
     */
    public UUID id(int place) {
        return new UUID(idHigh[place], idLow[place]);
    }

    /**
     * Province of an entry.
     *
     * @param place 0 to {@code size() - 1}
     * @return the two-digit code as a number
     */
    public int province(int place) {
        return province[place];
    }

    /**
     * Whether an entry stands on a priority list.
     *
     * @param place 0 to {@code size() - 1}
     * @return true if it does
     */
    public boolean priority(int place) {
        return (strata[place] & PRIORITY) != 0;
    }

    /**
     * Whether an entry may have a seat of the affirmative share. Why it may is not told: a disability is nobody's business.
     *
     * @param place 0 to {@code size() - 1}
     * @return true if so; false for all where the wave has no such share
     */
    public boolean affirmative(int place) {
        return (strata[place] & AFFIRMATIVE) != 0;
    }

    /**
     * Family code of an entry.
     *
     * @param place 0 to {@code size() - 1}
     * @return equal for members of one family card; 0 where unknown or not asked for
     */
    public long family(int place) {
        return family[place];
    }

    /**
     * As how manyeth the entry was added, so that whoever built the list finds what he keeps beside it.
     *
     * @param place 0 to {@code size() - 1}
     * @return 0 to {@code size() - 1}
     */
    public int arrival(int place) {
        return arrival[place];
    }

    /**
     * The commitment to this very list: the root of the Merkle tree (RFC 6962) over the canonical entries in their order.
     *
     * @return 32 bytes
     */
    public byte[] root() {
        return MerkleTree.root(size(), CANONICAL_LENGTH, this::canonical);
    }

    /**
     * Writes an entry's canonical form.
     *
     * @param place 0 to {@code size() - 1}
     * @param target takes {@link #CANONICAL_LENGTH} bytes
     */
    public void canonical(int place, byte[] target) {
        canonicalId(place, target);
        target[16] = (byte) ('0' + province[place] / 10);
        target[17] = (byte) ('0' + province[place] % 10);
        target[STRATA_OFFSET] = strata[place];
        Bytes.putLong(target, STRATA_OFFSET + 1, family[place]);
    }

    /** Writes an entry's id as its 16 bytes. */
    void canonicalId(int place, byte[] target) {
        Bytes.putLong(target, 0, idHigh[place]);
        Bytes.putLong(target, Long.BYTES, idLow[place]);
    }

    /** Order of the ids as unsigned bytes. */
    static int compareIds(long high, long low, long otherHigh, long otherLow) {
        int byHigh = Long.compareUnsigned(high, otherHigh);
        return byHigh != 0 ? byHigh : Long.compareUnsigned(low, otherLow);
    }

    /** Order of two places by id. */
    int compareIds(int place, int other) {
        return compareIds(idHigh[place], idLow[place], idHigh[other], idLow[other]);
    }
}
