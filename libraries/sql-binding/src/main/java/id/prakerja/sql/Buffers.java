package id.prakerja.sql;

import io.vertx.core.buffer.Buffer;

/** Between byte arrays and the buffers in which the SQL client carries {@code bytea}. */
final class Buffers {

    private Buffers() {}

    /** The array's buffer, without a copy; null stays null. */
    static Buffer of(byte[] array) {
        return array == null ? null : Buffer.buffer(array);
    }

    /** The buffer's bytes; null stays null. */
    static byte[] bytes(Buffer buffer) {
        return buffer == null ? null : buffer.getBytes();
    }
}
