package id.prakerja.rest.door;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every service answers before an operation is asked. */
@QuarkusTest
class DoorTest {

    private static final String THING = "/v1/parameters/018f3a5d-ac96-774b-bcce-b302099a8057/7";

    @TestHTTPResource("/")
    URI root;

    @TestHTTPResource(value = "/", management = true)
    URI management;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DELETE|/v1/things|GET, HEAD, OPTIONS, POST",
                "FOO|/v1/things|GET, HEAD, OPTIONS, POST",
                "TRACE|/v1/things|GET, HEAD, OPTIONS, POST",
                "FOO|//v1/./%74hings/|GET, HEAD, OPTIONS, POST",
                "POST|" + THING + "|GET, HEAD, OPTIONS",
                "FOO|/|GET, HEAD, OPTIONS"
            })
    void aMethodThatIsNotThereIsAnsweredWithThoseThatAre(String method, String path, String allow) {
        given().urlEncodingEnabled(false)
                .request(method, path)
                .then()
                .statusCode(405)
                .header("Allow", allow)
                .body("code", equalTo("METHOD_NOT_ALLOWED"));
    }

    @Test
    void whatAnAddressTakesCanBeAsked() {
        given().options("/v1/things").then().statusCode(204).header("Allow", "GET, HEAD, OPTIONS, POST");
        given().options("/v1/none").then().statusCode(404);
    }

    @Test
    void madeUpMethodsAndAddressesAddNoTimeSeries() {
        for (int made = 0; made < 20; made++) {
            given().request("MADE" + made, "/v1/things").then().statusCode(405);
            given().request("MADE" + made, "/v1/none-" + made).then().statusCode(404);
            given().request("POST", "/v1/parameters/" + made + "/1").then().statusCode(405);
        }

        given().get(management.resolve("/q/metrics"))
                .then()
                .statusCode(200)
                .body(containsString("method=\"OTHER\""))
                .body(not(containsString("MADE")))
                .body(not(containsString("none-")))
                .body(not(containsString("/v1/parameters/1")));
    }

    @Test
    void noAnswerIsGuessedAtAndNoneIsKeptByWhoeverPassesItOn() {
        given().get("/v1/things")
                .then()
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "no-store");
        given().get("/v1/none")
                .then()
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "no-store");
    }

    @Test
    void theRootSaysWhatIsServedHere() {
        given().get("/")
                .then()
                .statusCode(200)
                .contentType("text/html")
                .body("html.body.h1", equalTo("Things"))
                .body("html.body.p[1].a.@href", equalTo("/problems/"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/metrics", "/q/openapi", "/q/swagger-ui/"})
    void whatOperatorsLookAtIsServedOnAPortOfItsOwn(String path) {
        given().get(path).then().statusCode(404);
        given().get(management.resolve(path)).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/things?cursor=%zz", "/v1/%zz"})
    void whatIsWronglyEncodedIsNoFaultOfOurs(String path) throws IOException {
        assertEquals("400", status("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n"));
    }

    @Test
    void nulInAHeaderIsRefused() throws IOException {
        assertEquals("400", status("GET /v1/things HTTP/1.1\r\nHost: localhost\r\nX-Note: a\0b\r\n\r\n"));
    }

    private String status(String request) throws IOException {
        try (Socket socket = new Socket(root.getHost(), root.getPort())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            String line = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
            return line.substring("HTTP/1.1 ".length());
        }
    }
}
