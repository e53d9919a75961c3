package id.prakerja.messaging.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.messaging.OutboxEvent;
import id.prakerja.messaging.acceptance.Numbered;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Whatever the order of acknowledgements and failures, the events of a key go one after the other. */
class SendWindowTest {

    @Property(tries = 300)
    void theEventsOfAKeyAreSentInOrderAndNeverTwoAtOnce(
            @ForAll @IntRange(min = 1, max = 80) int count,
            @ForAll @IntRange(min = 1, max = 8) int keys,
            @ForAll long seed) {
        Random random = new Random(seed);
        List<Row> store = rows(count, keys);
        SendWindow<Row> window = new SendWindow<>();
        List<Row> underWay = new ArrayList<>();
        Map<String, Integer> lastOfKey = new HashMap<>();
        Set<String> keysUnderWay = new HashSet<>();

        while (!store.isEmpty()) {
            store.stream()
                    .filter(row -> !window.loaded().contains(row))
                    .limit(1 + random.nextInt(20))
                    .toList()
                    .forEach(window::load);
            for (Row row = window.next(); row != null; row = window.next()) {
                assertTrue(keysUnderWay.add(row.key()), "two events of a key are under way");
                assertTrue(row.number() > lastOfKey.getOrDefault(row.key(), 0), "an event went out behind a later one");
                underWay.add(row);
            }
            assertEquals(underWay.size(), window.underWay());
            Row done = underWay.remove(random.nextInt(underWay.size()));
            keysUnderWay.remove(done.key());
            if (random.nextInt(4) == 0) {
                window.fail(done);
            } else {
                window.acknowledge(done);
                lastOfKey.put(done.key(), done.number());
            }
            if (random.nextInt(3) == 0) {
                List<Row> acknowledged = window.takeAcknowledged();
                store.removeAll(acknowledged);
                window.forget(acknowledged);
            }
            if (underWay.isEmpty()) {
                List<Row> acknowledged = window.takeAcknowledged();
                store.removeAll(acknowledged);
                window.forget(acknowledged);
            }
        }
        assertEquals(0, window.underWay());
    }

    private static List<Row> rows(int count, int keys) {
        List<Row> rows = new ArrayList<>();
        Numbered.events(count, keys, List.of("a", "b")).forEach(event -> rows.add(new Row(event)));
        return rows;
    }

    private record Row(OutboxEvent event) implements PendingEvent {

        String key() {
            return event.key();
        }

        int number() {
            return Numbered.number(event.payload());
        }

        @Override
        public int attempts() {
            return 0;
        }
    }
}
