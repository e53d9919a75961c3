package id.prakerja.chain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** The digest of a batch: SHA-256 over its lines, each with a line feed after it. */
public final class LineDigest {

    private final MessageDigest sha256 = ChainHash.sha256();
    private int lines;

    /** The digest of these lines. */
    public static byte[] of(Iterable<String> lines) {
        LineDigest digest = new LineDigest();
        lines.forEach(digest::add);
        return digest.bytes();
    }

    /**
     * Adds a line.
     *
     * @throws IllegalArgumentException if it is more than one
     */
    public void add(String line) {
        if (line.indexOf('\n') >= 0) {
            throw new IllegalArgumentException("A line has no line feed in it");
        }
        sha256.update(line.getBytes(StandardCharsets.UTF_8));
        sha256.update((byte) '\n');
        lines++;
    }

    /** How many lines there were. */
    public int lines() {
        return lines;
    }

    /** The 32 bytes; nothing can be added afterwards. */
    public byte[] bytes() {
        return sha256.digest();
    }
}
