package id.prakerja.registration.offices.offline;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.prakerja.access.Role;
import id.prakerja.registration.support.OfflineUploads;
import id.prakerja.registration.support.People;
import id.prakerja.registration.support.ServiceTest;
import id.prakerja.rest.idempotency.ContentDigest;
import id.prakerja.testkit.Tokens;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is larger than allowed is refused like anything else, with a code. */
@ServiceTest
class OversizeTest {

    private static final byte[] TOO_LARGE =
            ("{\"name\": \"" + "a".repeat(1 << 20) + "\"}").getBytes(StandardCharsets.UTF_8);

    @Test
    void aFormThatIsTooLargeIsRefusedWhetherOrNotItSaysSo() throws Exception {
        isTooLarge(send("POST", "/v1/applicants", BodyPublishers.ofByteArray(TOO_LARGE)));
        isTooLarge(send("POST", "/v1/applicants", withoutSayingHowLarge()));
    }

    @Test
    void aPartOfAFileThatTurnsOutTooLargeIsRefusedAndAddsNothing() throws Exception {
        byte[] file = OfflineUploads.csv(List.of(People.person()));
        String id = OfflineUploads.open(
                        Tokens.officer("32"), OfflineUploads.handOver(1), "CSV", 5L << 30, ContentDigest.of(file), null)
                .statusCode(201)
                .extract()
                .path("id");

        isTooLarge(send("PATCH", "/v1/uploads/" + id, withoutSayingHowLarge()));

        OfflineUploads.view(id).body("status", equalTo("RECEIVING")).body("bytesReceived", equalTo(0));
    }

    @Test
    void aFileThatIsDeclaredTooLargeOrBecomesLargerThanDeclaredIsRefused() {
        String officer = Tokens.officer("32");
        byte[] file = OfflineUploads.csv(List.of(People.person()));
        String bast = OfflineUploads.handOver(1);

        OfflineUploads.open(officer, bast, "CSV", (5L << 30) + 1, ContentDigest.of(file), null)
                .statusCode(400)
                .body("code", equalTo("FILE_SIZE_OUT_OF_RANGE"));
        OfflineUploads.open(officer, bast, "CSV", 0, ContentDigest.of(file), null)
                .statusCode(400);
        String id = OfflineUploads.open(officer, bast, "CSV", file)
                .statusCode(201)
                .extract()
                .path("id");
        OfflineUploads.send(officer, id, 0, Arrays.copyOf(file, file.length + 1))
                .statusCode(400)
                .body("code", equalTo("UPLOAD_PART_OUT_OF_RANGE"));
        OfflineUploads.view(id).body("bytesReceived", equalTo(0));
        OfflineUploads.sendAll(officer, id, file);
        OfflineUploads.end(id).body("accepted", equalTo(1));
    }

    private static BodyPublisher withoutSayingHowLarge() {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(TOO_LARGE));
    }

    private static HttpResponse<String> send(String method, String path, BodyPublisher body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Authorization", "Bearer " + Tokens.staff(Role.OPERATOR))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Upload-Offset", "0")
                .timeout(Duration.ofSeconds(30))
                .method(method, body)
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static void isTooLarge(HttpResponse<String> answer) {
        assertEquals(413, answer.statusCode(), answer.body());
        assertEquals("PAYLOAD_TOO_LARGE", JsonPath.from(answer.body()).getString("code"));
    }
}
