package id.prakerja.draw.beacon;

import id.prakerja.draw.beacon.domain.DrandScheme;
import supranational.blst.BLST_ERROR;
import supranational.blst.P1_Affine;
import supranational.blst.P2_Affine;

/** Verifies signatures over the curve BLS12-381, by the native library blst. */
public final class BlsSignatures {

    private BlsSignatures() {}

    /**
     * Whether the library runs on this machine.
     *
     * @return true if signatures can be verified
     */
    public static boolean available() {
        try {
            return P1_Affine.generator().in_group();
        } catch (LinkageError | RuntimeException unavailable) {
            return false;
        }
    }

    /**
     * Verifies a signature.
     *
     * @param scheme how the chain signs
     * @param publicKey compressed point
     * @param message what was signed, see {@link DrandScheme#message}
     * @param signature compressed point
     * @return whether the holder of the key has signed the message
     */
    public static boolean verify(DrandScheme scheme, byte[] publicKey, byte[] message, byte[] signature) {
        return switch (scheme) {
            case PEDERSEN_BLS_CHAINED -> inG2(scheme, publicKey, message, signature);
            case BLS_UNCHAINED_G1_RFC9380 -> inG1(scheme, publicKey, message, signature);
        };
    }

    private static boolean inG1(DrandScheme scheme, byte[] publicKey, byte[] message, byte[] signature) {
        P2_Affine key = new P2_Affine(publicKey);
        try {
            P1_Affine point = new P1_Affine(signature);
            return key.in_group()
                    && point.in_group()
                    && point.core_verify(key, true, message, scheme.domainSeparation()) == BLST_ERROR.BLST_SUCCESS;
        } catch (RuntimeException noPoint) {
            return false;
        }
    }

    private static boolean inG2(DrandScheme scheme, byte[] publicKey, byte[] message, byte[] signature) {
        P1_Affine key = new P1_Affine(publicKey);
        try {
            P2_Affine point = new P2_Affine(signature);
            return key.in_group()
                    && point.in_group()
                    && point.core_verify(key, true, message, scheme.domainSeparation()) == BLST_ERROR.BLST_SUCCESS;
        } catch (RuntimeException noPoint) {
            return false;
        }
    }
}
