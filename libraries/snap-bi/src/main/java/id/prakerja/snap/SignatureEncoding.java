package id.prakerja.snap;

import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/** How a signature is written in {@code X-SIGNATURE}. The standard's text has Base64, some of its samples have hex. */
public enum SignatureEncoding {
    /** Base64 with padding: what partners use. */
    BASE64,
    /** Lower-case hex. */
    HEX;

    /** The signature as text. */
    public String encode(byte[] signature) {
        return this == BASE64
                ? Base64.getEncoder().encodeToString(signature)
                : HexFormat.of().formatHex(signature);
    }

    /** The signature of a text; empty if it is none. */
    public Optional<byte[]> decode(String text) {
        try {
            return Optional.of(
                    this == BASE64
                            ? Base64.getDecoder().decode(text)
                            : HexFormat.of().parseHex(text));
        } catch (IllegalArgumentException notOfThisForm) {
            return Optional.empty();
        }
    }
}
