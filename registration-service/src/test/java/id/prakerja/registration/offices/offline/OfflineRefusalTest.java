package id.prakerja.registration.offices.offline;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.prakerja.registration.support.Api;
import id.prakerja.registration.support.OfflineUploads;
import id.prakerja.registration.support.People;
import id.prakerja.registration.support.ServiceTest;
import id.prakerja.rest.idempotency.ContentDigest;
import id.prakerja.testkit.Tokens;
import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is refused of an office's files, and that nothing of it goes in. */
@ServiceTest
class OfflineRefusalTest {

    private static final String OFFICER = Tokens.officer("32");

    @Test
    void aFileThatIsNotTheAnnouncedOneIsRefusedWhole() {
        Map<String, Object> person = People.person();
        byte[] file = OfflineUploads.csv(List.of(person));
        String id = OfflineUploads.open(OFFICER, OfflineUploads.handOver(1), "CSV", file.length, "0".repeat(64), null)
                .statusCode(201)
                .extract()
                .path("id");

        OfflineUploads.sendAll(OFFICER, id, file);

        OfflineUploads.end(id)
                .body("status", equalTo("REFUSED"))
                .body("refusal.code", equalTo("CHECKSUM_WRONG"))
                .body("refusal.messages.id", notNullValue())
                .body("accepted", equalTo(0));
        Api.registered(person);
    }

    @Test
    void aFileWithMoreOrFewerRowsThanFormsIsRefusedWholeAndMayBeSentAnew() {
        byte[] file = OfflineUploads.csv(List.of(People.person()));
        String bast = OfflineUploads.handOver(2);

        OfflineUploads.workedThrough(bast, "CSV", file)
                .body("status", equalTo("REFUSED"))
                .body("refusal.code", equalTo("ROW_COUNT_WRONG"));

        OfflineUploads.open(OFFICER, bast, "CSV", file).statusCode(201);
    }

    @Test
    void anotherEncodingIsRefusedWhole() {
        byte[] file = new String(OfflineUploads.csv(List.of(People.person())), StandardCharsets.UTF_8)
                .getBytes(StandardCharsets.UTF_16);

        OfflineUploads.workedThrough(OfflineUploads.handOver(1), "CSV", file)
                .body("refusal.code", equalTo("ENCODING_NOT_UTF8"));
    }

    @Test
    void anUnknownHandOverRecordOrAnotherOfficesIsRefused() {
        byte[] file = OfflineUploads.csv(List.of(People.person()));
        String bast = OfflineUploads.handOver(1);

        OfflineUploads.open(OFFICER, "560/nobody/2020", "CSV", file)
                .statusCode(422)
                .body("code", equalTo("BAST_UNKNOWN"));
        OfflineUploads.open(Tokens.officer("33"), bast, "CSV", file)
                .statusCode(403)
                .body("code", equalTo("BAST_OF_ANOTHER_OFFICE"));
        OfflineUploads.handOver(Tokens.officer("33"), "560/x/2020", "32", 1).statusCode(403);
        OfflineUploads.handOver(OFFICER, bast, "32", 7)
                .statusCode(409)
                .body("code", equalTo("BAST_ALREADY_HANDED_OVER"));
    }

    @Test
    void anOfficerReachesIntoNoOtherRegion() {
        Map<String, Object> elsewhere = People.person();
        elsewhere.put("province", "33");
        elsewhere.put("regency", "3374");
        String id = OfflineUploads.workedThrough(
                        OfflineUploads.handOver(1), "CSV", OfflineUploads.csv(List.of(elsewhere)))
                .body("accepted", equalTo(0))
                .extract()
                .path("id");
        String other = Tokens.officer("33");

        Api.as(OFFICER)
                .get("/v1/offline-uploads/" + id + "/rejections")
                .then()
                .body("items[0].faults.code", contains("PROVINCE_NOT_OF_OFFICE"));
        Stream.of("", "/receipt", "/rejections", "/rejections.csv", "/rejections.xlsx")
                .forEach(path -> Api.as(other)
                        .get("/v1/offline-uploads/" + id + path)
                        .then()
                        .statusCode(403));
        Api.as(other).get("/v1/offline-uploads").then().body("items.id", not(hasItem(id)));
    }

    @Test
    void aBrokenConnectionCostsThePartUnderWayAndNoMore() throws IOException {
        byte[] file = OfflineUploads.csv(OfflineUploads.people(4_000));
        String id = OfflineUploads.open(
                        OFFICER, OfflineUploads.handOver(4_000), "CSV", 5L << 30, ContentDigest.of(file), null)
                .statusCode(201)
                .extract()
                .path("id");
        byte[] first = Arrays.copyOf(file, 100_000);
        OfflineUploads.send(OFFICER, id, 0, first)
                .statusCode(204)
                .header("Upload-Offset", "100000")
                .header("Upload-Length", Long.toString(5L << 30));

        sendHalfAPartAndHangUp(id, 100_000);

        Api.as(OFFICER).head("/v1/uploads/" + id).then().statusCode(200).header("Upload-Offset", "100000");
        OfflineUploads.send(OFFICER, id, 50_000, first)
                .statusCode(409)
                .body("code", equalTo("UPLOAD_OFFSET_MISMATCH"))
                .header("Upload-Offset", "100000");
        OfflineUploads.send(OFFICER, id, 5L << 30, first).statusCode(400);
        assertEquals("HTTP/1.1 413 Request Entity Too Large", answerToAPartOf(5L << 30, id, 100_000));
        OfflineUploads.send(Tokens.officer("33"), id, 100_000, first).statusCode(403);
        OfflineUploads.view(id).body("status", equalTo("RECEIVING")).body("bytesReceived", equalTo(100_000));
    }

    private static void sendHalfAPartAndHangUp(String id, long offset) throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            OutputStream request = beginPart(socket, 1_000_000, id, offset);
            request.write(new byte[500_000]);
            request.flush();
        }
    }

    /** The answer comes before any of the body is sent. */
    private static String answerToAPartOf(long bytes, String id, long offset) throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            beginPart(socket, bytes, id, offset).flush();
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine();
        }
    }

    private static OutputStream beginPart(Socket socket, long bytes, String id, long offset) throws IOException {
        OutputStream request = socket.getOutputStream();
        request.write(("PATCH /v1/uploads/" + id + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + OFFICER
                        + "\r\nUpload-Offset: " + offset + "\r\nContent-Length: " + bytes + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        return request;
    }
}
