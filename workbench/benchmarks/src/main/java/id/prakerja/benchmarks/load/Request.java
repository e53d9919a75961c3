package id.prakerja.benchmarks.load;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** An HTTP/1.1 request, rendered before the clock starts so that the generator does nothing but send. */
public record Request(ByteBuffer bytes) {

    /** The same request with one more header. */
    Request with(String header, String value) {
        byte[] all = new byte[bytes.remaining()];
        bytes.duplicate().get(all);
        int firstLine = new String(all, StandardCharsets.ISO_8859_1).indexOf('\n') + 1;
        byte[] line = "%s: %s\r\n".formatted(header, value).getBytes(StandardCharsets.US_ASCII);
        return new Request(ByteBuffer.allocate(all.length + line.length)
                .put(all, 0, firstLine)
                .put(line)
                .put(all, firstLine, all.length - firstLine)
                .flip()
                .asReadOnlyBuffer());
    }

    /** Renders a request. */
    public static Request of(String method, String path, Map<String, String> headers, byte[] body) {
        StringBuilder head = new StringBuilder(256);
        head.append(method).append(' ').append(path).append(" HTTP/1.1\r\nHost: localhost\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        if (body.length > 0) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        head.append("\r\n");
        ByteArrayOutputStream rendered = new ByteArrayOutputStream(head.length() + body.length);
        rendered.writeBytes(head.toString().getBytes(StandardCharsets.US_ASCII));
        rendered.writeBytes(body);
        return new Request(ByteBuffer.wrap(rendered.toByteArray()).asReadOnlyBuffer());
    }
}
