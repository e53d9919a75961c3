package id.prakerja.messaging.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.pacing.Backoff;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HoldsTest {

    private long now;
    private final Holds holds = new Holds(new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(8)), () -> now);

    @Test
    void aKeyIsHeldLongerTheOftenerItFails() {
        holds.holdKey("once", 1, false);
        holds.holdKey("often", 4, false);
        pass(Duration.ofSeconds(1));
        assertEquals(Set.of("often"), holds.keys());
        pass(Duration.ofSeconds(8));
        assertEquals(Set.of(), holds.keys());
    }

    @Test
    void whenTheBrokerIsBackOnlyTheKeysItHasHarmedAreLetGo() {
        holds.holdKey("too large", 1, false);
        holds.holdKey("unlucky", 1, true);
        holds.brokerIsBack();
        assertEquals(Set.of("too large"), holds.keys());
    }

    @Test
    void theKeysOfAHeldTopicAreHeldWithIt() {
        assertFalse(holds.holdKeyWithTopic("key", "missing"));
        holds.holdTopic("missing");
        assertTrue(holds.holdKeyWithTopic("key", "missing"));
        assertFalse(holds.holdKeyWithTopic("other", "present"));
        assertEquals(Set.of("key"), holds.keys());
        holds.topicIsFine("missing");
        assertFalse(holds.holdKeyWithTopic("later", "missing"));
    }

    private void pass(Duration time) {
        now += time.toNanos();
        holds.expire();
    }
}
