package id.prakerja.sealed.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * The master key that wraps the keys of {@code prakerja.personal-data}. Where there is one each of them stands in the configuration
 * as {@code vault:v1:…} or {@code file:v1:…}, and none in the clear.
 */
@ConfigMapping(prefix = "prakerja.personal-data.wrapping")
public interface WrappingConfig {

    /** Where the master key is: {@code vault}; {@code file} for development; {@code none}: keys stand in the clear. Production starts with {@code vault} alone. */
    @WithDefault("none")
    Mode mode();

    /** File of the master key, one version a line: {@code 1=<32 bytes in Base64>}. */
    Optional<Path> file();

    /** Transit engine of Vault or OpenBao. */
    Vault vault();

    /** How long a start waits for a key service that does not answer. */
    @WithDefault("PT30S")
    Duration patience();

    /** Where a master key is. */
    enum Mode {
        NONE,
        FILE,
        VAULT
    }

    /** Transit engine of Vault or OpenBao. */
    interface Vault {

        /** Address of the server, such as {@code https://vault.example.id:8200}; plain HTTP on this machine alone. */
        Optional<URI> address();

        /** Path of the engine. */
        @WithDefault("transit")
        String mount();

        /** Name of the master key. */
        @WithDefault("prakerja")
        String key();

        /** File with the token, read for every call: an agent renews it there. */
        Optional<Path> tokenFile();

        /** Namespace, where there are several. */
        Optional<String> namespace();

        /** Time for one call. */
        @WithDefault("PT5S")
        Duration timeout();
    }
}
