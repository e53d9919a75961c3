package id.prakerja.transparency;

import java.util.Iterator;
import java.util.List;

/** Checks proofs, as RFC 9162, sections 2.1.3.2 and 2.1.4.2, describes it. Needs no log. */
public final class Proofs {

    private Proofs() {}

    /** Whether a proof shows that a tree with this root and size holds this leaf at this index. */
    public static boolean includes(Hash root, long size, Hash leaf, long index, List<Hash> proof) {
        if (index < 0 || index >= size) {
            return false;
        }
        long node = index;
        long last = size - 1;
        Hash hash = leaf;
        for (Hash sibling : proof) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                hash = Hash.ofNode(sibling, hash);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                hash = Hash.ofNode(hash, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && hash.equals(root);
    }

    /** Whether a proof shows that the earlier tree is the beginning of the later one. Every tree follows the one without entries. */
    public static boolean consistent(Hash earlierRoot, long earlier, Hash laterRoot, long later, List<Hash> proof) {
        if (earlier < 0 || earlier > later) {
            return false;
        }
        if (earlier == later) {
            return proof.isEmpty() && earlierRoot.equals(laterRoot);
        }
        if (earlier == 0) {
            return proof.isEmpty() && earlierRoot.equals(Hash.ofNothing());
        }
        Iterator<Hash> path = proof.iterator();
        long node = earlier - 1;
        long last = later - 1;
        while ((node & 1) == 1) {
            node >>= 1;
            last >>= 1;
        }
        // Where the earlier tree is a complete subtree, its root is known and not repeated in the proof.
        Hash first;
        if (node == 0) {
            first = earlierRoot;
        } else if (path.hasNext()) {
            first = path.next();
        } else {
            return false;
        }
        Hash before = first;
        Hash after = first;
        while (path.hasNext()) {
            Hash sibling = path.next();
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                before = Hash.ofNode(sibling, before);
                after = Hash.ofNode(sibling, after);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                after = Hash.ofNode(after, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && before.equals(earlierRoot) && after.equals(laterRoot);
    }
}
