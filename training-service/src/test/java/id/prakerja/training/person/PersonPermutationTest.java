package id.prakerja.training.person;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class PersonPermutationTest {

    private static final int RFC = 2;

    private final PersonPermutation permutation = under("one key of 32 bytes for this test");
    private final PersonPermutation another = under("another key of 32 bytes for this");

    @Property
    void whatGoesForthComesBackUnderTheSameKeyAlone(@ForAll long high, @ForAll long low) {
        UUID id = ours(high, low);

        UUID other = permutation.forth(id, 8);

        assertEquals(id, permutation.back(other, 7));
        assertNotEquals(id, another.back(other, 7));
        assertNotEquals(other, another.forth(id, 8));
    }

    @Property
    void bothAreWellFormed(@ForAll long high, @ForAll long low) {
        UUID other = permutation.forth(ours(high, low), 8);
        UUID back = permutation.back(other, 7);

        assertEquals(8, other.version());
        assertEquals(RFC, other.variant());
        assertEquals(7, back.version());
        assertEquals(RFC, back.variant());
    }

    @Property(tries = 200)
    void oneBitMoreOrLessChangesAboutHalfOfThem(@ForAll long high, @ForAll long low) {
        UUID id = ours(high, low);
        for (UnaryOperator<UUID> change : List.<UnaryOperator<UUID>>of(
                one -> new UUID(one.getMostSignificantBits() ^ 1, one.getLeastSignificantBits()),
                one -> new UUID(one.getMostSignificantBits() ^ Long.MIN_VALUE, one.getLeastSignificantBits()),
                one -> new UUID(one.getMostSignificantBits(), one.getLeastSignificantBits() ^ 1))) {
            int changed = differences(permutation.forth(id, 8), permutation.forth(change.apply(id), 8));

            assertTrue(changed > 25 && changed < 97, changed + " of 122 bits");
        }
    }

    private static int differences(UUID one, UUID other) {
        return Long.bitCount(one.getMostSignificantBits() ^ other.getMostSignificantBits())
                + Long.bitCount(one.getLeastSignificantBits() ^ other.getLeastSignificantBits());
    }

    private static UUID ours(long high, long low) {
        return new UUID((high & ~0xF000L) | 0x7000L, (low >>> 2) | Long.MIN_VALUE);
    }

    private static PersonPermutation under(String text) {
        return new PersonPermutation(text.substring(0, 32).getBytes(StandardCharsets.US_ASCII));
    }
}
