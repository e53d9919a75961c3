package id.prakerja.transparency;

import java.util.ArrayList;
import java.util.List;

/** RFC 6962, section 2.1, written down as its formulas stand there, to compare the tiles with. */
final class PlainTree {

    private PlainTree() {}

    static Hash root(List<byte[]> entries) {
        if (entries.isEmpty()) {
            return Hash.ofNothing();
        }
        if (entries.size() == 1) {
            return Hash.ofLeaf(entries.get(0));
        }
        int k = split(entries.size());
        return Hash.ofNode(root(entries.subList(0, k)), root(entries.subList(k, entries.size())));
    }

    static List<Hash> inclusion(int index, List<byte[]> entries) {
        if (entries.size() == 1) {
            return List.of();
        }
        int k = split(entries.size());
        List<byte[]> left = entries.subList(0, k);
        List<byte[]> right = entries.subList(k, entries.size());
        return index < k
                ? joined(inclusion(index, left), root(right))
                : joined(inclusion(index - k, right), root(left));
    }

    static List<Hash> consistency(int earlier, List<byte[]> entries, boolean whole) {
        if (earlier == entries.size()) {
            return whole ? List.of() : List.of(root(entries));
        }
        int k = split(entries.size());
        List<byte[]> left = entries.subList(0, k);
        List<byte[]> right = entries.subList(k, entries.size());
        return earlier <= k
                ? joined(consistency(earlier, left, whole), root(right))
                : joined(consistency(earlier - k, right, false), root(left));
    }

    private static List<Hash> joined(List<Hash> hashes, Hash last) {
        List<Hash> all = new ArrayList<>(hashes);
        all.add(last);
        return all;
    }

    private static int split(int entries) {
        return Integer.highestOneBit(entries - 1);
    }
}
