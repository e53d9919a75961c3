package id.prakerja.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.prakerja.runner.issuer.DevelopmentIssuer;
import id.prakerja.runner.issuer.TokenHolder;
import id.prakerja.runner.suite.Service;
import id.prakerja.runner.suite.Suite;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A request that is larger than allowed gets the same answer from every service, whether or not it says how large it is. */
class RequestSizeTest {

    private static final int LARGEST = 1 << 20;

    /** Training takes batches of completions. */
    private static final int LARGEST_OF_TRAINING = 4 << 20;

    private static final Suite SUITE = StartedSuite.shared();

    static Stream<Arguments> operations() {
        String id = UUID.randomUUID().toString();
        return Stream.of(
                arguments(Service.REGISTRATION, "operator", "/v1/applicants"),
                arguments(Service.SELECTION, "operator", "/v1/waves"),
                arguments(Service.TRAINING, "operator", "/v1/partners"),
                arguments(Service.INCENTIVE, "finance", "/v1/disputed-reports/" + id + "/resolution"));
    }

    @ParameterizedTest(name = "{0} {2}")
    @MethodSource("operations")
    void whatIsTooLargeIsRefusedWithACode(Service service, String role, String path) throws Exception {
        int largest = service == Service.TRAINING ? LARGEST_OF_TRAINING : LARGEST;
        byte[] tooLarge = ("{\"note\": \"a\"" + " ".repeat(largest) + "}").getBytes(StandardCharsets.US_ASCII);

        isRefused(post(service, role, path, BodyPublishers.ofByteArray(tooLarge)));
        isRefused(post(service, role, path, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(tooLarge))));
    }

    private static HttpResponse<byte[]> post(Service service, String role, String path, BodyPublisher body)
            throws IOException, InterruptedException {
        String token = DevelopmentIssuer.of(SUITE.workspace()).token(TokenHolder.staff(role), Duration.ofMinutes(10));
        HttpRequest request = HttpRequest.newBuilder(SUITE.url(service).resolve(path))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "too-large")
                .timeout(Duration.ofSeconds(30))
                .POST(body)
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    private static void isRefused(HttpResponse<byte[]> answer) throws IOException {
        assertEquals(413, answer.statusCode());
        assertEquals(
                "PAYLOAD_TOO_LARGE",
                new ObjectMapper().readTree(answer.body()).path("code").asText());
    }
}
