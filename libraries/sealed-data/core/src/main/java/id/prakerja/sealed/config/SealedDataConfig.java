package id.prakerja.sealed.config;

import io.smallrye.config.ConfigMapping;
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

    /** Keys of the digests of one use. */
    interface DigestKeys {

        /** Id of the key for new digests. */
        String activeKey();

        /** Keys by id: the active one, and those under which older digests are still looked for. */
        Map<String, String> keys();
    }
}
