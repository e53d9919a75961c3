package id.prakerja.draw.beacon.domain;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** How a drand chain signs its rounds. */
public enum DrandScheme {
    /** {@code pedersen-bls-chained}: each round signs the signature before it too; signatures of 96 bytes, in G2. */
    PEDERSEN_BLS_CHAINED("pedersen-bls-chained", 96, true, "BLS_SIG_BLS12381G2_XMD:SHA-256_SSWU_RO_NUL_"),
    /** {@code bls-unchained-g1-rfc9380}: each round signs its number alone; signatures of 48 bytes, in G1. */
    BLS_UNCHAINED_G1_RFC9380("bls-unchained-g1-rfc9380", 48, false, "BLS_SIG_BLS12381G1_XMD:SHA-256_SSWU_RO_NUL_");

    private final String drandName;
    private final int signatureBytes;
    private final boolean chained;
    private final String domainSeparation;

    DrandScheme(String drandName, int signatureBytes, boolean chained, String domainSeparation) {
        this.drandName = drandName;
        this.signatureBytes = signatureBytes;
        this.chained = chained;
        this.domainSeparation = domainSeparation;
    }

    /**
     * The scheme that drand calls so.
     *
     * @param name as in a chain's {@code /info}
     * @return the scheme
     * @throws IllegalArgumentException if there is none
     */
    public static DrandScheme ofDrandName(String name) {
        return Arrays.stream(values())
                .filter(scheme -> scheme.drandName.equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No scheme is called " + name));
    }

    /**
     * What drand calls it.
     *
     * @return as in a chain's {@code /info}
     */
    public String drandName() {
        return drandName;
    }

    /**
     * Length of a signature.
     *
     * @return bytes of a compressed point
     */
    public int signatureBytes() {
        return signatureBytes;
    }

    /** Whether a round signs the signature of the one before. */
    public boolean chained() {
        return chained;
    }

    /**
     * Tag under which the message is hashed to the curve (RFC 9380, section 3.1).
     *
     * @return ASCII text
     */
    public String domainSeparation() {
        return domainSeparation;
    }

    /**
     * What is signed: SHA-256 over the previous signature, where the scheme is chained, and the round as 8 bytes.
     *
     * @param round number of the round
     * @param previousSignature of the round before; empty where the scheme is not chained
     * @return 32 bytes
     */
    public byte[] message(long round, byte[] previousSignature) {
        return sha256(ByteBuffer.allocate(previousSignature.length + Long.BYTES)
                .put(previousSignature)
                .putLong(round)
                .array());
    }

    /** SHA-256, which also makes a round's randomness of its signature. */
    public static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
