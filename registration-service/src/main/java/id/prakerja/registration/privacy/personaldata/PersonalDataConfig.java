package id.prakerja.registration.privacy.personaldata;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;

/**
 * Keys under which personal data are kept. Each is 32 random bytes in Base64 ({@code openssl rand -base64 32}); none has a
 * default, so that no installation runs on keys that others know.
 */
@ConfigMapping(prefix = "prakerja.personal-data")
public interface PersonalDataConfig {

    /** Id of the encryption key for new data; older data stay readable as long as their key is listed. */
    String activeKey();

    /** Encryption keys (AES-256) by id. An id stands beside each value that its key encrypted. */
    Map<String, String> keys();

    /** Key of the digests by which a NIK, a phone or an e-mail address is found again. Never leaves this service. */
    String blindIndexKey();

    /** Key of the identity and family digests that leave this service; payment partners hold it too. */
    String identityDigestKey();

    /** Pace at which everything is re-encrypted under a new key. */
    Reencryption reencryption();

    /** So many rows in a step, so many steps in an interval: 5,000 people a second by default, an hour for 16 million. */
    interface Reencryption {

        /** Time between two beginnings. */
        @WithDefault("PT1S")
        Duration interval();

        /** Steps in an interval. */
        @WithDefault("10")
        int stepsPerInterval();

        /** Rows in a step, whose envelopes are rewritten in one transaction. */
        @WithDefault("500")
        int stepSize();
    }
}
