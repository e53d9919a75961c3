package id.prakerja.messaging.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.messaging.acceptance.Configs;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RelayConfigTest {

    @Test
    void defaults() {
        RelayConfig config = Configs.defaults(RelayConfig.class);
        assertTrue(config.enabled());
        assertEquals(Optional.empty(), config.owner());
        assertEquals(2_000, config.batchSize());
        assertEquals(8_000, config.window());
        assertEquals(10_000, config.heldKeys());
        assertEquals(Duration.ofMillis(500), config.pollInterval());
        assertEquals(Duration.ofMillis(15), config.hotPollInterval());
        assertEquals(Duration.ofSeconds(15), config.lease());
        assertEquals(Duration.ofSeconds(6), config.deliveryTimeout());
        assertEquals(Duration.ofMillis(200), config.backoff());
        assertEquals(Duration.ofSeconds(20), config.backoffLimit());
        assertEquals(Duration.ofSeconds(2), config.probeInterval());
        assertEquals(Duration.ofSeconds(10), config.storeTimeout());
        assertEquals("none", config.compression());
        assertEquals(Duration.ofMinutes(1), config.lateAfter());
    }

    @Test
    void anEventMustNotBeUnderWayForMoreThanHalfALease() {
        RelayConfig config = Configs.relay("prakerja.relay.delivery-timeout", "PT2S");
        assertThrows(
                IllegalArgumentException.class,
                () -> new OutboxRelay<>("one", null, null, config, new RelayWakeUp(), new RelayMonitor()));
    }
}
