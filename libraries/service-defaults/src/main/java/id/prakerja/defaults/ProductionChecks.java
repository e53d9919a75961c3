package id.prakerja.defaults;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.SmallRyeConfig;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.eclipse.microprofile.config.Config;

/**
 * Refuses to start a service in the production profile with what belongs to a demonstration: a clock that can be moved, a simulated
 * registry, made-up people, steps of verification switched off. Whoever wants that says so by
 * {@code prakerja.production.demonstration}.
 */
@ApplicationScoped
public class ProductionChecks {

    private static final String PRODUCTION = "prod";

    private final SmallRyeConfig config;
    private final ProductionConfig production;

    ProductionChecks(Config config, ProductionConfig production) {
        this.config = config.unwrap(SmallRyeConfig.class);
        this.production = production;
    }

    void check(@Observes @Priority(1) StartupEvent starting) {
        List<String> objections = objections(config.getProfiles());
        if (!objections.isEmpty()) {
            throw new IllegalStateException(
                    "Not fit for production: %s. A demonstration sets prakerja.production.demonstration=true"
                            .formatted(String.join(", ", objections)));
        }
    }

    /** What stands against a start, as {@code property=value}; never a secret, for what is refused is a fixed word. */
    List<String> objections(List<String> profiles) {
        if (production.demonstration() || !profiles.contains(PRODUCTION)) {
            return List.of();
        }
        return new TreeMap<>(production.refuses())
                .entrySet().stream()
                        .filter(refused -> isSet(refused.getKey(), refused.getValue()))
                        .map(refused ->
                                refused.getKey() + '=' + refused.getValue().replace(",", " or "))
                        .toList();
    }

    private boolean isSet(String property, String refused) {
        ConfigValue value = config.getConfigValue(property);
        return value.getValue() != null
                && Arrays.stream(refused.split(",", -1))
                        .anyMatch(one -> value.getValue().strip().equalsIgnoreCase(one.strip()));
    }
}
