package id.prakerja.draw.domain;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** A path made from blocks proves a leaf to whoever checks it by RFC 9162 against the root of the whole tree. */
class AuditPathTest {

    private static final int LENGTH = Integer.BYTES;

    @Property(tries = 200)
    void everyLeafIsProvedByItsPathAndByNoOther(
            @ForAll @IntRange(min = 1, max = 5000) int size, @ForAll @IntRange(max = 4999) int some) {
        int index = some % size;
        byte[] root = MerkleTree.root(size, LENGTH, AuditPathTest::write);

        List<byte[]> path = path(size, index);

        assertTrue(AuditPath.proves(root, leaf(index), index, size, path));
        assertFalse(AuditPath.proves(root, leaf(index + 1), index, size, path), "another leaf");
        assertFalse(AuditPath.proves(root, leaf(index), size, size, path), "a place that there is not");
        assertFalse(AuditPath.proves(leaf(7), leaf(index), index, size, path), "another root");
        if (!path.isEmpty()) {
            assertFalse(
                    AuditPath.proves(root, leaf(index), index, size, path.subList(1, path.size())), "a shorter path");
            path.get(path.size() / 2)[5] ^= 1;
            assertFalse(AuditPath.proves(root, leaf(index), index, size, path), "a changed path");
        }
    }

    @Property(tries = 50)
    void aSmallTreeProvesAllItsLeaves(@ForAll @IntRange(min = 1, max = 70) int size) {
        byte[] root = MerkleTree.root(size, LENGTH, AuditPathTest::write);
        for (int index = 0; index < size; index++) {
            assertTrue(AuditPath.proves(root, leaf(index), index, size, path(size, index)));
        }
    }

    private static List<byte[]> path(int size, int index) {
        List<byte[]> roots = new ArrayList<>();
        byte[] own = null;
        for (int from = 0; from < size; from += AuditPath.BLOCK) {
            int first = from;
            int leaves = Math.min(AuditPath.BLOCK, size - from);
            roots.add(MerkleTree.root(leaves, LENGTH, (i, target) -> write(first + i, target)));
            if (index / AuditPath.BLOCK == from / AuditPath.BLOCK) {
                own = block(from, leaves);
            }
        }
        return AuditPath.of(own, LENGTH, roots, index);
    }

    private static byte[] block(int from, int leaves) {
        ByteBuffer block = ByteBuffer.allocate(leaves * LENGTH);
        for (int i = from; i < from + leaves; i++) {
            block.putInt(i);
        }
        return block.array();
    }

    private static byte[] leaf(int index) {
        return block(index, 1);
    }

    private static void write(int index, byte[] target) {
        ByteBuffer.wrap(target).putInt(index);
    }
}
