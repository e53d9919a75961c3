package id.prakerja.messaging.inbox;

import id.prakerja.messaging.RawRecord;
import java.time.Instant;
import java.util.Comparator;

/**
 * Where a record stands among those of its key. Offsets tell, and where a topic was made anew, so that they began anew, the records' own
 * times.
 *
 * @param offset in the partition
 * @param time of the record
 */
public record Position(long offset, Instant time) implements Comparable<Position> {

    private static final Comparator<Position> ORDER =
            Comparator.comparing(Position::time).thenComparing(Position::offset);

    /** The position of a record. */
    public static Position of(RawRecord record) {
        return new Position(record.offset(), record.timestamp());
    }

    /** Whether the record came after this one. One that comes again after a crash, having stood before it, did not. */
    public boolean isBefore(RawRecord record) {
        return record.offset() > offset || record.timestamp().isAfter(time);
    }

    @Override
    public int compareTo(Position other) {
        return ORDER.compare(this, other);
    }

    /** The earlier of two. */
    public static Position earlier(Position one, Position other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
