package id.prakerja.selection.draw.drawn.domain;

import java.nio.ByteBuffer;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * Ranks by applicant, packed in the unsigned order of the applicants' ids, which is that of the database: applicant (16 bytes), rank (4),
 * most significant byte first.
 */
public final class RankBlock {

    /** Ranks of a block; the last may have fewer. */
    public static final int SIZE = 1024;

    private static final int LENGTH = 20;

    private final byte[] packed;
    private final ByteBuffer bytes;

    private RankBlock(byte[] packed) {
        this.packed = packed;
        this.bytes = ByteBuffer.wrap(packed);
    }

    /**
     * An empty block, to be filled in the order of the applicants.
     *
     * @param size how many ranks it will have
     * @return the block
     */
    public static RankBlock of(int size) {
        return new RankBlock(new byte[size * LENGTH]);
    }

    /**
     * Adds the rank of the next applicant.
     *
     * @param applicantHigh first half of the applicant's id
     * @param applicantLow its second half
     * @param rank from 1
     */
    public void add(long applicantHigh, long applicantLow, int rank) {
        bytes.putLong(applicantHigh).putLong(applicantLow).putInt(rank);
    }

    /**
     * The packed form.
     *
     * @return its own bytes, not to be changed
     */
    public byte[] bytes() {
        return packed;
    }

    /**
     * The rank of a person.
     *
     * @param packed bytes of the last block that does not begin after the person
     * @param applicant the person
     * @return the rank; empty if the person was not drawn
     */
    public static OptionalInt find(byte[] packed, UUID applicant) {
        ByteBuffer bytes = ByteBuffer.wrap(packed);
        int from = 0;
        int until = packed.length / LENGTH;
        while (from < until) {
            int middle = (from + until) >>> 1;
            int order = compare(bytes, middle * LENGTH, applicant);
            if (order == 0) {
                return OptionalInt.of(bytes.getInt(middle * LENGTH + 2 * Long.BYTES));
            }
            if (order < 0) {
                from = middle + 1;
            } else {
                until = middle;
            }
        }
        return OptionalInt.empty();
    }

    private static int compare(ByteBuffer bytes, int offset, UUID applicant) {
        int high = Long.compareUnsigned(bytes.getLong(offset), applicant.getMostSignificantBits());
        return high != 0
                ? high
                : Long.compareUnsigned(bytes.getLong(offset + Long.BYTES), applicant.getLeastSignificantBits());
    }
}
