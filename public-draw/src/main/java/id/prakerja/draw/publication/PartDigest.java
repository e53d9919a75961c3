package id.prakerja.draw.publication;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/** Length and SHA-256 of a part that passes by. */
final class PartDigest {

    private final PackagePart part;
    private final MessageDigest sha256;
    private long bytes;

    PartDigest(PackagePart part) {
        this.part = part;
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    void add(byte[] content, int from, int length) {
        sha256.update(content, from, length);
        bytes += length;
    }

    /** What the manifest says of the part; ends the digest. */
    Map<String, Object> line() {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("name", part.file());
        line.put("bytes", bytes);
        line.put("sha256", HexFormat.of().formatHex(sha256.digest()));
        return line;
    }
}
