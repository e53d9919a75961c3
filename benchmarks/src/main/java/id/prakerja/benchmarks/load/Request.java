package id.prakerja.benchmarks.load;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** An HTTP/1.1 request, rendered before the clock starts so that the generator does nothing but send. */
public record Request(ByteBuffer bytes) {

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
