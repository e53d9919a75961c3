package id.prakerja.training.partner.domain;

import java.util.Arrays;
import java.util.Objects;

/**
 * A secret as it is stored: encrypted.
 *
 * @param encryptionKey id of the key under which it is encrypted
 * @param content nonce, then cipher text with its tag
 */
@SuppressWarnings("ArrayRecordComponent") // equality is defined below
public record SealedSecret(String encryptionKey, byte[] content) {

    @Override
    public boolean equals(Object other) {
        return other instanceof SealedSecret that
                && encryptionKey.equals(that.encryptionKey)
                && Arrays.equals(content, that.content);
    }

    @Override
    public int hashCode() {
        return Objects.hash(encryptionKey, Arrays.hashCode(content));
    }
}
