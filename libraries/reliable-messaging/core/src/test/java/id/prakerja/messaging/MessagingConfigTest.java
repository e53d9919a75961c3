package id.prakerja.messaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.messaging.acceptance.Configs;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MessagingConfigTest {

    @Test
    void defaults() {
        MessagingConfig config = Configs.defaults(MessagingConfig.class);
        assertEquals("/prakerja/service", config.source());
        assertTrue(config.provisionTopics());
        assertEquals(12, config.partitions());
        assertEquals(Optional.empty(), config.replicationFactor());
        assertEquals(Optional.empty(), config.minInSyncReplicas());
        assertEquals(Duration.ofDays(35), config.retention());
        assertEquals(Optional.empty(), config.topics());
        assertEquals(Optional.empty(), config.compactedTopics());
        assertEquals(20, config.standstillAfter());
        assertEquals(Duration.ofMillis(100), config.backoff());
        assertEquals(Duration.ofSeconds(5), config.backoffLimit());
        assertEquals(Duration.ofSeconds(5), config.followUpInterval());
        assertEquals(32, config.concurrentKeys());
    }
}
