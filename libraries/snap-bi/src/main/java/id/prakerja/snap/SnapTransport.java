package id.prakerja.snap;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import id.prakerja.http.BoundedHttp;
import id.prakerja.http.Bounds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/** Sends one request and reads one answer. Follows no redirect; whatever goes wrong is an answer that says nothing. */
final class SnapTransport {

    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(2);
    private static final int MOST_BYTES = 1 << 20;
    private static final int DEEPEST = 20;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();

    static {
        JSON.getFactory()
                .setStreamReadConstraints(
                        StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build());
    }

    private final BoundedHttp http = new BoundedHttp(CONNECT_WITHIN);
    private final URI host;
    private final Bounds bounds;

    SnapTransport(URI host, Duration answerWithin) {
        this.host = host;
        this.bounds = new Bounds(MOST_BYTES, answerWithin);
    }

    static byte[] bytes(Object body) {
        try {
            return JSON.writeValueAsBytes(body);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    CompletionStage<SnapReply> post(SnapService service, String path, Map<String, String> headers, byte[] body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(host.toString().replaceAll("/$", "") + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        return http.send(request.build(), bounds)
                .handle((answer, fault) ->
                        fault == null ? read(service, answer) : SnapReply.none(service, 0, "no answer: " + fault));
    }

    private static SnapReply read(SnapService service, HttpResponse<byte[]> answer) {
        try {
            JsonNode body = JSON.readTree(answer.body());
            return SnapReply.of(service, answer.statusCode(), body == null ? MissingNode.getInstance() : body);
        } catch (IOException noJson) {
            return SnapReply.none(
                    service, answer.statusCode(), "HTTP status %d without JSON".formatted(answer.statusCode()));
        }
    }
}
