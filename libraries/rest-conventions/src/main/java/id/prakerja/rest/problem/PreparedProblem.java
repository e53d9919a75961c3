package id.prakerja.rest.problem;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;

/** A problem as it is sent, but for the path that was asked: the same bytes for everybody who is refused for the same reason. */
final class PreparedProblem {

    private static final byte[] INSTANCE = ",\"instance\":".getBytes(StandardCharsets.US_ASCII);
    private static final int REST = INSTANCE.length + 1;

    private final byte[] bytes;

    /**
     * A problem.
     *
     * @param json an object with members, without {@code instance}
     */
    PreparedProblem(String json) {
        bytes = json.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * The whole answer.
     *
     * @param path that was asked, as a string of JSON
     */
    Buffer at(byte[] path) {
        int members = bytes.length - 1;
        return Buffer.buffer(members + REST + path.length)
                .appendBytes(bytes, 0, members)
                .appendBytes(INSTANCE)
                .appendBytes(path)
                .appendByte((byte) '}');
    }
}
