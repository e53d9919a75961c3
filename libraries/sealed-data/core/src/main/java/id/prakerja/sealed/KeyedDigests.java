package id.prakerja.sealed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The digests of one use while its key changes: new values are digested under the active key, and a value is looked for under each
 * key that there still is.
 */
public final class KeyedDigests {

    private final List<KeyedDigest> digests = new ArrayList<>();

    /**
     * Digests by the ids of their keys.
     *
     * @param encoded 32 bytes in Base64 each
     * @throws IllegalStateException if a key is not, or the active one is not among them
     */
    public KeyedDigests(String activeKey, Map<String, String> encoded) {
        if (!encoded.containsKey(activeKey)) {
            throw new IllegalStateException("The active digest key " + activeKey + " is not among the keys");
        }
        digests.add(new KeyedDigest(activeKey, EncodedKey.decode(activeKey, encoded.get(activeKey))));
        encoded.forEach((id, key) -> {
            if (!id.equals(activeKey)) {
                digests.add(new KeyedDigest(id, EncodedKey.decode(id, key)));
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
