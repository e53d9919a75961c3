package id.prakerja.oversight.publiclog;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** The log of what is public, {@code prakerja.public-log.*}. */
@ConfigMapping(prefix = "prakerja.public-log")
public interface PublicLogConfig {

    /** Name of the log: a URL without scheme, which never changes. */
    @WithDefault("localhost/prakerja")
    String origin();

    /** 32 secret bytes in Base64 with which checkpoints are signed. Without it nothing is published: what is public waits. */
    Optional<String> signingSeed();

    /** Who is asked to cosign, by name. */
    Map<String, WitnessAddress> witnesses();

    /** How many of them must have cosigned a checkpoint before it is published; two or more wherever the log is to convince anybody. */
    @WithDefault("0")
    int witnessesNeeded();

    /** Time between two looks for what is to be appended. */
    @WithDefault("PT5S")
    Duration every();

    /** A witness. */
    interface WitnessAddress {

        /** Below which {@code add-checkpoint} lies. */
        URI address();

        /** Its key, as it prints it. */
        String key();
    }
}
