package id.prakerja.sealed;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** Keys as an installation's configuration gives them: 32 random bytes each, in Base64. */
public final class ConfiguredKeys implements DataKeys {

    private final String activeKey;
    private final Map<String, SecretKey> keys = new HashMap<>();

    /**
     * Keys by id.
     *
     * @throws IllegalStateException if a key is not 32 bytes in Base64, or the active one is not among them
     */
    public ConfiguredKeys(String activeKey, Map<String, String> encoded) {
        this.activeKey = activeKey;
        encoded.forEach((id, key) -> keys.put(id, new SecretKeySpec(EncodedKey.decode(id, key), "AES")));
        if (!keys.containsKey(activeKey)) {
            throw new IllegalStateException("The active encryption key " + activeKey + " is not among the keys");
        }
    }

    @Override
    public String activeKey() {
        return activeKey;
    }

    @Override
    public Set<String> ids() {
        return Set.copyOf(keys.keySet());
    }

    @Override
    public SecretKey key(String id) {
        SecretKey key = keys.get(id);
        if (key == null) {
            throw new IllegalStateException("There is no encryption key " + id);
        }
        return key;
    }
}
