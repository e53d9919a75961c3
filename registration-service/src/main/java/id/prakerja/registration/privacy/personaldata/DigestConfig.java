package id.prakerja.registration.privacy.personaldata;

import io.smallrye.config.ConfigMapping;

/**
 * Keys of digests, 32 random bytes each, wrapped by the master key or in Base64 ({@code openssl rand -base64 32}); none has a default.
 */
@ConfigMapping(prefix = "prakerja.personal-data")
public interface DigestConfig {

    /**
     * Key of the digests by which a NIK, a phone or an e-mail address is found again. The key of family digests is derived from it. Never
     * leaves this service.
     */
    String blindIndexKey();

    /** Key of the identity digests that leave this service; payment partners hold it too. */
    String identityDigestKey();
}
