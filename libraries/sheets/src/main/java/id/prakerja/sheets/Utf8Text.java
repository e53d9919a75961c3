package id.prakerja.sheets;

import id.prakerja.refusal.Refusal;
import id.prakerja.refusal.RefusedException;
import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Text in UTF-8, with or without a byte order mark, and in nothing else: bytes of another encoding are refused rather than read
 * as somebody's name. A NUL tells of UTF-16 without a mark. Counts lines, to say where.
 */
final class Utf8Text extends FilterReader {

    private long line = 1;

    Utf8Text(InputStream source) throws IOException {
        super(new BufferedReader(
                new InputStreamReader(
                        withoutMark(source),
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)),
                1 << 16));
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
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int count;
        try {
            count = in.read(buffer, offset, length);
        } catch (CharacterCodingException notUtf8) {
            throw notUtf8();
        }
        for (int i = offset; i < offset + count; i++) {
            if (buffer[i] == '\n') {
                line++;
            } else if (buffer[i] == '\0') {
                throw notUtf8();
            }
        }
        return count;
    }

    /**
     * The first line without taking it.
     *
     * @param longest characters to look at
     * @return the line, cut at {@code longest}
     */
    String peekLine(int longest) throws IOException {
        Reader source = in;
        source.mark(longest);
        StringBuilder start = new StringBuilder();
        try {
            for (int c = source.read(); c >= 0 && c != '\n' && start.length() < longest - 1; c = source.read()) {
                start.append((char) c);
            }
        } catch (CharacterCodingException notUtf8) {
            throw notUtf8();
        }
        source.reset();
        return start.toString();
    }

    private RefusedException notUtf8() {
        return Refusal.of(SheetProblem.ENCODING_NOT_UTF8, Long.toString(line)).toException();
    }
}
