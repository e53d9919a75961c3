package id.prakerja.draw.publication;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Reads a part line by line, as bytes. A line that is far too long is cut, and so not equal to anything that is expected. */
final class Lines {

    private static final int LONGEST = 200;

    private final InputStream in;
    private final byte[] buffer = new byte[LONGEST];

    Lines(InputStream in) {
        this.in = new BufferedInputStream(in, 1 << 16);
    }

    /** The next line with its line feed; nothing at the end. */
    byte[] next() throws IOException {
        int length = 0;
        int read;
        while (length < LONGEST && (read = in.read()) >= 0) {
            buffer[length++] = (byte) read;
            if (read == '\n') {
                break;
            }
        }
        return Arrays.copyOf(buffer, length);
    }

    /** The first line, counted from 1, in which two texts differ; 0 if they are equal. */
    static int firstDifference(byte[] text, byte[] other) {
        int at = Arrays.mismatch(text, other);
        if (at < 0) {
            return 0;
        }
        int line = 1;
        for (int i = 0; i < at; i++) {
            line += text[i] == '\n' ? 1 : 0;
        }
        return line;
    }
}
