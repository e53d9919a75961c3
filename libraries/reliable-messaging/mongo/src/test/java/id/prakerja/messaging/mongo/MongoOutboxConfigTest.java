package id.prakerja.messaging.mongo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.prakerja.messaging.acceptance.Configs;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class MongoOutboxConfigTest {

    @Test
    void defaults() {
        MongoOutboxConfig config = Configs.defaults(MongoOutboxConfig.class);
        assertEquals(Duration.ofSeconds(5), config.scanInterval());
        assertEquals(20_000, config.rememberedAggregates());
    }
}
