package id.prakerja.transparency;

/**
 * A tile: up to 256 neighbouring hashes of one level, or the entries below a tile of level 0. Its path is that of C2SP
 * {@code tlog-tiles}.
 *
 * @param level level of tiles, each eight levels of the tree above the last; {@value #ENTRIES} for entries
 * @param index which tile of the level, from 0
 * @param width how many hashes or entries it holds, 1 to 256
 */
record Tile(int level, long index, int width) {

    /** Hashes in a full tile. */
    static final int FULL = 256;

    /** Levels of the tree in a tile. */
    static final int HEIGHT = 8;

    /** Stands for the bundles of entries. */
    static final int ENTRIES = -1;

    private static final int GROUP = 1000;

    /** The tile that holds the last hashes of a level in a tree of this size, or null if the level ends with a full tile or is empty. */
    static Tile partial(int level, long size) {
        long hashes = size >> (HEIGHT * Math.max(level, 0));
        int width = (int) (hashes % FULL);
        return width == 0 ? null : new Tile(level, hashes / FULL, width);
    }

    /** The tile with this index as it stands in a tree of this size. */
    static Tile in(int level, long index, long size) {
        long hashes = (size >> (HEIGHT * Math.max(level, 0))) - index * FULL;
        return new Tile(level, index, (int) Math.min(FULL, hashes));
    }

    boolean full() {
        return width == FULL;
    }

    /** Such as {@code tile/0/x001/x234/067} or {@code tile/entries/000.p/17}. */
    String path() {
        StringBuilder number = new StringBuilder("%03d".formatted(index % GROUP));
        for (long rest = index / GROUP; rest > 0; rest /= GROUP) {
            number.insert(0, "x%03d/".formatted(rest % GROUP));
        }
        return "tile/" + (level == ENTRIES ? "entries" : level) + "/" + number + (full() ? "" : ".p/" + width);
    }
}
