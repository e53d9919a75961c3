package id.prakerja.sealed;

import java.util.Set;
import javax.crypto.SecretKey;

/**
 * Where the cipher's keys come from. {@link ConfiguredKeys} holds them in the clear; keys that a key service has to unwrap first
 * come from another implementation of this.
 */
public interface DataKeys {

    /** Id of the key that new data are encrypted under. */
    String activeKey();

    /** Ids of all keys that data can be opened with, the active one among them. */
    Set<String> ids();

    /**
     * An AES-256 key.
     *
     * @throws IllegalStateException if there is no such key here
     */
    SecretKey key(String id);
}
