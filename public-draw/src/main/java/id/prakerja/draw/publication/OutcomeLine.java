package id.prakerja.draw.publication;

import static java.nio.charset.StandardCharsets.US_ASCII;

import id.prakerja.draw.domain.DrawResult;
import java.nio.ByteBuffer;

/** A line of {@code outcomes.ndjson}, from the 21 bytes of an outcome's canonical form. */
final class OutcomeLine {

    private static final int LEAF_RANK = 16;
    private static final int LEAF_RESULT = 20;
    private static final byte[] BEGIN = "{\"entry\":\"00000000-0000-0000-0000-000000000000\"".getBytes(US_ASCII);
    private static final int ID = 10;

    private OutcomeLine() {}

    /** The line with its line feed. */
    static byte[] of(byte[] leaves, int from) {
        int rank = ByteBuffer.wrap(leaves).getInt(from + LEAF_RANK);
        DrawResult result = DrawResult.of(leaves[from + LEAF_RESULT]);
        byte[] rest = (",\"rank\":" + rank + ",\"result\":\"" + result + "\"}\n").getBytes(US_ASCII);
        byte[] line = new byte[BEGIN.length + rest.length];
        System.arraycopy(BEGIN, 0, line, 0, BEGIN.length);
        Hex.writeId(leaves, from, line, ID);
        System.arraycopy(rest, 0, line, BEGIN.length, rest.length);
        return line;
    }
}
