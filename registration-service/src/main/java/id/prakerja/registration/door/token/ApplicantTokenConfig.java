package id.prakerja.registration.door.token;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/**
 * Tokens that this service signs for applicants. The key is {@code smallrye.jwt.sign.key.location} (or {@code .key}), its id
 * {@code smallrye.jwt.sign.key.id}; its public half stands in the key set that the services verify tokens with.
 */
@ConfigMapping(prefix = "prakerja.applicant-tokens")
public interface ApplicantTokenConfig {

    /** Whether this service signs tokens; without, people sign in with the installation's issuer alone. */
    @WithDefault("false")
    boolean issued();

    /** The issuer that stands in the tokens: the one that the services trust. */
    String issuer();

    /** How long a token holds. */
    @WithDefault("PT1H")
    Duration validity();
}
