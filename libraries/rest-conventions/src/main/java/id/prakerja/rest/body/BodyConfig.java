package id.prakerja.rest.body;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How large a request may be. */
@ConfigMapping(prefix = "prakerja.http")
public interface BodyConfig {

    /**
     * The largest body that is taken.
     *
     * @return bytes; the server's own limit, {@code quarkus.http.limits.max-body-size}, must be larger, for it answers without a word
     */
    @WithDefault("1M")
    MemorySize maxBodySize();
}
