package id.prakerja.draw.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The proof that a Merkle tree with a known root contains a certain leaf: the hashes of the subtrees beside the way from the leaf
 * to the root, lowest first, as RFC 6962, section 2.1.1, defines them.
 *
 * <p>A tree of millions of leaves is kept in blocks of {@value #BLOCK} leaves. Such a block is a subtree of its own, because a tree
 * is split at powers of two; so a path is made of one block and of the roots of all blocks.
 */
public final class AuditPath {

    /** Leaves of a block; a power of two. The last block may have fewer. */
    public static final int BLOCK = 1024;

    private AuditPath() {}

    /**
     * The path of a leaf.
     *
     * @param block the leaves of the leaf's block, one after the other
     * @param length bytes of each leaf
     * @param blockRoots the roots of all blocks of the tree, in their order
     * @param index which leaf of the whole tree, from 0
     * @return hashes of 32 bytes, lowest first
     */
    public static List<byte[]> of(byte[] block, int length, List<byte[]> blockRoots, int index) {
        List<byte[]> hashes = new ArrayList<>(BLOCK);
        for (int from = 0; from < block.length; from += length) {
            hashes.add(MerkleTree.leafHash(Arrays.copyOfRange(block, from, from + length)));
        }
        List<byte[]> path = new ArrayList<>();
        collect(hashes, index % BLOCK, path);
        collect(blockRoots, index / BLOCK, path);
        return path;
    }

    /**
     * The root of a tree that is kept in blocks.
     *
     * @param blockRoots the roots of all its blocks, in their order; at least one
     * @return 32 bytes
     */
    public static byte[] root(List<byte[]> blockRoots) {
        if (blockRoots.size() == 1) {
            return blockRoots.get(0);
        }
        int left = Integer.highestOneBit(blockRoots.size() - 1);
        return MerkleTree.nodeHash(
                root(blockRoots.subList(0, left)), root(blockRoots.subList(left, blockRoots.size())));
    }

    /**
     * Checks a path as RFC 9162, section 2.1.3.2, says.
     *
     * @param root the root that is known
     * @param leaf the leaf's data
     * @param index which leaf of the tree, from 0
     * @param size number of leaves of the tree
     * @param path the path
     * @return whether the tree with this root and size has this leaf in this place
     */
    public static boolean proves(byte[] root, byte[] leaf, long index, long size, List<byte[]> path) {
        if (index < 0 || index >= size) {
            return false;
        }
        long node = index;
        long last = size - 1;
        byte[] hash = MerkleTree.leafHash(leaf);
        for (byte[] beside : path) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                hash = MerkleTree.nodeHash(beside, hash);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                hash = MerkleTree.nodeHash(hash, beside);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(hash, root);
    }

    /** Adds the path of a leaf in the tree over hashes, lowest first. */
    private static void collect(List<byte[]> hashes, int index, List<byte[]> path) {
        if (hashes.size() == 1) {
            return;
        }
        int left = Integer.highestOneBit(hashes.size() - 1);
        if (index < left) {
            collect(hashes.subList(0, left), index, path);
            path.add(root(hashes.subList(left, hashes.size())));
        } else {
            collect(hashes.subList(left, hashes.size()), index - left, path);
            path.add(root(hashes.subList(0, left)));
        }
    }
}
