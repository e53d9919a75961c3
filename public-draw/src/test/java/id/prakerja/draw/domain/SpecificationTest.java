package id.prakerja.draw.domain;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.prakerja.draw.pseudonym.EntryPseudonyms;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The bytes of the draw, computed a second time the plain way, as the specification states them. */
class SpecificationTest {

    private static final HexFormat HEX = HexFormat.of();

    @Test
    void theMerkleTreeIsThatOfRfc6962() {
        // Leaves and roots published with the reference implementation of certificate transparency.
        String[] leaves = {
            "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"
        };
        assertEquals("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", root(leaves, 0));
        assertEquals("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d", root(leaves, 1));
        assertEquals("fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125", root(leaves, 2));
        assertEquals("aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77", root(leaves, 3));
        assertEquals("4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4", root(leaves, 5));
        assertEquals("5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328", root(leaves, 8));
    }

    @Test
    void pseudonymsFollowFromTheKeyOfTheWaveAndAreOpenedByTheirOpening() {
        UUID person = UUID.fromString("018f3a5d-ac96-774b-bcce-b302099a8057");
        byte[] key = sha256("key".getBytes(UTF_8));
        byte[] id = ByteBuffer.allocate(16)
                .putLong(person.getMostSignificantBits())
                .putLong(person.getLeastSignificantBits())
                .array();
        byte[] opening = hmac(key, concat("prakerja opening 1".getBytes(US_ASCII), id));
        ByteBuffer expected = ByteBuffer.wrap(
                sha256(concat("prakerja entry 2".getBytes(US_ASCII), new byte[] {0, 0, 0, 6}, id, opening)));
        UUID entry = new UUID(expected.getLong(), expected.getLong());
        EntryPseudonyms pseudonyms = new EntryPseudonyms(6, key);

        assertEquals(entry, pseudonyms.entryId(person));
        assertArrayEquals(opening, pseudonyms.opening(person));
        assertEquals(entry, EntryPseudonyms.opened(6, person, opening));
        byte[] family = concat("prakerja family 2".getBytes(US_ASCII), "abc".getBytes(US_ASCII));
        assertEquals(ByteBuffer.wrap(hmac(key, family)).getLong(), pseudonyms.familyCode("abc"));
    }

    @Test
    void whoHoldsIdAndFamilyAliasButNotTheKeyFindsNeitherEntryNorFamily() {
        UUID person = UUID.fromString("018f3a5d-ac96-774b-bcce-b302099a8057");
        EntryPseudonyms pseudonyms = new EntryPseudonyms(6, sha256("key".getBytes(UTF_8)));
        EntryPseudonyms guessed = new EntryPseudonyms(6, sha256("another key".getBytes(UTF_8)));

        assertNotEquals(pseudonyms.entryId(person), guessed.entryId(person));
        assertNotEquals(pseudonyms.familyCode("abc"), guessed.familyCode("abc"));
        assertThrows(IllegalArgumentException.class, () -> new EntryPseudonyms(6, new byte[16]));
    }

    @Test
    void theDrawSeedMixesSecretListAndPublicValue() {
        byte[] secret = sha256("secret".getBytes(UTF_8));
        byte[] entryRoot = sha256("root".getBytes(UTF_8));

        assertArrayEquals(
                sha256(concat("prakerja draw 1".getBytes(US_ASCII), secret, entryRoot, "drand 42".getBytes(UTF_8))),
                DrawSeed.combine(secret, entryRoot, "drand 42"));
        assertThrows(IllegalArgumentException.class, () -> DrawSeed.combine(new byte[31], entryRoot, ""));
    }

