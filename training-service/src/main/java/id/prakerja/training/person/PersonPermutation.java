package id.prakerja.training.person;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

/**
 * Puts UUIDs in another order under a key: each becomes another, no two the same, and who has the key leads it back. Version and variant are
 * left out of it, so that what goes in and what comes out are well-formed: 122 bits, in the rounds of FF1 (NIST SP 800-38G), which are AES over one half
 * of them added to the other.
 */
final class PersonPermutation {

    private static final int ROUNDS = 10;
    private static final int HALF_BITS = 61;
    private static final long HALF = (1L << HALF_BITS) - 1;
    private static final int RANDOM_HIGH_BITS = 12;
    private static final long RANDOM_HIGH = (1L << RANDOM_HIGH_BITS) - 1;
    private static final int VERSION_BITS = 4;
    private static final long VARIANT = 0x8000000000000000L;
    private static final long AFTER_VARIANT = 0x3FFFFFFFFFFFFFFFL;

    private final SecretKeySpec key;
    private final ThreadLocal<Cipher> ciphers = ThreadLocal.withInitial(this::cipher);

    /** Under a key of 32 bytes. */
    PersonPermutation(byte[] key) {
        this.key = new SecretKeySpec(key, "AES");
    }

    /** The other id, as one of this version. */
    UUID forth(UUID id, int version) {
        long left = left(id);
        long right = right(id);
        for (int round = 0; round < ROUNDS; round++) {
            long mixed = left ^ mix(round, right);
            left = right;
            right = mixed;
        }
        return id(left, right, version);
    }

    /** The id that this one was made of, as one of this version. */
    UUID back(UUID other, int version) {
        long left = left(other);
        long right = right(other);
        for (int round = ROUNDS - 1; round >= 0; round--) {
            long mixed = right ^ mix(round, left);
            right = left;
            left = mixed;
        }
        return id(left, right, version);
    }

    private long mix(int round, long half) {
        byte[] block =
                ByteBuffer.allocate(2 * Long.BYTES).putLong(round).putLong(half).array();
        try {
            return ByteBuffer.wrap(ciphers.get().doFinal(block)).getLong() & HALF;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("A block is whole", impossible);
        }
    }

    private static long left(UUID id) {
        long high = id.getMostSignificantBits();
        long withoutVersion = (high >>> (RANDOM_HIGH_BITS + VERSION_BITS) << RANDOM_HIGH_BITS) | (high & RANDOM_HIGH);
        return (withoutVersion << 1) | ((id.getLeastSignificantBits() & AFTER_VARIANT) >>> HALF_BITS);
    }

    private static long right(UUID id) {
        return id.getLeastSignificantBits() & HALF;
    }

    private static UUID id(long left, long right, int version) {
        long withoutVersion = left >>> 1;
        long high = (withoutVersion >>> RANDOM_HIGH_BITS << (RANDOM_HIGH_BITS + VERSION_BITS))
                | ((long) version << RANDOM_HIGH_BITS)
                | (withoutVersion & RANDOM_HIGH);
        return new UUID(high, VARIANT | ((left & 1) << HALF_BITS) | right);
    }

    /** One for each thread: a cipher is no two threads' at once, and takes longer to find than to use. */
    private Cipher cipher() {
        try {
            Cipher cipher = Cipher.getInstance("AES/ECB/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, key);
            return cipher;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has AES", impossible);
        }
    }
}
