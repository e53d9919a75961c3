package id.prakerja.sheets;

import id.prakerja.refusal.Refusal;
import id.prakerja.refusal.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Text in UTF-8, with or without a byte order mark, and in nothing else: bytes of another encoding are refused rather than read
 * as somebody's name, with the line that they stand in. A NUL, which UTF-16 without a mark is full of, is refused alike.
 */
final class Utf8Text extends Reader {

    private final InputStream source;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16).limit(0);
    private final CharBuffer chars = CharBuffer.allocate(1 << 16).limit(0);
    private boolean ended;
    private long line = 1;
    private boolean afterReturn;

    Utf8Text(InputStream source) throws IOException {
        this.source = withoutMark(source);
    }

    private static InputStream withoutMark(InputStream source) throws IOException {
        PushbackInputStream start = new PushbackInputStream(source, 3);
        byte[] mark = start.readNBytes(3);
        boolean utf8Mark =
                mark.length == 3 && mark[0] == (byte) 0xEF && mark[1] == (byte) 0xBB && mark[2] == (byte) 0xBF;
        if (!utf8Mark) {
            start.unread(mark);
        }
        return start;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (!chars.hasRemaining() && !decode()) {
            return -1;
        }
        int count = Math.min(length, chars.remaining());
        chars.get(target, offset, count);
        return count;
    }

    /** What stands before a foreign byte is given out before the byte is refused, so that its line is exact. */
    private boolean decode() throws IOException {
        chars.clear();
        while (true) {
            CoderResult result = decoder.decode(bytes, chars, ended);
            boolean atEnd = ended && result.isUnderflow();
            if (chars.position() > 0 || atEnd) {
                chars.flip();
                countLines();
                return chars.hasRemaining();
            }
            if (result.isError()) {
                throw notUtf8();
            }
            fill();
        }
    }

    private void fill() throws IOException {
        bytes.compact();
        int count = source.read(bytes.array(), bytes.position(), bytes.remaining());
        ended = count < 0;
        bytes.position(bytes.position() + Math.max(0, count)).flip();
    }

    private void countLines() {
        for (int i = chars.position(); i < chars.limit(); i++) {
            char c = chars.get(i);
            if (c == '\r' || (c == '\n' && !afterReturn)) {
                line++;
            } else if (c == '\0') {
                throw notUtf8();
            }
            afterReturn = c == '\r';
        }
    }

    private RefusedException notUtf8() {
        return Refusal.of(SheetProblem.ENCODING_NOT_UTF8, Long.toString(line)).toException();
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
