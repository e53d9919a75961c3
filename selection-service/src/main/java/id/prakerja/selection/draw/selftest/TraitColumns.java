package id.prakerja.selection.draw.selftest;

import id.prakerja.draw.domain.EntryList;
import id.prakerja.sql.Rows;
import io.vertx.mutiny.sqlclient.Row;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;

/** What the self-tests need of the people of a list, as they are judged one by one. */
public final class TraitColumns {

    /** Time of joining (8), channel, gender and age band (1 each). */
    static final int LENGTH = Long.BYTES + 3;

    private static final int FIRST_CAPACITY = 1024;
    private static final List<String> CHANNELS = List.of("ONLINE", "ASSISTED", "OFFLINE");
    private static final List<String> GENDERS = List.of("FEMALE", "MALE");
    private static final int YOUNGEST_BAND = 25;
    private static final int BAND = 10;
    private static final int LAST_BAND = 4;

    private final int year;
    private int size;
    private long[] joinedAt = new long[FIRST_CAPACITY];
    private byte[] groups = new byte[FIRST_CAPACITY * 3];

    /**
     * Begins.
     *
     * @param year in which the wave opens: ages are counted by it
     */
    public TraitColumns(int year) {
        this.year = year;
    }

    /** Takes the next person of the list, as read for the judgement. */
    public void add(Row row) {
        if (size == joinedAt.length) {
            joinedAt = Arrays.copyOf(joinedAt, size + (size >> 1));
            groups = Arrays.copyOf(groups, joinedAt.length * 3);
        }
        joinedAt[size] = Rows.instant(row, "joined_at").toEpochMilli();
        groups[3 * size] = code(CHANNELS, row.getString("channel"));
        groups[3 * size + 1] = code(GENDERS, row.getString("gender"));
        groups[3 * size + 2] = ageBand(year - row.getInteger("birth_year"));
        size++;
    }

    private static byte code(List<String> known, String value) {
        int at = known.indexOf(value);
        return (byte) (at < 0 ? known.size() : at);
    }

    /** Below 25, then by ten years, 55 and more together. */
    static byte ageBand(int age) {
        return (byte) Math.max(0, Math.min(LAST_BAND, Math.floorDiv(age - YOUNGEST_BAND, BAND) + 1));
    }

    /** What is stored of a part of the list, in its order. */
    byte[] block(EntryList list, int from, int until) {
        ByteBuffer bytes = ByteBuffer.allocate((until - from) * LENGTH);
        for (int place = from; place < until; place++) {
            int arrival = list.arrival(place);
            bytes.putLong(joinedAt[arrival]).put(groups, 3 * arrival, 3);
        }
        return bytes.array();
    }
}
