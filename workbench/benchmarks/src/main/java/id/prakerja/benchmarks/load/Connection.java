package id.prakerja.benchmarks.load;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A connection with at most one request under way. */
final class Connection {

    private static final int BUFFER = 64 * 1024;
    private static final int STATUS_AT = 9;
    private static final String LENGTH = "content-length:";
    private static final String END_OF_HEAD = "\r\n\r\n";
    private static final String LAST_CHUNK = "0\r\n\r\n";

    private final SocketChannel channel;
    private final ByteBuffer in = ByteBuffer.allocate(BUFFER);
    private int place;
    private long due;
    private int status;
    private String head;
    private String body;

    Connection(SocketChannel channel) {
        this.channel = channel;
    }

    void send(int which, Request request, long dueAt) throws IOException {
        place = which;
        due = dueAt;
        in.clear();
        ByteBuffer out = request.bytes().duplicate();
        // Requests are far smaller than a socket's buffer.
        while (out.hasRemaining()) {
            channel.write(out);
        }
    }

    /** Reads what has come; true once the answer is whole. */
    boolean readAnswer() throws IOException {
        if (channel.read(in) < 0) {
            throw new EOFException("The service closed a connection");
        }
        String text = new String(in.array(), 0, in.position(), StandardCharsets.ISO_8859_1);
        int headEnd = text.indexOf(END_OF_HEAD);
        if (headEnd < 0) {
            return false;
        }
        int bodyAt = headEnd + END_OF_HEAD.length();
        head = text.substring(0, headEnd);
        String lowerCase = head.toLowerCase(Locale.ROOT);
        int length = lowerCase.indexOf(LENGTH);
        if (length >= 0) {
            int lineEnd = lowerCase.indexOf('\r', length);
            int bytes = Integer.parseInt(lowerCase
                    .substring(length + LENGTH.length(), lineEnd < 0 ? lowerCase.length() : lineEnd)
                    .strip());
            if (text.length() - bodyAt < bytes) {
                return false;
            }
        } else if (lowerCase.contains("transfer-encoding: chunked") && !text.endsWith(LAST_CHUNK)) {
            return false;
        }
        status = Integer.parseInt(text.substring(STATUS_AT, STATUS_AT + 3));
        body = text.substring(bodyAt);
        return true;
    }

    int place() {
        return place;
    }

    long due() {
        return due;
    }

    int status() {
        return status;
    }

    String body() {
        return body;
    }

    /** Value of a header of the answer, or null. */
    String header(String name) {
        return head.lines()
                .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst()
                .orElse(null);
    }
}
