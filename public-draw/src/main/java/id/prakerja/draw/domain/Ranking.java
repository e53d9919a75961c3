package id.prakerja.draw.domain;

import java.util.Arrays;

/**
 * The order of a draw: ascending by SHA-256(draw seed ‖ the entry id's 16 bytes) as 32 unsigned bytes, rank 1 first. An entry's
 * number depends on the seed and on itself alone, so that for a given seed one entry more never changes the order of the
 * others.
 */
final class Ranking {

    private Ranking() {}

    /**
     * The places of the list in rank order.
     *
     * @param entries the frozen list
     * @param drawSeed 32 bytes
     * @return the place that has rank {@code i + 1} at {@code i}
     */
    static int[] of(EntryList entries, byte[] drawSeed) {
        Sha256 sha256 = new Sha256();
        byte[] id = new byte[16];
        byte[] hash = new byte[Sha256.LENGTH];
        long[] keys = new long[entries.size()];
        for (int place = 0; place < keys.length; place++) {
            entries.canonicalId(place, id);
            sha256.add(drawSeed).add(id).hashInto(hash);
            keys[place] = Bytes.getLong(hash, 0);
        }
        // Sorting by the first eight bytes settles all but a handful; the rest is told by the whole hash.
        return UnsignedOrder.of(
                keys,
                (place, other) -> Arrays.compareUnsigned(
                        hash(sha256, drawSeed, entries, place), hash(sha256, drawSeed, entries, other)));
    }

    private static byte[] hash(Sha256 sha256, byte[] drawSeed, EntryList entries, int place) {
        byte[] id = new byte[16];
        entries.canonicalId(place, id);
        return sha256.add(drawSeed).add(id).hash();
    }
}
