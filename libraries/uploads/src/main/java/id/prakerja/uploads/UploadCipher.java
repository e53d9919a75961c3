package id.prakerja.uploads;

import java.util.UUID;

/** Encrypts the parts of files before they are stored, and opens them again. */
public interface UploadCipher {

    /** Encrypts a part, bound to its upload. */
    SealedPart seal(UUID upload, byte[] part);

    /** Opens a part of the same upload; fails if it was changed or is another's. */
    byte[] open(UUID upload, SealedPart part);

    /**
     * A part as it is stored.
     *
     * @param envelope the ciphertext with what is needed to open it
     * @param keyId of the key that it was encrypted under
     */
    @SuppressWarnings("ArrayRecordComponent") // carried to the database, never compared
    record SealedPart(byte[] envelope, String keyId) {}
}
