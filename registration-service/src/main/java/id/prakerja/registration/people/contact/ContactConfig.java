package id.prakerja.registration.people.contact;

import id.prakerja.registration.people.notice.domain.Medium;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Set;

/** Which contacts have to be confirmed where the programme asks for contact verification. */
@ConfigMapping(prefix = "prakerja.contacts")
public interface ContactConfig {

    /** Contacts that have to be confirmed before the identity is verified. */
    @WithDefault("PHONE,EMAIL")
    Set<Medium> required();
}
