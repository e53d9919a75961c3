package id.prakerja.sealed;

import id.prakerja.sealed.wrapping.KeyReader;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * Digests whose key can be changed without a look at what they are of. Version 1 of a digest is the HMAC of the value under the first
 * key, each further version the HMAC of the version before under the next key. So a stored digest is raised to the next version by itself,
 * and whoever has the first keys alone can try out nothing against it (decision 0182).
 */
public final class DigestChain {

    private static final int WHOLE = 32;

    private final String name;
    private final List<KeyedDigest> keys = new ArrayList<>();

    /**
     * A chain.
     *
     * @param name what its digests are for
     * @param order ids of the keys, the oldest first
     * @param configured the keys as they stand in the configuration, by id
     * @param reader reads them, each under its name there
     * @throws IllegalStateException if order and keys do not fit together, or a key comes twice
     */
    public DigestChain(String name, List<String> order, Map<String, String> configured, KeyReader reader) {
        this.name = name;
        if (order.isEmpty()
                || order.size() != configured.size()
                || !configured.keySet().equals(new HashSet<>(order))) {
            throw new IllegalStateException(
                    "The order of the digest chain %s is to name each of its keys once: %s".formatted(name, order));
        }
        List<byte[]> known = new ArrayList<>();
        for (String id : order) {
            byte[] key = reader.read("digest-chains." + name + ".keys." + id, configured.get(id));
            if (known.stream().anyMatch(other -> MessageDigest.isEqual(other, key))) {
                throw new IllegalStateException(
                        "The key %s of the digest chain %s is an older one again".formatted(id, name));
            }
            known.add(key);
            keys.add(new KeyedDigest(id, key));
        }
    }

    /** What its digests are for. */
    public String name() {
        return name;
    }

    /** How many versions there are: one for each key. */
    public int versions() {
        return keys.size();
    }

    /**
     * Id of the key that a version adds.
     *
     * @param version from 1
     */
    public String keyId(int version) {
        return keys.get(version - 1).keyId();
    }

    /**
     * A version of a value's digest.
     *
     * @param version from 1
     * @param kind what the value is, such as {@code nik}
     * @param value in its normal form
     * @return 32 bytes
     */
    public byte[] of(int version, String kind, String value) {
        return of(version, kind, value, WHOLE);
    }

    /**
     * A version of a value's digest, shortened.
     *
     * @param bytes how long; each version is that of the shortened version before
     */
    public byte[] of(int version, String kind, String value, int bytes) {
        byte[] digest = Arrays.copyOf(keys.get(0).of(kind, value), bytes);
        for (int next = 2; next <= version; next++) {
            digest = raised(next, digest);
        }
        return digest;
    }

    /**
     * The next version of a digest.
     *
     * @param version that it is to have
     * @param former the version before
     * @return as long as the former
     */
    public byte[] raised(int version, byte[] former) {
        return keys.get(version - 1).over(former);
    }

    /**
     * By which it is seen that somebody has the same keys in the same order, up to a version; tells nothing of them.
     *
     * @param version from 1
     * @return lower-case hex
     */
    public String fingerprint(int version) {
        return HexFormat.of().formatHex(of(version, "fingerprint", name));
    }

    /**
     * Digests under a key that is derived from the first one.
     *
     * @param purpose as for {@link KeyedDigest#derived}
     */
    public KeyedDigest derivedFromTheFirst(String purpose) {
        return keys.get(0).derived(purpose);
    }
}
