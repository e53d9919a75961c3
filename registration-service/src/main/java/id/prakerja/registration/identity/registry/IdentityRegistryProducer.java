package id.prakerja.registration.identity.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Gives the registry that the configuration names. */
@ApplicationScoped
public class IdentityRegistryProducer {

    /** The registry in use. */
    @Produces
    @Singleton
    IdentityRegistry registry(IdentityRegistryConfig config) {
        return switch (config.mode()) {
            case SIMULATOR -> new SimulatedIdentityRegistry(config.simulator());
            case HTTP -> new HttpIdentityRegistry(config);
        };
    }
}
