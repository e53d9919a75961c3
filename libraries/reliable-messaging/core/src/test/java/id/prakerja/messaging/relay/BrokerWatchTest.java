package id.prakerja.messaging.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.messaging.relay.SendFailure.Reach;
import id.prakerja.pacing.Backoff;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class BrokerWatchTest {

    private static final SendFailure MISSING_TOPIC = new SendFailure(Reach.TOPIC, "no metadata");
    private static final SendFailure DISCONNECTED = new SendFailure(Reach.BROKER, "disconnected");

    private long now;
    private final BrokerWatch broker =
            new BrokerWatch(new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(2)), () -> now);

    @Test
    void whileTheBrokerIsAwaySingleEventsProbeIt() {
        broker.acknowledged();
        assertEquals(Integer.MAX_VALUE, broker.allowance(5_000));
        assertEquals(Reach.BROKER, broker.failed(DISCONNECTED));
        assertTrue(broker.away());
        assertEquals(0, broker.allowance(0), "not before the pause is over");
        now += Duration.ofSeconds(2).toNanos();
        assertEquals(1, broker.allowance(0));
        assertEquals(0, broker.allowance(1), "one at a time");
        assertTrue(broker.acknowledged(), "it was away until now");
        assertFalse(broker.away());
    }

    @Test
    void missingMetadataMeansTheTopicWhileOthersAreAcknowledgedAndElseTheBroker() {
        broker.acknowledged();
        assertEquals(Reach.TOPIC, broker.failed(MISSING_TOPIC));
        assertFalse(broker.away());
        now += Duration.ofSeconds(11).toNanos();
        assertEquals(Reach.BROKER, broker.failed(MISSING_TOPIC));
        assertTrue(broker.away());
    }
}
