package id.prakerja.sealed;

/**
 * Encrypted data as stored.
 *
 * @param keyId the key that opens it
 * @param envelope version byte, nonce, ciphertext and tag; see {@link DataCipher}
 */
@SuppressWarnings("ArrayRecordComponent") // carried to the database, never compared
public record SealedData(String keyId, byte[] envelope) {}