    @Test
    void ranksFollowTheWholeHashOfSeedAndEntry() {
        EntryList list = Entries.list(Entries.many(5_000));
        DrawOutcome outcome = Draw.run(list, Entries.SEED, SeatPlan.of(10, Map.of("32", 10), 0, 0), 0);

        List<UUID> expected = new ArrayList<>();
        for (int place = 0; place < list.size(); place++) {
            expected.add(list.id(place));
        }
        expected.sort(Comparator.comparing(SpecificationTest::rankingHash, Arrays::compareUnsigned));

        for (int rank = 1; rank <= list.size(); rank++) {
            assertEquals(expected.get(rank - 1), list.id(outcome.placeOfRank(rank)));
        }
    }

    @Test
    void theListIsSortedByUnsignedIdAndItsCanonicalFormIsTwentySevenBytes() {
        UUID high = UUID.fromString("ff000000-0000-4000-8000-000000000000");
        UUID low = UUID.fromString("01000000-0000-4000-8000-000000000000");
        EntryList list = Entries.list(
                List.of(new Entries.Entry(high, 32, true, true, 7), new Entries.Entry(low, 91, false, false, 0)));

        assertEquals(List.of(low, high), List.of(list.id(0), list.id(1)));
        assertEquals(List.of(1, 0), List.of(list.arrival(0), list.arrival(1)));
        byte[] canonical = new byte[EntryList.CANONICAL_LENGTH];
        list.canonical(1, canonical);
        assertEquals("ff000000000040008000000000000000" + "3332" + "03" + "0000000000000007", HEX.formatHex(canonical));
    }

    @Test
    void anEntryCannotStandInTheListTwice() {
        UUID id = UUID.fromString("01000000-0000-4000-8000-000000000000");
        EntryListBuilder builder = new EntryListBuilder();
        builder.add(id, 32, false, false, 0);
        builder.add(id, 31, true, false, 0);

        assertThrows(IllegalArgumentException.class, builder::build);
    }

    @Test
    void equalKeysAreSettledByTheTieRule() {
        int[] order = UnsignedOrder.of(new long[] {5, -1, 5, 0, 5}, (place, other) -> Integer.compare(other, place));

        assertArrayEquals(new int[] {3, 4, 2, 0, 1}, order);
    }

    private static byte[] rankingHash(UUID id) {
        return sha256(ByteBuffer.allocate(48)
                .put(Entries.SEED)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array());
    }

    /** The leaves have different lengths there, ours all the same: so each is hashed as its own tree and joined here. */
    private static String root(String[] leaves, int count) {
        return HEX.formatHex(count == 0 ? MerkleTree.root(0, 0, (i, target) -> {}) : subtree(leaves, 0, count));
    }

    private static byte[] subtree(String[] leaves, int from, int count) {
        if (count == 1) {
            byte[] leaf = HEX.parseHex(leaves[from]);
            return MerkleTree.root(1, leaf.length, (i, target) -> System.arraycopy(leaf, 0, target, 0, leaf.length));
        }
        int left = Integer.highestOneBit(count - 1);
        return sha256(concat(new byte[] {1}, subtree(leaves, from, left), subtree(leaves, from + left, count - left)));
    }

    @Test
    void treesOfAnySizeAreSplitAtTheLargestPowerOfTwo() {
        for (int count = 1; count < 70; count++) {
            String[] leaves = new String[count];
            for (int i = 0; i < count; i++) {
                leaves[i] = HEX.toHexDigits((byte) i);
            }
            byte[] streamed = MerkleTree.root(count, 1, (i, target) -> target[0] = (byte) i);
            assertArrayEquals(subtree(leaves, 0, count), streamed);
        }
    }

    /** HMAC as RFC 2104 states it, for keys of 32 bytes. */
    private static byte[] hmac(byte[] key, byte[] message) {
        byte[] inner = new byte[64];
        byte[] outer = new byte[64];
        for (int i = 0; i < 64; i++) {
            byte k = i < key.length ? key[i] : 0;
            inner[i] = (byte) (k ^ 0x36);
            outer[i] = (byte) (k ^ 0x5c);
        }
        return sha256(concat(outer, sha256(concat(inner, message))));
    }

    private static byte[] sha256(byte[] input) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(input);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }
}
