package id.prakerja.registration.people.profile;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Which texts people declare and consent to. */
@ConfigMapping(prefix = "prakerja.declarations")
public interface DeclarationConfig {

    /** Version in force: a file under {@code declarations/}. A text never changes; a new one is a new version. */
    @WithDefault("2020")
    String version();
}
