package id.prakerja.transparency;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TreeTest {

    private static final int BEYOND_TWO_LEVELS = 66_000;

    @Property(tries = 60)
    void rootsAndProofsAreThoseOfTheStandardWhateverTheSize(@ForAll @IntRange(min = 1, max = 1100) int size)
            throws IOException {
        List<byte[]> entries = entries(size);
        TreeReader tree = new TreeReader(written(entries), size);

        assertEquals(PlainTree.root(entries), tree.root());
        for (int index : new int[] {0, size / 3, size - 1}) {
            assertEquals(PlainTree.inclusion(index, entries), tree.inclusion(index));
        }
        for (int earlier : new int[] {1, size / 2 + 1, size}) {
            assertEquals(PlainTree.consistency(earlier, entries, true), tree.consistency(earlier));
        }
    }

    @Property(tries = 60)
    void aProofHoldsForItsOwnEntryAndSizeAlone(
            @ForAll @IntRange(min = 2, max = 700) int size, @ForAll @IntRange(min = 0, max = 10_000) int some)
            throws IOException {
        List<byte[]> entries = entries(size);
        TreeReader tree = new TreeReader(written(entries), size);
        Hash root = tree.root();
        int index = some % size;
        List<Hash> proof = tree.inclusion(index);
        Hash leaf = Hash.ofLeaf(entries.get(index));

        assertTrue(Proofs.includes(root, size, leaf, index, proof));
        assertFalse(Proofs.includes(root, size, Hash.ofLeaf("another".getBytes(UTF_8)), index, proof));
        assertFalse(Proofs.includes(root, size, leaf, (index + 1) % size, proof));
        assertFalse(Proofs.includes(root, size, leaf, index, proof.subList(0, proof.size() - 1)));
    }

    @Property(tries = 60)
    void onlyATreeThatGrewIsConsistent(
            @ForAll @IntRange(min = 2, max = 700) int size, @ForAll @IntRange(min = 0, max = 10_000) int some)
            throws IOException {
        int earlier = 1 + some % (size - 1);
        List<byte[]> entries = entries(size);
        List<byte[]> rewritten = new ArrayList<>(entries);
        rewritten.set(some % earlier, "rewritten".getBytes(UTF_8));
        Hash before = PlainTree.root(entries.subList(0, earlier));
        TreeReader honest = new TreeReader(written(entries), size);
        TreeReader dishonest = new TreeReader(written(rewritten), size);

        assertTrue(Proofs.consistent(before, earlier, honest.root(), size, honest.consistency(earlier)));
        assertFalse(Proofs.consistent(before, earlier, dishonest.root(), size, dishonest.consistency(earlier)));
        assertFalse(Proofs.consistent(before, earlier, dishonest.root(), size, honest.consistency(earlier)));
    }

    @Test
    void threeLevelsOfTilesGiveTheRootOfTheStandard() throws IOException {
        List<byte[]> entries = entries(BEYOND_TWO_LEVELS);
        MemoryFiles files = written(entries);

        assertEquals(PlainTree.root(entries), new TreeReader(files, BEYOND_TWO_LEVELS).root());
        assertTrue(files.content.containsKey("tile/2/000.p/1"));
        assertTrue(files.content.containsKey("tile/1/000"));
        assertTrue(files.content.containsKey("tile/entries/257.p/208"));
    }

    @Test
    void tilesAreNamedAsTheStandardNamesThem() {
        assertEquals("tile/0/x001/x234/067", new Tile(0, 1_234_067, Tile.FULL).path());
        assertEquals("tile/3/000.p/17", new Tile(3, 0, 17).path());
        assertEquals("tile/entries/x001/000.p/255", new Tile(Tile.ENTRIES, 1000, 255).path());
    }

    @Test
    void aMissingTileIsNamed() throws IOException {
        MemoryFiles files = written(entries(300));
        files.content.remove("tile/0/000");

        IOException missing = assertThrows(IOException.class, () -> new TreeReader(files, 300).inclusion(5));
        assertTrue(missing.getMessage().contains("tile/0/000"), missing.getMessage());
    }

    static List<byte[]> entries(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> ("entry " + i).getBytes(UTF_8))
                .toList();
    }

    private static MemoryFiles written(List<byte[]> entries) throws IOException {
        MemoryFiles files = new MemoryFiles();
        RightEdge edge = new RightEdge(files, 0);
        for (byte[] entry : entries) {
            edge.add(entry);
        }
        edge.writeUnfinished();
        return files;
    }
}
