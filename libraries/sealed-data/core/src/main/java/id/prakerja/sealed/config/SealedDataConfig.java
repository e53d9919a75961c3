package id.prakerja.sealed.config;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Map;

/**
 * Keys under which personal data are kept. Each is 32 random bytes, wrapped by the master key of {@link WrappingConfig}, or in Base64
 * ({@code openssl rand -base64 32}); none has a default, so that no installation runs on keys that others know.
 */
@ConfigMapping(prefix = "prakerja.personal-data")
public interface SealedDataConfig {

    /** Id of the encryption key for new data; older data stay readable as long as their key is listed. */
    String activeKey();

    /** Encryption keys (AES-256) by id. An id stands beside each value that its key encrypted. */
    Map<String, String> keys();

    /** Keys of digests, by what the digest is used for. */
    Map<String, DigestKeys> digests();

    /** Keys of digests by which values are found and kept apart, by what the chain of digests is for. */
    Map<String, ChainKeys> digestChains();

    /** Keys of one chain: each stands on those before it, so that none is ever taken away. */
    interface ChainKeys {

        /** Ids of the keys, the oldest first. A further key is added at the end, then the rotation is started. */
        List<String> order();

        /** Keys by id, one for each id in the order. */
        Map<String, String> keys();
    }

    /** Keys of the digests of one use. */
    interface DigestKeys {

        /** Id of the key for new digests. */
        String activeKey();

        /** Keys by id: the active one, and those under which older digests are still looked for. */
        Map<String, String> keys();
    }
}
