package id.prakerja.messaging.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.prakerja.messaging.RawRecord;
import id.prakerja.messaging.ReceivedEvent;
import id.prakerja.messaging.inbox.Triage.Lane;
import id.prakerja.messaging.parked.ParkedEvent;
import id.prakerja.messaging.parked.ParkedStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class TriageTest {

    private static final String TOPIC = "applicant.joined";

    @Test
    void eventsBehindAParkedOneAreParkedAndThoseBeforeItAreNot() {
        List<Arrival<Integer>> arrivals = List.of(good("ani", 4), good("ani", 6), good("budi", 7));
        Triage<Integer> triage = Triage.of(arrivals, Map.of(new Lane(TOPIC, "ani"), new Position(5, Instant.EPOCH)));
        assertEquals(List.of(4L, 7L), offsets(triage));
        assertEquals(List.of("BEHIND 6"), parked(triage));
    }

    /** Each number is a record: its remainder by four is the key, and every seventh is unreadable. */
    @Property(tries = 300)
    void ofEachKeyEverythingBeforeTheFirstUnreadableIsAppliedAndNothingAfterIt(
            @ForAll @Size(max = 60) List<@IntRange(min = 0, max = 200) Integer> numbers) {
        List<Arrival<Integer>> arrivals = new ArrayList<>();
        Map<String, Long> firstBroken = new HashMap<>();
        for (int offset = 0; offset < numbers.size(); offset++) {
            String key = "key-" + numbers.get(offset) % 4;
            boolean broken = numbers.get(offset) % 7 == 0;
            arrivals.add(broken ? broken(key, offset) : good(key, offset));
            if (broken) {
                firstBroken.putIfAbsent(key, (long) offset);
            }
        }
        Triage<Integer> triage = Triage.of(arrivals, Map.of());
        List<Long> expected = arrivals.stream()
                .map(Arrival::record)
                .filter(record -> record.offset() < firstBroken.getOrDefault(record.key(), Long.MAX_VALUE))
                .map(RawRecord::offset)
                .toList();
        assertEquals(expected, offsets(triage));
        assertEquals(numbers.size() - expected.size(), triage.toPark().size());
        assertEquals(
                firstBroken.size(),
                triage.toPark().stream()
                        .filter(event -> event.status() == ParkedStatus.PARKED)
                        .count());
    }

    private static List<Long> offsets(Triage<Integer> triage) {
        return triage.toApply().stream().map(ReceivedEvent::offset).toList();
    }

    private static List<String> parked(Triage<Integer> triage) {
        return triage.toPark().stream()
                .map((ParkedEvent event) ->
                        "%s %d".formatted(event.status(), event.record().offset()))
                .toList();
    }

    private static Arrival<Integer> good(String key, long offset) {
        RawRecord record = record(Objects.requireNonNull(key), offset);
        return new Arrival<>(
                record, new ReceivedEvent<>(new UUID(0, offset), TOPIC, 0, offset, key, Instant.EPOCH, null, 1), null);
    }

    private static Arrival<Integer> broken(String key, long offset) {
        return new Arrival<>(record(key, offset), null, "broken");
    }

    private static RawRecord record(String key, long offset) {
        return new RawRecord(TOPIC, 0, offset, key, Instant.EPOCH, Map.of(), new byte[0]);
    }
}
