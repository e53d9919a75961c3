package id.prakerja.snap;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

/** Sends one request and reads one answer. Follows no redirect; whatever goes wrong is an answer that says nothing. */
final class SnapTransport {

    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(2);
    private static final int DEEPEST = 20;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();

    static {
        JSON.getFactory()
                .setStreamReadConstraints(
                        StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build());
    }

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(CONNECT_WITHIN)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final URI host;
    private final Duration answerWithin;

    SnapTransport(URI host, Duration answerWithin) {
        this.host = host;
        this.answerWithin = answerWithin;
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
                .timeout(answerWithin)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        return http.sendAsync(request.build(), info -> new BoundedBody())
                .orTimeout(answerWithin.toMillis(), TimeUnit.MILLISECONDS)
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
