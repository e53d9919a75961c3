package id.prakerja.rest.body;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** A body of which no more than so many bytes are read. */
final class CountedBody extends FilterInputStream {

    private static final int STEP = 8_192;

    private final Runnable whenTooLarge;
    private long left;

    CountedBody(InputStream body, long most, Runnable whenTooLarge) {
        super(body);
        this.left = most;
        this.whenTooLarge = whenTooLarge;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (refused()) {
            throw new BodyTooLargeException();
        }
        int read = in.read(into, offset, length);
        left -= Math.max(0, read);
        if (refused()) {
            whenTooLarge.run();
            throw new BodyTooLargeException();
        }
        return read;
    }

    @Override
    public long skip(long bytes) throws IOException {
        return Math.max(0, read(new byte[(int) Math.min(STEP, bytes)]));
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /** What follows the end of what was read for belongs to the body, and counts. */
    @Override
    public void close() throws IOException {
        if (!refused()) {
            transferTo(OutputStream.nullOutputStream());
            super.close();
        }
    }

    private boolean refused() {
        return left < 0;
    }
}
