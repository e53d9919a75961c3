package id.prakerja.draw.domain;

/** Ranks and results of a draw. Immutable. */
public final class DrawOutcome {

    /** Bytes of an outcome's canonical form. */
    public static final int CANONICAL_LENGTH = 21;

    private static final int RANK_OFFSET = 16;
    private static final int RESULT_OFFSET = 20;

    private final EntryList entries;
    private final int[] order;
    private final byte[] results;

    DrawOutcome(EntryList entries, int[] order, byte[] results) {
        this.entries = entries;
        this.order = order;
        this.results = results;
    }

    /**
     * The list that was drawn from.
     *
     * @return the frozen list
     */
    public EntryList entries() {
        return entries;
    }

    /**
     * Which entry has a rank.
     *
     * @param rank 1 to the number of entries
     * @return its place in the list
     */
    public int placeOfRank(int rank) {
        return order[rank - 1];
    }

    /**
     * What was decided about an entry.
     *
     * @param place its place in the list
     * @return the result
     */
    public DrawResult result(int place) {
        return DrawResult.of(results[place]);
    }

    /**
     * How many entries have a certain result.
     *
     * @param result the result
     * @return 0 or more
     */
    public int count(DrawResult result) {
        int count = 0;
        for (byte each : results) {
            if (each == result.code()) {
                count++;
            }
        }
        return count;
    }

    /**
     * Number of seats given.
     *
     * @return never above the quota
     */
    public int selected() {
        int selected = 0;
        for (DrawResult result : DrawResult.values()) {
            selected += result.selected() ? count(result) : 0;
        }
        return selected;
    }

    /**
     * The commitment to this very outcome: the root of the Merkle tree (RFC 6962) over the entries in rank order, each as 21
     * bytes: entry id (16) ‖ rank (4, most significant first) ‖ result (1; the {@link DrawResult}s counted from 0).
     *
     * @return 32 bytes
     */
    public byte[] root() {
        return MerkleTree.root(order.length, CANONICAL_LENGTH, (index, target) -> canonical(index + 1, target));
    }

    /**
     * Writes the canonical form of what became of a rank.
     *
     * @param rank 1 to the number of entries
     * @param target takes {@link #CANONICAL_LENGTH} bytes
     */
    public void canonical(int rank, byte[] target) {
        int place = order[rank - 1];
        entries.canonicalId(place, target);
        Bytes.putInt(target, RANK_OFFSET, rank);
        target[RESULT_OFFSET] = results[place];
    }
}
