package id.prakerja.registration.offices.offline;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import id.prakerja.registration.support.Api;
import id.prakerja.registration.support.OfflineUploads;
import id.prakerja.registration.support.People;
import id.prakerja.registration.support.ServiceTest;
import id.prakerja.rest.idempotency.ContentDigest;
import id.prakerja.testkit.Tokens;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An office sends its sheet with any client that speaks tus 1.0. */
@ServiceTest
class TusTest {

    private static final String OFFICER = Tokens.officer("32");

    @Test
    void theProtocolIsDescribedToAnybody() {
        RestAssured.given()
                .options("/v1/uploads")
                .then()
                .statusCode(204)
                .header("Tus-Resumable", "1.0.0")
                .header("Tus-Version", "1.0.0")
                .header("Tus-Extension", "creation,termination,checksum,expiration")
                .header("Tus-Checksum-Algorithm", containsString("sha1"))
                .header("Tus-Max-Size", notNullValue());
    }

    @Test
    void aFileIsOpenedSentBrokenOffResumedAndWorkedThrough() throws NoSuchAlgorithmException {
        byte[] file = OfflineUploads.csv(List.of(People.person()));
        String upload = created(OfflineUploads.handOver(1), file)
                .statusCode(201)
                .header("Tus-Resumable", "1.0.0")
                .header("Upload-Expires", containsString("GMT"))
                .extract()
                .header("Location");
        String path = upload.substring(upload.indexOf("/v1/"));
        byte[] first = Arrays.copyOf(file, 20);
        byte[] rest = Arrays.copyOfRange(file, 20, file.length);

        part(first, 0)
                .header("Upload-Checksum", checksum(rest))
                .patch(path)
                .then()
                .statusCode(460)
                .body("code", equalTo("UPLOAD_CHECKSUM_MISMATCH"));
        part(first, 0)
                .header("Upload-Checksum", checksum(first))
                .patch(path)
                .then()
                .statusCode(204)
                .header("Upload-Offset", "20");
        part(first, 0).patch(path).then().statusCode(409).header("Upload-Offset", "20");
        tus().head(path)
                .then()
                .statusCode(200)
                .header("Upload-Offset", "20")
                .header("Upload-Length", Integer.toString(file.length))
                .header("Upload-Metadata", containsString("bastNumber "))
                .header("Cache-Control", "no-store");
        part(rest, 20).patch(path).then().statusCode(204).header("Upload-Offset", Integer.toString(file.length));

        OfflineUploads.end(path.substring(path.lastIndexOf('/') + 1))
                .body("status", equalTo("DONE"))
                .body("accepted", equalTo(1));
    }

    @Test
    void theSameFileIsOpenedOnce() {
        byte[] file = OfflineUploads.csv(List.of(People.person()));
        String bast = OfflineUploads.handOver(1);

        String once = created(bast, file).statusCode(201).extract().header("Location");

        created(bast, file).statusCode(201).header("Location", equalTo(once));
    }

    @Test
    void anUploadThatIsGivenUpIsOver() {
        byte[] file = OfflineUploads.csv(List.of(People.person()));
        String upload = created(OfflineUploads.handOver(1), file).extract().header("Location");
        String path = upload.substring(upload.indexOf("/v1/"));

        tus().delete(path).then().statusCode(204).header("Tus-Resumable", "1.0.0");

        tus().head(path).then().statusCode(404);
    }

    @Test
    void whatTheProtocolDoesNotAllowIsRefused() {
        byte[] file = OfflineUploads.csv(List.of(People.person()));
        String upload = created(OfflineUploads.handOver(1), file).extract().header("Location");
        String path = upload.substring(upload.indexOf("/v1/"));

        Api.as(OFFICER)
                .header("Tus-Resumable", "0.2.2")
                .head(path)
                .then()
                .statusCode(412)
                .header("Tus-Version", "1.0.0");
        tus().contentType("text/csv")
                .header("Upload-Offset", 0)
                .body(file)
                .patch(path)
                .then()
                .statusCode(415)
                .body("code", equalTo("UPLOAD_PART_TYPE_WRONG"));
        tus().contentType("application/offset+octet-stream")
                .body(file)
                .patch(path)
                .then()
                .statusCode(400)
                .body("code", equalTo("UPLOAD_OFFSET_REQUIRED"));
        tus().header("Upload-Length", 10)
                .header("Upload-Metadata", "format Q1NW")
                .post("/v1/uploads")
                .then()
                .statusCode(400)
                .body("code", equalTo("VALIDATION_FAILED"));
        tus().header("Upload-Metadata", "format Q1NW")
                .post("/v1/uploads")
                .then()
                .statusCode(400)
                .body("code", equalTo("UPLOAD_LENGTH_REQUIRED"));
    }

    private static ValidatableResponse created(String bast, byte[] file) {
        return tus().header("Upload-Length", file.length)
                .header(
                        "Upload-Metadata",
                        "bastNumber " + base64(bast) + ",format " + base64("CSV") + ",sha256 "
                                + base64(ContentDigest.of(file)) + ",filename " + base64("Budi.csv"))
                .post("/v1/uploads")
                .then();
    }

    private static RequestSpecification part(byte[] part, long offset) {
        return tus().contentType("application/offset+octet-stream")
                .header("Upload-Offset", offset)
                .body(part);
    }

    private static RequestSpecification tus() {
        return RestAssured.given().header("Authorization", "Bearer " + OFFICER).header("Tus-Resumable", "1.0.0");
    }

    private static String checksum(byte[] part) throws NoSuchAlgorithmException {
        return "sha1 "
                + Base64.getEncoder()
                        .encodeToString(MessageDigest.getInstance("SHA-1").digest(part));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
