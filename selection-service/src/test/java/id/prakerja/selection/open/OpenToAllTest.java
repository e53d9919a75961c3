package id.prakerja.selection.open;

import static id.prakerja.testkit.Waiting.patiently;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.access.Role;
import id.prakerja.selection.support.ServiceTest;
import id.prakerja.selection.support.Stage;
import id.prakerja.selection.support.Waves;
import id.prakerja.testkit.Tokens;
import io.quarkus.test.common.http.TestHTTPResource;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a journalist needs, without a token. */
@ServiceTest
class OpenToAllTest {

    private static final int NOT_MODIFIED = 304;
    private static final int PARTIAL = 206;

    @TestHTTPResource("/v1/programme")
    URI programme;

    @Test
    void anybodyReadsWhatADrawIsCheckedByAndNobodyIsNamed() {
        announced(951, 3, 6);

        for (String path : List.of(
                "/v1/programme",
                "/v1/calendar",
                "/v1/figures",
                "/v1/waves",
                "/v1/waves/951",
                "/v1/waves/951/rules",
                "/v1/waves/951/judgements",
                "/v1/waves/951/figures",
                "/v1/waves/951/determination-list")) {
            Response answer = given().get(path);

            answer.then()
                    .statusCode(200)
                    .header("Access-Control-Allow-Origin", equalTo("*"))
                    .header("Cache-Control", equalTo("public, max-age=60"))
                    .header("ETag", startsWith("\""));
            assertFalse(answer.asString().contains("operator-"), path + " names who works here");
            assertFalse(answer.asString().contains("applicantId"), path + " names a person");
            patiently().untilAsserted(() -> assertNotSentAgain(path));
        }
        given().get("/v1/waves/951")
                .then()
                .body("seedCommitment.length()", equalTo(64))
                .body("draw.entryRoot.length()", equalTo(64));
        given().get("/v1/waves/79999")
                .then()
                .statusCode(404)
                .header("Access-Control-Allow-Origin", equalTo("*"))
                .header("Cache-Control", equalTo("no-store"));
    }

    @Test
    void whatIsReadWithATokenIsKeptByNobody() {
        given().auth()
                .oauth2(Tokens.staff(Role.AUDITOR))
                .get("/v1/waves")
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"));
    }

    @Test
    void whoHasTheCodeOfAnEntryGetsItsProof() {
        List<UUID> people = announced(952, 700, 1_400);

        for (UUID person : List.of(people.get(0), people.get(699), people.get(1_399))) {
            String code = Waves.ownResult(952, person).getString("entryId");
            JsonPath own = given().auth()
                    .oauth2(Tokens.applicant(person))
                    .get("/v1/waves/952/results/{person}/proof", person)
                    .jsonPath();

            JsonPath proof = given().get("/v1/waves/952/entries/{code}/proof", code)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();

            assertEquals(own.<Object>get("entry"), proof.get("entry"));
            assertEquals(own.<Object>get("outcome"), proof.get("outcome"));
            assertEquals(Waves.ownResult(952, person).getInt("rank"), proof.getInt("rank"));
        }
        Waves.refused(given().get("/v1/waves/952/entries/{code}/proof", UUID.randomUUID()), 404, "ENTRY_UNKNOWN");
    }

    @Test
    void beforeTheAnnouncementNoEntryIsProvedToAnybody() {
        UUID person = Stage.closedWave(953, 2, 4).get(0);
        Waves.done(Waves.step(953, "draw"));
        String code = Waves.get("/v1/waves/953/results/" + person).getString("entryId");

        Waves.refused(given().get("/v1/waves/953/entries/{code}/proof", code), 409, "RESULT_NOT_PUBLIC");
    }

    @Test
    void aPackageIsTakenInPartsThatMakeTheWhole() {
        announced(954, 700, 1_400);
        Response whole = given().get("/v1/waves/954/result-package");
        byte[] bytes = whole.then()
                .statusCode(200)
                .header("Accept-Ranges", equalTo("bytes"))
                .header("Cache-Control", equalTo("public, max-age=60"))
                .extract()
                .asByteArray();
        String tag = whole.header("ETag");

        assertArrayEquals(Arrays.copyOfRange(bytes, 0, 1_000), part("bytes=0-999", tag, bytes.length));
        assertArrayEquals(Arrays.copyOfRange(bytes, 1_000, bytes.length), part("bytes=1000-", tag, bytes.length));
        assertArrayEquals(
                Arrays.copyOfRange(bytes, bytes.length - 10, bytes.length), part("bytes=-10", tag, bytes.length));
        given().header("Range", "bytes=%d-".formatted(bytes.length))
                .get("/v1/waves/954/result-package")
                .then()
                .statusCode(416)
                .header("Content-Range", equalTo("bytes */" + bytes.length));
        assertEquals(
                bytes.length,
                given().header("Range", "bytes=5-")
                        .header("If-Range", "\"another\"")
                        .get("/v1/waves/954/result-package")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asByteArray()
                        .length);
        given().header("If-None-Match", tag)
                .get("/v1/waves/954/result-package")
                .then()
                .statusCode(NOT_MODIFIED);
    }

    @Test
    void whoAsksTooOftenIsSlowedAndOthersAreNot() throws IOException {
        String refused = "";
        for (int i = 0; i < 200 && refused.isEmpty(); i++) {
            String answer = getFrom(7);
            refused = answer.startsWith("HTTP/1.1 429") ? answer : "";
        }

        assertTrue(refused.contains("TOO_MANY_REQUESTS"), "200 requests at once were all answered");
        assertTrue(refused.toLowerCase(Locale.ROOT).contains("retry-after: 1"), refused);
        assertTrue(getFrom(8).startsWith("HTTP/1.1 200"), "another address is answered");
        given().auth()
                .oauth2(Tokens.staff(Role.OPERATOR))
                .get("/v1/programme")
                .then()
                .statusCode(200)
                .body("firstPurchaseDays", equalTo(30))
                .body("timeZone", containsString("Jakarta"));
    }

    /** What stayed as it was: waves that earlier tests have left behind may close meanwhile. */
    private static void assertNotSentAgain(String path) {
        String known = given().get(path).header("ETag");
        given().header("If-None-Match", "W/" + known)
                .get(path)
                .then()
                .statusCode(NOT_MODIFIED)
                .body(equalTo(""));
    }

    private static byte[] part(String range, String tag, int length) {
        return given().header("Range", range)
                .header("If-Range", tag)
                .get("/v1/waves/954/result-package")
                .then()
                .statusCode(PARTIAL)
                .header("Content-Range", containsString("/" + length))
                .extract()
                .asByteArray();
    }

    private String getFrom(int lastByte) throws IOException {
        try (Socket socket = new Socket(loopback(1), programme.getPort(), loopback(lastByte), 0)) {
            socket.getOutputStream()
                    .write("GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                            .formatted(programme.getPath())
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static InetAddress loopback(int lastByte) throws IOException {
        return InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) lastByte});
    }

    private List<UUID> announced(int wave, int quota, int joiners) {
        List<UUID> people = Stage.closedWave(wave, quota, joiners);
        Waves.done(Waves.step(wave, "draw"));
        Waves.done(Waves.step(wave, "determination", Map.of("decree", "SK-" + wave)));
        Waves.done(Waves.step(wave, "announcement"));
        return people;
    }
}
