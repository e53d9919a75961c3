package id.prakerja.sealed;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Encrypts personal data: AES-256-GCM under the active key, whose id stands beside the value.
 *
 * <p>Envelope: one byte {@code 1} (version of this format), 12 bytes nonce, then the ciphertext with its 16-byte tag. The owner's
 * id and the {@link SealedColumn} are authenticated with it, so that an envelope opens in its own row and column alone. Nonces are
 * random, which is safe for 2<sup>32</sup> values under one key; a country has fewer people.
 */
public final class DataCipher {

    private static final byte VERSION = 1;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final DataKeys keys;
    private final SecureRandom random = new SecureRandom();

    /** Looking up a cipher costs more than using it, and an instance serves one thread at a time. */
    private final ThreadLocal<Cipher> ciphers = ThreadLocal.withInitial(DataCipher::newCipher);

    /** A cipher over these keys. */
    public DataCipher(DataKeys keys) {
        this.keys = keys;
    }

    /** The keys that this cipher seals and opens with. */
    public DataKeys keys() {
        return keys;
    }

    /** Encrypts an owner's data under the active key, for this column alone. */
    public SealedData seal(SealedColumn column, UUID owner, byte[] plain) {
        String keyId = keys.activeKey();
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            Cipher cipher = initialised(Cipher.ENCRYPT_MODE, keyId, nonce, 0);
            cipher.updateAAD(column.boundTo(owner));
            byte[] envelope = new byte[1 + NONCE_BYTES + cipher.getOutputSize(plain.length)];
            envelope[0] = VERSION;
            System.arraycopy(nonce, 0, envelope, 1, NONCE_BYTES);
            cipher.doFinal(plain, 0, plain.length, envelope, 1 + NONCE_BYTES);
            return new SealedData(keyId, envelope);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Personal data cannot be encrypted", e);
        }
    }

    /**
     * Decrypts.
     *
     * @throws IllegalStateException if the key is not at hand, or the envelope was changed, is another owner's or another column's
     */
    public byte[] open(SealedColumn column, UUID owner, SealedData sealed) {
        byte[] envelope = sealed.envelope();
        if (envelope.length <= NONCE_BYTES || envelope[0] != VERSION) {
            throw new IllegalStateException("Personal data of unknown format");
        }
        try {
            Cipher cipher = initialised(Cipher.DECRYPT_MODE, sealed.keyId(), envelope, 1);
            cipher.updateAAD(column.boundTo(owner));
            return cipher.doFinal(envelope, 1 + NONCE_BYTES, envelope.length - 1 - NONCE_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "Personal data of " + owner + " do not open in " + column + ": changed, or not theirs", e);
        }
    }

    private Cipher initialised(int mode, String keyId, byte[] nonce, int from) throws GeneralSecurityException {
        Cipher cipher = ciphers.get();
        cipher.init(mode, keys.key(keyId), new GCMParameterSpec(TAG_BITS, nonce, from, NONCE_BYTES));
        return cipher;
    }

    private static Cipher newCipher() {
        try {
            return Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has AES-GCM", impossible);
        }
    }
}
