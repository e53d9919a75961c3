package id.prakerja.defaults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EventLoopsTest {

    private static final int APPLICATION_PROPERTIES = 250;

    private final SmallRyeConfigBuilder config = new SmallRyeConfigBuilder().addDiscoveredSources();

    private int eventLoops() {
        return config.build().getValue(EventLoops.PROPERTY, Integer.class);
    }

    @Test
    void thereIsOneEventLoopForEachProcessor() {
        assertEquals(Runtime.getRuntime().availableProcessors(), eventLoops());
    }

    @Test
    void aServiceMayHaveAnotherNumber() {
        config.withSources(new PropertiesConfigSource(Map.of(EventLoops.PROPERTY, "7"), "own", APPLICATION_PROPERTIES));

        assertEquals(7, eventLoops());
    }
}
