package id.prakerja.messaging.acceptance;

import id.prakerja.messaging.parked.PayloadSeal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A seal that anybody could break: every bit is turned over, and the event's id stands in front. */
public final class Flipped implements PayloadSeal {

    /** The id of its key. */
    public static final String KEY = "flipped";

    @Override
    public byte[] seal(String eventId, byte[] payload) {
        byte[] id = eventId.getBytes(StandardCharsets.UTF_8);
        byte[] kept = Arrays.copyOf(id, id.length + payload.length);
        for (int i = 0; i < payload.length; i++) {
            kept[id.length + i] = (byte) ~payload[i];
        }
        return kept;
    }

    @Override
    public String keyOf(byte[] kept) {
        return KEY;
    }

    @Override
    public byte[] open(String eventId, byte[] kept) {
        byte[] id = eventId.getBytes(StandardCharsets.UTF_8);
        if (!Arrays.equals(id, Arrays.copyOf(kept, id.length))) {
            throw new IllegalStateException("Another event's");
        }
        byte[] payload = Arrays.copyOfRange(kept, id.length, kept.length);
        for (int i = 0; i < payload.length; i++) {
            payload[i] = (byte) ~payload[i];
        }
        return payload;
    }
}
