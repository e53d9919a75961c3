package id.prakerja.draw.publication;

/** Lower-case hex digits in byte arrays, without an object per line of a list of millions. */
final class Hex {

    private static final byte[] DIGITS = {'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'
    };

    private Hex() {}

    static void write(byte value, byte[] target, int offset) {
        target[offset] = DIGITS[(value >> 4) & 0xf];
        target[offset + 1] = DIGITS[value & 0xf];
    }

    /** The byte that two digits stand for; something else than they say where they are no digits. */
    static byte read(byte[] source, int offset) {
        return (byte) ((Character.digit(source[offset], 16) << 4) | Character.digit(source[offset + 1], 16));
    }

    /** Writes the 16 bytes of an entry's id as a UUID is written. */
    static void writeId(byte[] id, int from, byte[] target, int offset) {
        for (int i = 0; i < 16; i++) {
            write(id[from + i], target, offset + position(i));
        }
    }

    static void readId(byte[] source, int offset, byte[] id) {
        for (int i = 0; i < 16; i++) {
            id[i] = read(source, offset + position(i));
        }
    }

    /** Where the digits of a byte stand: dashes follow the bytes 4, 6, 8 and 10. */
    private static int position(int index) {
        return 2 * index + (index < 4 ? 0 : index < 6 ? 1 : index < 8 ? 2 : index < 10 ? 3 : 4);
    }
}
