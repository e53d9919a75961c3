package id.prakerja.defaults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConsumerGroupsTest {

    private final SmallRyeConfig config = new SmallRyeConfigBuilder()
            .addDiscoveredInterceptors()
            .withSources(new PropertiesConfigSource(
                    Map.of(
                            "quarkus.application.name", "incentive-service",
                            "mp.messaging.connector.smallrye-kafka.group.id", "all-together",
                            "mp.messaging.incoming.wave-changed.topic", "wave.changed",
                            "mp.messaging.incoming.reviews.group.id", "of-their-own"),
                    "test",
                    100))
            .build();

    @Test
    void eachChannelHasAGroupOfItsOwn() {
        assertEquals("incentive.wave-changed", group("wave-changed"));
        assertEquals("incentive.training-completed", group("training-completed"));
    }

    @Test
    void aChannelThatNamesItsGroupKeepsIt() {
        assertEquals("of-their-own", group("reviews"));
    }

    @Test
    void nothingElseIsMadeUp() {
        assertEquals(
                Optional.empty(),
                config.getOptionalValue("mp.messaging.incoming.wave-changed.client.id", String.class));
        assertEquals(
                Optional.empty(), config.getOptionalValue("mp.messaging.outgoing.wave-changed.group.id", String.class));
    }

    private String group(String channel) {
        return config.getValue("mp.messaging.incoming." + channel + ".group.id", String.class);
    }
}
