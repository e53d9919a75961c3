package id.prakerja.sealed.config;

import id.prakerja.sealed.ConfiguredKeys;
import id.prakerja.sealed.DataCipher;
import id.prakerja.sealed.DigestChain;
import id.prakerja.sealed.KeyedDigests;
import id.prakerja.sealed.wrapping.KeyReader;
import id.prakerja.sealed.wrapping.PatientWrapping;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Gives an application its cipher and its digests. Keys are read, and unwrapped, once at start: from then on the service does not need
 * the key service, and does not notice when it is away.
 */
@ApplicationScoped
public class SealedDataBeans {

    private static final int BEFORE_WHO_USES_KEYS = 10;

    private final KeyReader keys;
    private final DataCipher cipher;
    private final Map<String, KeyedDigests> digests = new HashMap<>();
    private final List<DigestChain> chains = new ArrayList<>();

    SealedDataBeans(
            SealedDataConfig config,
            WrappingConfig wrapping,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        keys = new KeyReader(
                service, Wrappings.of(wrapping).map(master -> new PatientWrapping(master, wrapping.patience())));
        cipher = new DataCipher(new ConfiguredKeys(config.activeKey(), config.keys(), keys));
        config.digests()
                .forEach((use, of) -> digests.put(
                        use, new KeyedDigests("digests." + use + ".keys.", of.activeKey(), of.keys(), keys)));
        config.digestChains().forEach((name, of) -> chains.add(new DigestChain(name, of.order(), of.keys(), keys)));
    }

    /** On the thread that starts the application, which may wait for a key service; no other may. */
    void atStart(@Observes @Priority(BEFORE_WHO_USES_KEYS) StartupEvent starting) {
        // Being called is enough: the constructor has read the keys.
    }

    /** The cipher under the configured keys. */
    @Produces
    @Singleton
    DataCipher cipher() {
        return cipher;
    }

    /** Reads further keys of the service, at start. */
    @Produces
    @Singleton
    KeyReader keys() {
        return keys;
    }

    /**
     * The digests of a use.
     *
     * @param use as in {@code prakerja.personal-data.digests.<use>}
     * @throws IllegalStateException if no keys are configured for it
     */
    public KeyedDigests digests(String use) {
        KeyedDigests configured = digests.get(use);
        if (configured == null) {
            throw new IllegalStateException("Configure prakerja.personal-data.digests." + use);
        }
        return configured;
    }

    /** The chains of digests that are configured. */
    public List<DigestChain> digestChains() {
        return List.copyOf(chains);
    }
}
