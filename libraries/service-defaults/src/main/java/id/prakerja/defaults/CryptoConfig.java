package id.prakerja.defaults;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;

/** By what tokens are verified and personal data encrypted. */
@ConfigMapping(prefix = "prakerja.crypto")
public interface CryptoConfig {

    /**
     * Whether native code does it where it loads. It is as exact as Java's own and twice as fast.
     *
     * @return false to have Java's own do it
     */
    @WithName("native")
    @WithDefault("true")
    boolean nativeCode();
}
