package id.prakerja.uploads;

import java.io.InputStream;
import java.time.Duration;
import java.util.function.LongFunction;

/** A file that lies in the database, read from its first part to its last with one part in memory. */
final class UploadedFile extends InputStream {

    /** For one part. */
    static final Duration PATIENCE = Duration.ofSeconds(60);

    private final LongFunction<byte[]> parts;
    private byte[] part = {};
    private int at;
    private long position;
    private boolean ended;

    /**
     * A file.
     *
     * @param parts gives the part that begins at a position, nothing at the end
     */
    UploadedFile(LongFunction<byte[]> parts) {
        this.parts = parts;
    }

    @Override
    public int read() {
        return hasMore() ? part[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        if (!hasMore()) {
            return -1;
        }
        int count = Math.min(length, part.length - at);
        System.arraycopy(part, at, buffer, offset, count);
        at += count;
        return count;
    }

    private boolean hasMore() {
        if (at == part.length && !ended) {
            position += part.length;
            part = parts.apply(position);
            at = 0;
            ended = part.length == 0;
        }
        return !ended;
    }
}
