package id.prakerja.sealed;

import id.prakerja.sealed.wrapping.EncodedKey;
import id.prakerja.sealed.wrapping.KeyReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * The digests of one use while its key changes: new values are digested under the active key, and a value is looked for under each
 * key that there still is.
 */
public final class KeyedDigests {

    private final List<KeyedDigest> digests = new ArrayList<>();

    /**
     * Digests by the ids of their keys, which stand in the clear.
     *
     * @param encoded 32 bytes in Base64 each
     * @throws IllegalStateException if a key is not, or the active one is not among them
     */
    public KeyedDigests(String activeKey, Map<String, String> encoded) {
        this(activeKey, encoded, EncodedKey::decode);
    }

    /**
     * Digests by the ids of their keys.
     *
     * @param prefix of the keys' names in the configuration
     * @param reader reads the keys from there
     * @throws IllegalStateException if a key is none, or the active one is not among them
     */
    public KeyedDigests(String prefix, String activeKey, Map<String, String> configured, KeyReader reader) {
        this(activeKey, configured, (id, key) -> reader.read(prefix + id, key));
    }

    private KeyedDigests(String activeKey, Map<String, String> configured, BiFunction<String, String, byte[]> reader) {
        if (!configured.containsKey(activeKey)) {
            throw new IllegalStateException("The active digest key " + activeKey + " is not among the keys");
        }
        digests.add(new KeyedDigest(activeKey, reader.apply(activeKey, configured.get(activeKey))));
        configured.forEach((id, key) -> {
            if (!id.equals(activeKey)) {
                digests.add(new KeyedDigest(id, reader.apply(id, key)));
            }
        });
    }

    /** The digest under which new values are kept. */
    public KeyedDigest active() {
        return digests.get(0);
    }

    /** The digest under a key, to compare with a value that was kept under it. */
    public KeyedDigest under(String keyId) {
        return digests.stream()
                .filter(digest -> digest.keyId().equals(keyId))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no digest key " + keyId));
    }

    /** A value's digest under each key, the active one first: under one of them it is found, if it is kept at all. */
    public List<byte[]> candidates(String kind, String value) {
        return digests.stream().map(digest -> digest.of(kind, value)).toList();
    }
}
