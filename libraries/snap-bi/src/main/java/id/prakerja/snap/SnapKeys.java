package id.prakerja.snap;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Keys of SNAP and what is signed with them: HMAC-SHA-512 under a secret, SHA256withRSA under a key pair. */
public final class SnapKeys {

    private static final String HMAC = "HmacSHA512";
    private static final String RSA = "SHA256withRSA";

    private SnapKeys() {}

    /**
     * Reads a private key.
     *
     * @param pem PKCS#8, with or without its PEM lines
     * @throws IllegalArgumentException if it is none
     */
    public static PrivateKey privateKey(String pem) {
        try {
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(decode(pem)));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("This is no private RSA key in PKCS#8", e);
        }
    }

    /**
     * Reads a public key.
     *
     * @param pem X.509 SubjectPublicKeyInfo, with or without its PEM lines
     * @throws IllegalArgumentException if it is none
     */
    public static PublicKey publicKey(String pem) {
        try {
            return KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(decode(pem)));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("This is no public RSA key", e);
        }
    }

    /** HMAC-SHA-512 of a text under a client secret. */
    public static byte[] hmac(String secret, String text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(StringToSign.bytes(secret), HMAC));
            return mac.doFinal(StringToSign.bytes(text));
        } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
            throw new IllegalStateException("HMAC-SHA-512 takes any key", impossible);
        }
    }

    /** Whether a signature is the HMAC of a text; takes the same time wherever they differ. */
    public static boolean isHmac(String secret, String text, byte[] signature) {
        return MessageDigest.isEqual(hmac(secret, text), signature);
    }

    /** Signs a text with a private key. */
    public static byte[] sign(PrivateKey key, String text) {
        try {
            Signature signature = Signature.getInstance(RSA);
            signature.initSign(key);
            signature.update(StringToSign.bytes(text));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key does not sign", e);
        }
    }

    /** Whether a text was signed with the private key to this public one. */
    public static boolean isSigned(PublicKey key, String text, byte[] signature) {
        try {
            Signature verifier = Signature.getInstance(RSA);
            verifier.initVerify(key);
            verifier.update(StringToSign.bytes(text));
            return verifier.verify(signature);
        } catch (SignatureException notEvenOfTheForm) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key does not verify", e);
        }
    }

    private static byte[] decode(String pem) {
        return Base64.getDecoder().decode(pem.replaceAll("-----[A-Z ]+-----|\\s", ""));
    }
}
