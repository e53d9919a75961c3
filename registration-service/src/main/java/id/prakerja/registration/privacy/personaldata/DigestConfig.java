package id.prakerja.registration.privacy.personaldata;

import io.smallrye.config.ConfigMapping;
import java.util.Map;

/**
 * Keys of digests that payment partners know, 32 random bytes each, wrapped by the master key or in Base64 ({@code openssl rand -base64 32}); none
 * has a default. Those of the digests that stay here are the digest chain {@code blind-index}.
 */
@ConfigMapping(prefix = "prakerja.personal-data")
public interface DigestConfig {

    /** Key from which the keys of payment partners are derived, and the ids by which they know people. Never leaves this service. */
    String partnerDigestMaster();

    /**
     * Id of the key of each payment partner, by the partner's id. With another id a partner gets another key, and all participants are
     * published anew.
     */
    Map<String, String> partnerDigestKeys();
}
