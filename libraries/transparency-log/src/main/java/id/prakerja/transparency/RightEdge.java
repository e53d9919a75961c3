package id.prakerja.transparency;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The unfinished tile of each level and the unfinished bundle of entries, as a tree grows to the right. */
final class RightEdge {

    /** An entry is written with its length before it. */
    static final int LONGEST_ENTRY = 0xFFFF;

    /** Files that are kept in memory until they are written together; at most some 16 MB each. */
    private static final int MOST_UNWRITTEN = 128;

    private final LogFiles files;
    private final List<ByteArrayOutputStream> levels = new ArrayList<>();
    private ByteArrayOutputStream bundle = new ByteArrayOutputStream();
    private final Map<String, byte[]> unwritten = new LinkedHashMap<>();
    private long size;

    /** Goes on where a tree of this size ends. */
    RightEdge(LogFiles files, long size) throws IOException {
        this.files = files;
        this.size = size;
        for (int level = 0; size >> (Tile.HEIGHT * level) > 0; level++) {
            levels.add(unfinished(Tile.partial(level, size)));
        }
        bundle = unfinished(Tile.partial(Tile.ENTRIES, size));
    }

    long size() {
        return size;
    }

    /** Adds an entry; what is finished by it is written soon. */
    void add(byte[] entry) throws IOException {
        bundle.write(entry.length >> Byte.SIZE);
        bundle.write(entry.length);
        bundle.writeBytes(entry);
        size++;
        if (size % Tile.FULL == 0) {
            write(new Tile(Tile.ENTRIES, size / Tile.FULL - 1, Tile.FULL), bundle);
            bundle = new ByteArrayOutputStream();
        }
        add(0, Hash.ofLeaf(entry));
    }

    /** Writes what is unfinished, so that the whole tree lies in files. */
    void writeUnfinished() throws IOException {
        for (int level = 0; level < levels.size(); level++) {
            writeIfAny(Tile.partial(level, size), levels.get(level));
        }
        writeIfAny(Tile.partial(Tile.ENTRIES, size), bundle);
        files.writeAll(unwritten);
        unwritten.clear();
    }

    private void add(int level, Hash hash) throws IOException {
        if (level == levels.size()) {
            levels.add(new ByteArrayOutputStream());
        }
        ByteArrayOutputStream tile = levels.get(level);
        tile.writeBytes(hash.bytes());
        if (tile.size() == Tile.FULL * Hash.LENGTH) {
            long finished = size >> (Tile.HEIGHT * (level + 1));
            write(new Tile(level, finished - 1, Tile.FULL), tile);
            add(level + 1, fold(tile.toByteArray()));
            tile.reset();
        }
    }

    private static Hash fold(byte[] hashes) {
        Hash[] row = new Hash[hashes.length / Hash.LENGTH];
        for (int i = 0; i < row.length; i++) {
            row[i] = Hash.at(hashes, i);
        }
        for (int width = row.length; width > 1; width /= 2) {
            for (int i = 0; i < width / 2; i++) {
                row[i] = Hash.ofNode(row[2 * i], row[2 * i + 1]);
            }
        }
        return row[0];
    }

    private void writeIfAny(Tile tile, ByteArrayOutputStream content) throws IOException {
        if (tile != null) {
            write(tile, content);
        }
    }

    private void write(Tile tile, ByteArrayOutputStream content) throws IOException {
        unwritten.put(tile.path(), content.toByteArray());
        if (unwritten.size() == MOST_UNWRITTEN) {
            files.writeAll(unwritten);
            unwritten.clear();
        }
    }

    private ByteArrayOutputStream unfinished(Tile tile) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        if (tile != null) {
            content.writeBytes(files.read(tile.path())
                    .orElseThrow(() -> new IOException("The tile %s is missing.".formatted(tile.path()))));
        }
        return content;
    }
}
