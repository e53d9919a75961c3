package id.prakerja.draw.beacon;

import id.prakerja.draw.beacon.domain.DrandScheme;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import supranational.blst.P1;
import supranational.blst.SecretKey;

/**
 * A chain for demonstrations and tests, built as drand's quicknet is, whose key everybody knows: any round can be signed at any time, without
 * a network. Verifiers know it and say that its values prove nothing.
 */
public final class TrialBeacon {

    /** Its name. */
    public static final String NAME = "trial";

    /** Its hash. */
    public static final String HASH = "573992eab403a709a6067fb90d2544cb118315874b532ad334e54e95adf945f2";

    /** How it signs. */
    public static final DrandScheme SCHEME = DrandScheme.BLS_UNCHAINED_G1_RFC9380;

    /** Its public key. */
    public static final String PUBLIC_KEY =
            "95331b8b29a91a0b03e2b7570c58ccd7200d7bb33b5db3e85e6a4adbc485b080d1234f30be1dcd44f99f3dccfd827f83"
                    + "05f1622bde8e70bcf202501b544256660f67a95e8c26d8401127a03f7cf8e4e15d96d2b3944fe78ddb961666569212c5";

    /** No group began it. */
    public static final String GROUP_HASH = "0".repeat(64);

    /** When its first round came into being. */
    public static final Instant GENESIS = Instant.parse("2020-01-01T00:00:00Z");

    /** A round each second. */
    public static final Duration PERIOD = Duration.ofSeconds(1);

    private static final byte[] KEY_MATERIAL =
            "a development beacon that everybody may sign for".getBytes(StandardCharsets.US_ASCII);

    private TrialBeacon() {}

    /**
     * What a chain publishes of a round.
     *
     * @param randomness SHA-256 of the signature, lower-case hex
     * @param signature compressed point in lower-case hex
     */
    public record Signed(String randomness, String signature) {}

    /**
     * Signs a round.
     *
     * @param round its number
     * @return its value, as the real chain would publish it
     */
    public static Signed sign(long round) {
        SecretKey key = new SecretKey();
        key.keygen(KEY_MATERIAL);
        byte[] message = DrandScheme.sha256(
                ByteBuffer.allocate(Long.BYTES).putLong(round).array());
        byte[] signature = new P1()
                .hash_to(message, SCHEME.domainSeparation())
                .sign_with(key)
                .compress();
        HexFormat hex = HexFormat.of();
        return new Signed(hex.formatHex(DrandScheme.sha256(signature)), hex.formatHex(signature));
    }
}
