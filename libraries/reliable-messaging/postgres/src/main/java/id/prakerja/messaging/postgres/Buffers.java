package id.prakerja.messaging.postgres;

import io.vertx.core.buffer.Buffer;

/** Between byte arrays and the buffers in which the SQL client carries {@code bytea}. */
final class Buffers {

    private Buffers() {}

    /** The buffer of each array, without a copy; null stays null. */
    static Buffer[] of(byte[][] arrays) {
        Buffer[] buffers = new Buffer[arrays.length];
        for (int i = 0; i < arrays.length; i++) {
            buffers[i] = of(arrays[i]);
        }
        return buffers;
    }

    /** The array's buffer, without a copy; null stays null. */
    static Buffer of(byte[] array) {
        return array == null ? null : Buffer.buffer(array);
    }
}
