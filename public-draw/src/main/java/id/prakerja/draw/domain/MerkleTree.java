package id.prakerja.draw.domain;

import java.util.stream.IntStream;

/**
 * Root of a Merkle tree as RFC 6962, section 2.1, defines it: a leaf is SHA-256(0x00 ‖ data), a node SHA-256(0x01 ‖ left ‖
 * right), the left subtree the largest power of two that leaves something to the right; no leaves at all give SHA-256 of
 * nothing. The two prefixes keep a node from being passed off as a leaf.
 */
public final class MerkleTree {

    private static final byte LEAF = 0;
    private static final byte NODE = 1;
    private static final int LEVELS = 32;

    private MerkleTree() {}

    /** Writes the data of one leaf; several threads may ask at a time. */
    @FunctionalInterface
    public interface Leaves {
        /**
         * Writes a leaf.
         *
         * @param index which, from 0
         * @param target takes its bytes
         */
        void write(int index, byte[] target);
    }

    /**
     * The root over a number of leaves. Of many leaves the blocks are hashed by all processors; memory is taken for their roots alone.
     *
     * @param count number of leaves
     * @param length bytes of each leaf
     * @param leaves writes them
     * @return 32 bytes
     */
    public static byte[] root(int count, int length, Leaves leaves) {
        if (count == 0) {
            return new Sha256().hash();
        }
        return AuditPath.root(IntStream.range(0, (count + AuditPath.BLOCK - 1) / AuditPath.BLOCK)
                .parallel()
                .map(block -> block * AuditPath.BLOCK)
                .mapToObj(first -> blockRoot(first, Math.min(AuditPath.BLOCK, count - first), length, leaves))
                .toList());
    }

    /** The root over some leaves in memory for one path only. */
    private static byte[] blockRoot(int first, int count, int length, Leaves leaves) {
        Sha256 sha256 = new Sha256();
        // complete[k] is the root of a finished subtree of 2^k leaves waiting for its right neighbour, as a binary
        // counter.
        byte[][] complete = new byte[LEVELS][Sha256.LENGTH];
        byte[] leaf = new byte[length];
        byte[] hash = new byte[Sha256.LENGTH];
        for (int i = 0; i < count; i++) {
            leaves.write(first + i, leaf);
            sha256.add(LEAF).add(leaf).hashInto(hash);
            int level = 0;
            while (((i >> level) & 1) == 1) {
                sha256.add(NODE).add(complete[level]).add(hash).hashInto(hash);
                level++;
            }
            System.arraycopy(hash, 0, complete[level], 0, Sha256.LENGTH);
        }
        return join(sha256, complete, count);
    }

    /** The hash of one leaf. */
    static byte[] leafHash(byte[] leaf) {
        return new Sha256().add(LEAF).add(leaf).hash();
    }

    /** The hash of a node over two subtrees. */
    static byte[] nodeHash(byte[] left, byte[] right) {
        return new Sha256().add(NODE).add(left).add(right).hash();
    }

    /** Joins the finished subtrees, the smallest being the rightmost. */
    private static byte[] join(Sha256 sha256, byte[][] complete, int count) {
        int level = Integer.numberOfTrailingZeros(count);
        byte[] root = complete[level].clone();
        for (level++; level < LEVELS; level++) {
            if (((count >>> level) & 1) == 1) {
                sha256.add(NODE).add(complete[level]).add(root).hashInto(root);
            }
        }
        return root;
    }
}
