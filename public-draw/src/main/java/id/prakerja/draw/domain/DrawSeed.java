package id.prakerja.draw.domain;

import java.nio.charset.StandardCharsets;

/**
 * What makes the order of a draw a chance that nobody could choose: a secret that was committed to before the wave opened,
 * the frozen list, and where wanted a public random value that came into being after the freeze.
 *
 * <p>The commitment is SHA-256(secret), see {@link Commitment}. Draw seed = SHA-256("prakerja draw 1" ‖ secret (32 bytes) ‖ entry root (32 bytes) ‖ public
 * random value as UTF-8, nothing where there is none).
 */
public final class DrawSeed {

    private static final byte[] DOMAIN = "prakerja draw 1".getBytes(StandardCharsets.US_ASCII);

    private DrawSeed() {}

    /**
     * The seed of the draw.
     *
     * @param secret the secret whose commitment was published
     * @param entryRoot root of the frozen list
     * @param publicRandomness a public random value, such as a drand round's; empty if there is none
     * @return 32 bytes
     * @throws IllegalArgumentException if secret or root are not 32 bytes long
     */
    public static byte[] combine(byte[] secret, byte[] entryRoot, String publicRandomness) {
        if (secret.length != Commitment.SECRET_LENGTH || entryRoot.length != Sha256.LENGTH) {
            throw new IllegalArgumentException("Secret and entry root have 32 bytes each");
        }
        return new Sha256()
                .add(DOMAIN)
                .add(secret)
                .add(entryRoot)
                .add(publicRandomness.getBytes(StandardCharsets.UTF_8))
                .hash();
    }
}
