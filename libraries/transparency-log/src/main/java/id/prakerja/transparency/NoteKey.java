package id.prakerja.transparency;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A public key whose signatures stand under notes: a name, and an algorithm with its key. Written as C2SP {@code signed-note}
 * writes verifier keys: {@code <name>+<hex of the key id>+<base64 of algorithm and key>}.
 */
public final class NoteKey {

    /** Ed25519 over the text of the note: what a log signs with. */
    static final byte PLAIN = 0x01;

    /** Ed25519 over the time and the text: what a witness cosigns with (C2SP {@code tlog-cosignature}). */
    static final byte COSIGNATURE = 0x04;

    private static final int ID_LENGTH = 4;

    private final String name;
    private final byte algorithm;
    private final byte[] raw;
    private final PublicKey key;

    NoteKey(String name, byte algorithm, byte[] raw) {
        if (name.isBlank() || name.chars().anyMatch(c -> c == '+' || Character.isWhitespace(c))) {
            throw new IllegalArgumentException("The name of a key has neither blanks nor a plus sign.");
        }
        if (algorithm != PLAIN && algorithm != COSIGNATURE) {
            throw new IllegalArgumentException("The algorithm %d of the key %s is unknown.".formatted(algorithm, name));
        }
        this.name = name;
        this.algorithm = algorithm;
        this.raw = raw.clone();
        this.key = Ed25519.publicKey(raw);
    }

    /**
     * A key from its text.
     *
     * @throws IllegalArgumentException if it is not a key, or its id is not that of the key
     */
    public static NoteKey parse(String text) {
        String[] parts = text.split("\\+", 3);
        if (parts.length != 3) {
            throw new IllegalArgumentException("A verifier key is <name>+<id>+<key>.");
        }
        byte[] typed = Base64.getDecoder().decode(parts[2]);
        if (typed.length != 1 + Ed25519.KEY_LENGTH) {
            throw new IllegalArgumentException("The key of %s has another length.".formatted(parts[0]));
        }
        NoteKey key = new NoteKey(parts[0], typed[0], Arrays.copyOfRange(typed, 1, typed.length));
        if (!HexFormat.of().formatHex(key.id()).equals(parts[1])) {
            throw new IllegalArgumentException("The id of the key of %s is not that of its key.".formatted(parts[0]));
        }
        return key;
    }

    /** Who signs with it. */
    public String name() {
        return name;
    }

    boolean cosigns() {
        return algorithm == COSIGNATURE;
    }

    /** The first four bytes of SHA-256(name ‖ newline ‖ algorithm ‖ key): a hint which key a signature is of. */
    byte[] id() {
        MessageDigest sha256 = Hash.sha256();
        sha256.update((name + "\n").getBytes(StandardCharsets.UTF_8));
        sha256.update(algorithm);
        return Arrays.copyOf(sha256.digest(raw), ID_LENGTH);
    }

    /** Whether a signature of this key stands for this text. */
    boolean verifies(String text, byte[] signature) {
        if (algorithm == PLAIN) {
            return Ed25519.verifies(key, text.getBytes(StandardCharsets.UTF_8), signature);
        }
        if (signature.length != Long.BYTES + Ed25519.SIGNATURE_LENGTH) {
            return false;
        }
        ByteBuffer parts = ByteBuffer.wrap(signature);
        long time = parts.getLong();
        byte[] signed = new byte[Ed25519.SIGNATURE_LENGTH];
        parts.get(signed);
        return Ed25519.verifies(key, cosigned(time, text), signed);
    }

    /** What a witness signs: when it saw which checkpoint. */
    static byte[] cosigned(long epochSeconds, String text) {
        return ("cosignature/v1\ntime " + epochSeconds + "\n" + text).getBytes(StandardCharsets.UTF_8);
    }

    /** The key as others configure it. */
    @Override
    public String toString() {
        byte[] typed = new byte[1 + raw.length];
        typed[0] = algorithm;
        System.arraycopy(raw, 0, typed, 1, raw.length);
        return name + "+" + HexFormat.of().formatHex(id()) + "+"
                + Base64.getEncoder().encodeToString(typed);
    }
}
