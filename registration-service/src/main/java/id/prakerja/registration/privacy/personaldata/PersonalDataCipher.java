package id.prakerja.registration.privacy.personaldata;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts the personal data of one person: AES-256-GCM under the active key, whose id stands beside the value.
 *
 * <p>Envelope: one byte {@code 1} (version of this format), 12 bytes nonce, then the ciphertext with its 16-byte tag. The
 * person's id is authenticated with it, so that one person's envelope does not open in another person's row. Nonces are random,
 * which is safe for 2<sup>32</sup> values under one key; a country has fewer people.
 */
@ApplicationScoped
public class PersonalDataCipher {

    private static final byte VERSION = 1;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY_BYTES = 32;

    private final Map<String, SecretKey> keys = new HashMap<>();
    private final String activeKey;
    private final SecureRandom random = new SecureRandom();

    /** Looking up a cipher costs more than using it, and an instance serves one thread at a time. */
    private final ThreadLocal<Cipher> ciphers = ThreadLocal.withInitial(PersonalDataCipher::newCipher);

    /**
     * A cipher over the configured keys.
     *
     * @param config the keys
     * @throws IllegalStateException if a key is not 32 bytes in Base64 or the active one is not listed
     */
    @Inject
    PersonalDataCipher(PersonalDataConfig config) {
        config.keys().forEach((id, key) -> keys.put(id, new SecretKeySpec(decoded(id, key), "AES")));
        activeKey = config.activeKey();
        if (!keys.containsKey(activeKey)) {
            throw new IllegalStateException("The active encryption key " + activeKey + " is not among the keys");
        }
    }

    /**
     * Encrypts under the active key.
     *
     * @param owner whose data these are
     * @param plain the data
     * @return the envelope and its key's id
     */
    public SealedData seal(UUID owner, byte[] plain) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            Cipher cipher = initialised(Cipher.ENCRYPT_MODE, activeKey, nonce, owner);
            byte[] envelope = new byte[1 + NONCE_BYTES + cipher.getOutputSize(plain.length)];
            envelope[0] = VERSION;
            System.arraycopy(nonce, 0, envelope, 1, NONCE_BYTES);
            cipher.doFinal(plain, 0, plain.length, envelope, 1 + NONCE_BYTES);
            return new SealedData(activeKey, envelope);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Personal data cannot be encrypted", e);
        }
    }

    /**
     * Decrypts.
     *
     * @param owner whose data these are
     * @param sealed as given by {@link #seal}
     * @return the data
     * @throws IllegalStateException if the key is not listed, or the envelope was changed or is another person's
     */
    public byte[] open(UUID owner, SealedData sealed) {
        byte[] envelope = sealed.envelope();
        if (envelope.length <= NONCE_BYTES || envelope[0] != VERSION || !keys.containsKey(sealed.keyId())) {
            throw new IllegalStateException("Personal data of unknown format or key " + sealed.keyId());
        }
        try {
            byte[] nonce = new byte[NONCE_BYTES];
            System.arraycopy(envelope, 1, nonce, 0, NONCE_BYTES);
            Cipher cipher = initialised(Cipher.DECRYPT_MODE, sealed.keyId(), nonce, owner);
            return cipher.doFinal(envelope, 1 + NONCE_BYTES, envelope.length - 1 - NONCE_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Personal data of " + owner + " do not open: changed, or not theirs", e);
        }
    }

    private Cipher initialised(int mode, String keyId, byte[] nonce, UUID owner) throws GeneralSecurityException {
        Cipher cipher = ciphers.get();
        cipher.init(mode, keys.get(keyId), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(ByteBuffer.allocate(16)
                .putLong(owner.getMostSignificantBits())
                .putLong(owner.getLeastSignificantBits())
                .array());
        return cipher;
    }

    static byte[] decoded(String name, String base64) {
        byte[] key;
        try {
            key = Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException notBase64) {
            throw new IllegalStateException("The key " + name + " is not Base64");
        }
        if (key.length != KEY_BYTES) {
            throw new IllegalStateException("The key " + name + " has " + key.length + " bytes, not " + KEY_BYTES);
        }
        return key;
    }

    private static Cipher newCipher() {
        try {
            return Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has AES-GCM", impossible);
        }
    }
}
