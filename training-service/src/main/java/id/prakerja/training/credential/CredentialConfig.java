package id.prakerja.training.credential;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** How certificates are issued as credentials that wallets and verifiers understand. */
@ConfigMapping(prefix = "prakerja.training.credential")
public interface CredentialConfig {

    /** Where the world reaches this service. It is the issuer's name in every credential, so it stays for ever. */
    @WithDefault("http://localhost:8083")
    URI address();

    /** The name of the issuer for people. */
    @WithDefault("Kartu Prakerja")
    String issuerName();

    /** How long a key signs. Then the service makes another; those before stay published, and what they signed stays good. */
    @WithDefault("P365D")
    Duration keyLifetime();

    /** How long a list of revocations is good: the longest that a verifier may not know of one. */
    @WithDefault("PT5M")
    Duration listValidity();
}
