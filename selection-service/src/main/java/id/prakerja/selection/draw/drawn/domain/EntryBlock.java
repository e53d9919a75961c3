package id.prakerja.selection.draw.drawn.domain;

import id.prakerja.draw.domain.DrawResult;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Drawn entries in rank order, packed: {@value #SIZE} in a block, the last may have fewer. An entry has {@value #LENGTH} bytes:
 * applicant (16), province (1), flags (1), result (1), rank within the province (4), numbers most significant byte first.
 */
public final class EntryBlock {

    /** Entries of a block. */
    public static final int SIZE = 1024;

    private static final int LENGTH = 23;
    private static final int PRIORITY = 1;
    private static final int AFFIRMATIVE = 2;

    private final byte[] packed;
    private final ByteBuffer bytes;

    private EntryBlock(byte[] packed) {
        this.packed = packed;
        this.bytes = ByteBuffer.wrap(packed);
    }

    /**
     * An empty block, to be filled in rank order.
     *
     * @param size how many entries it will have
     * @return the block
     */
    public static EntryBlock of(int size) {
        return new EntryBlock(new byte[size * LENGTH]);
    }

    /**
     * Adds the entry of the next rank.
     *
     * @param applicantHigh first half of the applicant's id
     * @param applicantLow its second half
     * @param province code of the province
     * @param priority whether on the priority share
     * @param affirmative whether of the affirmative group
     * @param result what was decided
     * @param provinceRank rank within the province
     */
    public void add(
            long applicantHigh,
            long applicantLow,
            int province,
            boolean priority,
            boolean affirmative,
            DrawResult result,
            int provinceRank) {
        bytes.putLong(applicantHigh)
                .putLong(applicantLow)
                .put((byte) province)
                .put((byte) ((priority ? PRIORITY : 0) | (affirmative ? AFFIRMATIVE : 0)))
                .put(result.code())
                .putInt(provinceRank);
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
     * Which block has a rank.
     *
     * @param rank from 1
     * @return the block's number, from 0
     */
    public static int numberOf(int rank) {
        return (rank - 1) / SIZE;
    }

    /**
     * Unpacks a block.
     *
     * @param number of the block, from 0
     * @param packed its bytes
     * @return its entries in rank order
     */
    public static List<DrawnEntry> unpack(int number, byte[] packed) {
        ByteBuffer bytes = ByteBuffer.wrap(packed);
        List<DrawnEntry> entries = new ArrayList<>(packed.length / LENGTH);
        int rank = number * SIZE;
        while (bytes.hasRemaining()) {
            rank++;
            entries.add(read(bytes, rank));
        }
        return entries;
    }

    private static DrawnEntry read(ByteBuffer bytes, int rank) {
        UUID applicant = new UUID(bytes.getLong(), bytes.getLong());
        String province = Integer.toString(bytes.get());
        int flags = bytes.get();
        DrawResult result = DrawResult.of(bytes.get());
        return new DrawnEntry(
                applicant, rank, province, bytes.getInt(), (flags & PRIORITY) != 0, (flags & AFFIRMATIVE) != 0, result);
    }
}
