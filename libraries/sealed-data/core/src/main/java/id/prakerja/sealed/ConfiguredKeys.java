package id.prakerja.sealed;

import id.prakerja.sealed.wrapping.EncodedKey;
import id.prakerja.sealed.wrapping.KeyReader;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** Keys as an installation's configuration gives them: 32 random bytes each, in Base64 or wrapped by a master key. */
public final class ConfiguredKeys implements DataKeys {

    private final String activeKey;
    private final Map<String, SecretKey> keys = new HashMap<>();

    /**
     * Keys by id, in the clear.
     *
     * @throws IllegalStateException if a key is not 32 bytes in Base64, or the active one is not among them
     */
    public ConfiguredKeys(String activeKey, Map<String, String> encoded) {
        this(activeKey, encoded, EncodedKey::decode);
    }

    /**
     * Keys by id.
     *
     * @param reader reads them from the configuration, each under its name there
     * @throws IllegalStateException if a key is none, or the active one is not among them
     */
    public ConfiguredKeys(String activeKey, Map<String, String> configured, KeyReader reader) {
        this(activeKey, configured, (id, key) -> reader.read("keys." + id, key));
    }

    private ConfiguredKeys(
            String activeKey, Map<String, String> configured, BiFunction<String, String, byte[]> reader) {
        this.activeKey = activeKey;
        configured.forEach((id, key) -> keys.put(id, new SecretKeySpec(reader.apply(id, key), "AES")));
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
