package id.prakerja.messaging.acceptance;

import id.prakerja.messaging.MessagingConfig;
import id.prakerja.messaging.relay.RelayConfig;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;

/** Settings with the defaults of production, but for short leases and pauses, so that tests need not wait long. */
public final class Configs {

    private static final Map<String, String> SHORT = Map.of(
            "prakerja.relay.lease", "PT3S",
            "prakerja.relay.delivery-timeout", "PT1.5S",
            "prakerja.relay.backoff-limit", "PT0.5S",
            "prakerja.relay.probe-interval", "PT0.2S",
            "prakerja.relay.store-timeout", "PT5S",
            "prakerja.mongo-outbox.scan-interval", "PT0.5S",
            "prakerja.messaging.backoff", "PT0.05S",
            "prakerja.messaging.backoff-limit", "PT0.3S");

    /** How long a lease lasts that no pause of the machine takes away, and that another need not wait for too long. */
    static final String LEASE_BEYOND_A_PAUSE = "PT8S";

    private Configs() {}

    /** Settings of any kind. */
    public static <T> T of(Class<T> type, String... overrides) {
        Map<String, String> values = new HashMap<>(SHORT);
        for (int i = 0; i < overrides.length; i += 2) {
            values.put(overrides[i], overrides[i + 1]);
        }
        return build(type, values);
    }

    /** The relay's settings, some of them given as name and value. */
    public static RelayConfig relay(String... overrides) {
        return of(RelayConfig.class, overrides);
    }

    /** The settings of messaging, some of them given as name and value. */
    public static MessagingConfig messaging(String... overrides) {
        return of(MessagingConfig.class, overrides);
    }

    /** A mapping with nothing but its defaults. */
    public static <T> T defaults(Class<T> type) {
        return build(type, Map.of());
    }

    private static <T> T build(Class<T> type, Map<String, String> values) {
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withSources(new PropertiesConfigSource(values, "test", 100))
                .withMapping(type)
                .withValidateUnknown(false)
                .build()
                .getConfigMapping(type);
    }
}
