package id.prakerja.sealed.parked;

import id.prakerja.messaging.parked.PayloadSeal;
import id.prakerja.sealed.DataCipher;
import id.prakerja.sealed.SealedColumn;
import id.prakerja.sealed.SealedData;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Parked events lie sealed: they name people and amounts, and lie for days. Kept are the length and the id of the key, then the
 * envelope, which opens for its own event alone.
 */
@ApplicationScoped
class SealedPayloads implements PayloadSeal {

    private static final SealedColumn COLUMN = new SealedColumn("parked_event", "payload");

    private final DataCipher cipher;

    SealedPayloads(DataCipher cipher) {
        this.cipher = cipher;
    }

    @Override
    public byte[] seal(String eventId, byte[] payload) {
        SealedData sealed = cipher.seal(COLUMN, owner(eventId), payload);
        byte[] key = sealed.keyId().getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(1 + key.length + sealed.envelope().length)
                .put((byte) key.length)
                .put(key)
                .put(sealed.envelope())
                .array();
    }

    @Override
    public String keyOf(byte[] kept) {
        return key(ByteBuffer.wrap(kept));
    }

    @Override
    public byte[] open(String eventId, byte[] kept) {
        ByteBuffer buffer = ByteBuffer.wrap(kept);
        String key = key(buffer);
        byte[] envelope = new byte[buffer.remaining()];
        buffer.get(envelope);
        return cipher.open(COLUMN, owner(eventId), new SealedData(key, envelope));
    }

    private static String key(ByteBuffer kept) {
        byte[] key = new byte[Byte.toUnsignedInt(kept.get())];
        kept.get(key);
        return new String(key, StandardCharsets.UTF_8);
    }

    private static UUID owner(String eventId) {
        return UUID.nameUUIDFromBytes(eventId.getBytes(StandardCharsets.UTF_8));
    }
}
