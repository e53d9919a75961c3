package id.prakerja.transparency;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Computes roots and proofs of a tree from its tiles. */
public final class TreeReader {

    private final LogFiles files;
    private final long size;

    /**
     * Reads a tree.
     *
     * @param files its tiles
     * @param size entries of the tree; the tiles must have been written for at least as many
     */
    public TreeReader(LogFiles files, long size) {
        this.files = files;
        this.size = size;
    }

    /**
     * The root.
     *
     * @throws IOException if a tile cannot be read
     */
    public Hash root() throws IOException {
        return size == 0 ? Hash.ofNothing() : range(0, size);
    }

    /**
     * The proof that an entry is in the tree (RFC 6962, section 2.1.1).
     *
     * @param index which entry, from 0
     * @return hashes, lowest first
     * @throws IOException if a tile cannot be read
     */
    public List<Hash> inclusion(long index) throws IOException {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("Entry %d is not in a tree of %d.".formatted(index, size));
        }
        List<Hash> path = new ArrayList<>();
        long from = 0;
        long to = size;
        while (to - from > 1) {
            long middle = from + split(to - from);
            if (index < middle) {
                path.add(0, range(middle, to));
                to = middle;
            } else {
                path.add(0, range(from, middle));
                from = middle;
            }
        }
        return path;
    }

    /**
     * The proof that an earlier tree is the beginning of this one (RFC 6962, section 2.1.2).
     *
     * @param earlier entries of the earlier tree, at least 1
     * @return hashes, lowest first; empty if both are of the same size
     * @throws IOException if a tile cannot be read
     */
    public List<Hash> consistency(long earlier) throws IOException {
        if (earlier < 1 || earlier > size) {
            throw new IllegalArgumentException("A tree of %d cannot follow one of %d.".formatted(size, earlier));
        }
        List<Hash> proof = new ArrayList<>();
        long from = 0;
        long to = size;
        boolean wholeTree = true;
        while (earlier != to) {
            long middle = from + split(to - from);
            if (earlier <= middle) {
                proof.add(0, range(middle, to));
                to = middle;
            } else {
                proof.add(0, range(from, middle));
                from = middle;
                wholeTree = false;
            }
        }
        if (!wholeTree) {
            proof.add(0, range(from, to));
        }
        return proof;
    }

    /** Hash of the entries from one to before another, split as RFC 6962 splits a tree of that many. */
    private Hash range(long from, long to) throws IOException {
        long entries = to - from;
        if (Long.bitCount(entries) == 1 && from % entries == 0) {
            return complete(Long.numberOfTrailingZeros(entries), from / entries);
        }
        long middle = from + split(entries);
        return Hash.ofNode(range(from, middle), range(middle, to));
    }

    /** The root of a complete subtree, folded from the hashes of one tile. */
    private Hash complete(int level, long index) throws IOException {
        int tileLevel = level / Tile.HEIGHT;
        int above = level % Tile.HEIGHT;
        long first = index << above;
        Tile tile = Tile.in(tileLevel, first / Tile.FULL, size);
        byte[] hashes = read(tile);
        int start = (int) (first % Tile.FULL);
        List<Hash> row = new ArrayList<>();
        for (int i = 0; i < 1 << above; i++) {
            row.add(Hash.at(hashes, start + i));
        }
        while (row.size() > 1) {
            List<Hash> higher = new ArrayList<>();
            for (int i = 0; i < row.size(); i += 2) {
                higher.add(Hash.ofNode(row.get(i), row.get(i + 1)));
            }
            row = higher;
        }
        return row.get(0);
    }

    /** A partial tile may be gone once the full one is there. */
    private byte[] read(Tile tile) throws IOException {
        Optional<byte[]> found = files.read(tile.path());
        if (found.isEmpty()) {
            found = files.read(new Tile(tile.level(), tile.index(), Tile.FULL).path());
        }
        byte[] hashes = found.orElseThrow(() -> new IOException("The tile %s is missing.".formatted(tile.path())));
        if (hashes.length < tile.width() * Hash.LENGTH) {
            throw new IOException("The tile %s is too short.".formatted(tile.path()));
        }
        return hashes;
    }

    /** The largest power of two that leaves something. */
    private static long split(long entries) {
        return Long.highestOneBit(entries - 1);
    }
}
