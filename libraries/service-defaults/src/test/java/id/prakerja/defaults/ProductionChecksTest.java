package id.prakerja.defaults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProductionChecksTest {

    private static final String REFUSES = "prakerja.production.refuses.";

    @Test
    void productionDoesNotStartWithWhatBelongsToADemonstration() {
        ProductionChecks checks = checks("prod", Map.of("people.made-up", "TRUE", "registry.mode", "simulator"));

        var refused = assertThrows(IllegalStateException.class, () -> checks.check(new StartupEvent()));

        assertTrue(refused.getMessage().contains("people.made-up=true, registry.mode=simulator"), refused::getMessage);
    }

    @Test
    void productionStartsAsItIsMeantTo() {
        checks("prod", Map.of("registry.mode", "http")).check(new StartupEvent());
    }

    @Test
    void eachOfSeveralValuesIsRefused() {
        for (String mode : List.of("none", "file")) {
            assertEquals(
                    List.of("keys.mode=none or file"),
                    checks("prod", Map.of("keys.mode", mode)).objections(List.of("prod")));
        }
        assertEquals(List.of(), checks("prod", Map.of("keys.mode", "vault")).objections(List.of("prod")));
    }

    @Test
    void aDemonstrationSaysThatItIsOne() {
        checks("prod", Map.of("people.made-up", "true", "prakerja.production.demonstration", "true"))
                .check(new StartupEvent());
    }

    @Test
    void testsAndDevelopmentAreNotProduction() {
        assertEquals(List.of(), checks("test", Map.of("people.made-up", "true")).objections(List.of("test")));
    }

    @Test
    void theClockOfProductionIsNotMoved() {
        SmallRyeConfig defaults = new SmallRyeConfigBuilder()
                .addDefaultSources()
                .withMapping(ProductionConfig.class)
                .build();

        assertEquals(
                "true",
                defaults.getConfigMapping(ProductionConfig.class).refuses().get("prakerja.clock.movable"));
    }

    private static ProductionChecks checks(String profile, Map<String, String> values) {
        Map<String, String> all = new HashMap<>(values);
        all.put(REFUSES + "\"people.made-up\"", "true");
        all.put(REFUSES + "\"registry.mode\"", "simulator");
        all.put(REFUSES + "\"keys.mode\"", "none,file");
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .withProfile(profile)
                .withMapping(ProductionConfig.class)
                .withSources(new PropertiesConfigSource(all, "test", 200))
                .build();
        return new ProductionChecks(config, config.getConfigMapping(ProductionConfig.class));
    }
}
