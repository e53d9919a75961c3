package id.prakerja.transparency;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.interfaces.EdECPrivateKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** Signs notes as a log, or cosigns them as a witness. Its secret is a seed of 32 bytes. */
public final class NoteSigner {

    private final PrivateKey secret;
    private final NoteKey key;

    private NoteSigner(String name, byte algorithm, byte[] seed) {
        this.secret = Ed25519.privateKey(seed);
        this.key = new NoteKey(name, algorithm, publicKeyOf(seed));
    }

    /**
     * Signs as a log.
     *
     * @param origin the log's name, a URL without scheme, such as {@code prakerja.example.org/log}
     * @param seed 32 bytes that nobody else knows
     */
    public static NoteSigner log(String origin, byte[] seed) {
        return new NoteSigner(origin, NoteKey.PLAIN, seed);
    }

    /**
     * Cosigns as a witness.
     *
     * @param name of the witness
     * @param seed 32 bytes that nobody else knows
     */
    public static NoteSigner witness(String name, byte[] seed) {
        return new NoteSigner(name, NoteKey.COSIGNATURE, seed);
    }

    /** A new secret. */
    public static byte[] newSeed() {
        byte[] seed = new byte[Ed25519.KEY_LENGTH];
        new SecureRandom().nextBytes(seed);
        return seed;
    }

    /** With what others check its signatures. */
    public NoteKey key() {
        return key;
    }

    /** A note of a text with the signature under it, where no witness cosigns. */
    public SignedNote sign(String text) {
        return new SignedNote(text, List.of(sign(text, Instant.EPOCH)));
    }

    /**
     * A signature for a text.
     *
     * @param at when a witness saw it, to the second; a log's signature carries no time
     */
    SignedNote.Line sign(String text, Instant at) {
        if (!key.cosigns()) {
            return SignedNote.Line.of(key, Ed25519.sign(secret, text.getBytes(StandardCharsets.UTF_8)));
        }
        long time = at.getEpochSecond();
        byte[] signature = Ed25519.sign(secret, NoteKey.cosigned(time, text));
        return SignedNote.Line.of(
                key,
                ByteBuffer.allocate(Long.BYTES + signature.length)
                        .putLong(time)
                        .put(signature)
                        .array());
    }

    /** Java derives a public key only while it makes a pair, so the seed is handed to it as the random bytes of one. */
    private static byte[] publicKeyOf(byte[] seed) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(Ed25519.KEY_LENGTH * Byte.SIZE - 1, new FixedRandom(seed));
            var pair = generator.generateKeyPair();
            byte[] used = ((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow();
            if (!Arrays.equals(used, seed)) {
                throw new IllegalStateException("The key was made of other bytes than the seed.");
            }
            return Ed25519.raw(pair.getPublic());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java from 15 on has Ed25519.", e);
        }
    }

    /** Gives the seed where random bytes are asked for. */
    private static final class FixedRandom extends SecureRandom {

        private static final long serialVersionUID = 1L;

        private final byte[] seed;

        FixedRandom(byte[] seed) {
            this.seed = seed.clone();
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }
}
