package id.prakerja.draw.domain;

/** Numbers as bytes, most significant first, as the specification of the draw writes them. */
final class Bytes {

    private Bytes() {}

    static void putLong(byte[] target, int offset, long value) {
        for (int i = 0; i < Long.BYTES; i++) {
            target[offset + i] = (byte) (value >>> (56 - 8 * i));
        }
    }

    static long getLong(byte[] source, int offset) {
        long value = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            value = (value << 8) | (source[offset + i] & 0xff);
        }
        return value;
    }

    static void putInt(byte[] target, int offset, int value) {
        for (int i = 0; i < Integer.BYTES; i++) {
            target[offset + i] = (byte) (value >>> (24 - 8 * i));
        }
    }
}
