package id.prakerja.training.partner;

import id.prakerja.training.partner.domain.SealedField;
import id.prakerja.training.partner.domain.SealedSecret;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts partners' secrets with AES-256-GCM. A secret is bound to its owner and to the field that it is kept in: moved to another
 * partner or another field it does not open.
 */
@Startup // a missing or wrong key fails at start, not at the first secret
@ApplicationScoped
public class SecretBox {

    private static final String DIGEST = "HmacSHA256";
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final Map<String, SecretKey> keys = new HashMap<>();
    private final String current;
    private final SecureRandom random = new SecureRandom();

    SecretBox(PartnerConfig config) {
        config.encryptionKeys().forEach((id, key) -> keys.put(id, secretKey(id, key)));
        current = config.encryptionKey();
        if (!keys.containsKey(current)) {
            throw new IllegalArgumentException(
                    "prakerja.training.partner.encryption-keys.%s is not set; it takes base64 of 32 random bytes"
                            .formatted(current));
        }
    }

    /**
     * Encrypts a secret.
     *
     * @param field where it will be kept
     * @param owner whose it is
     * @param secret the secret
     * @return what may be stored
     */
    public SealedSecret seal(SealedField field, String owner, String secret) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed =
                run(Cipher.ENCRYPT_MODE, current, nonce, field.boundTo(owner), secret.getBytes(StandardCharsets.UTF_8));
        byte[] content = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
        System.arraycopy(sealed, 0, content, NONCE_BYTES, sealed.length);
        return new SealedSecret(current, content);
    }

    /**
     * Decrypts a secret.
     *
     * @param field where it is kept
     * @param owner whose it is
     * @param sealed as stored
     * @return the secret
     * @throws IllegalStateException if it was altered, belongs to another owner or field, or its key is not configured
     */
    public String open(SealedField field, String owner, SealedSecret sealed) {
        byte[] nonce = Arrays.copyOf(sealed.content(), NONCE_BYTES);
        byte[] content = Arrays.copyOfRange(sealed.content(), NONCE_BYTES, sealed.content().length);
        return new String(
                run(Cipher.DECRYPT_MODE, sealed.encryptionKey(), nonce, field.boundTo(owner), content),
                StandardCharsets.UTF_8);
    }

    /**
     * Digest of something that must be found again and not be read, under a key that follows from the present one. With another
     * present key the digest is another.
     *
     * @return lower-case hex HMAC-SHA-256
     */
    public String digest(String text) {
        try {
            Mac mac = Mac.getInstance(DIGEST);
            mac.init(new SecretKeySpec(keys.get(current).getEncoded(), DIGEST));
            byte[] key = mac.doFinal("digests".getBytes(StandardCharsets.UTF_8));
            mac.init(new SecretKeySpec(key, DIGEST));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has " + DIGEST, impossible);
        }
    }

    private byte[] run(int mode, String keyId, byte[] nonce, byte[] boundTo, byte[] content) {
        SecretKey key = keys.get(keyId);
        if (key == null) {
            throw new IllegalStateException(
                    "A secret is encrypted under the key %s, which is not configured".formatted(keyId));
        }
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(boundTo);
            return cipher.doFinal(content);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(
                    "A secret cannot be read: it was altered or moved, or the key %s is another".formatted(keyId),
                    broken);
        }
    }

    private static SecretKey secretKey(String id, String base64) {
        byte[] bytes = Base64.getDecoder().decode(base64);
        if (bytes.length != KEY_BYTES) {
            throw new IllegalArgumentException(
                    "prakerja.training.partner.encryption-keys.%s must be base64 of %d bytes".formatted(id, KEY_BYTES));
        }
        return new SecretKeySpec(bytes, "AES");
    }
}
