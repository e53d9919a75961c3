package id.prakerja.registration.offices.offline;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.registration.support.Api;
import id.prakerja.registration.support.OfflineUploads;
import id.prakerja.registration.support.People;
import id.prakerja.registration.support.ServiceTest;
import id.prakerja.rest.idempotency.ContentDigest;
import id.prakerja.testkit.Tokens;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that offices have sent: none stops the service, and nobody in them is lost. */
@ServiceTest
class OfflineCasesTest {

    private static final String OFFICER = Tokens.officer("32");

    @ParameterizedTest
    @CsvSource({
        "huge-exponent.xlsx,name,NUMBER_NOT_TEXT",
        "error-cell-name.xlsx,name,CELL_ERROR",
        "error-cell-address.xlsx,address,CELL_ERROR"
    })
    void aCellThatCannotBeReadIsAFaultOfItsRow(String file, String field, String code) throws IOException {
        String id = sent(file, "XLSX", 1)
                .body("status", equalTo("DONE"))
                .body("accepted", equalTo(0))
                .body("rejected", equalTo(1))
                .extract()
                .path("id");

        Api.as(OFFICER)
                .get("/v1/offline-uploads/" + id + "/rejections")
                .then()
                .body("items[0].faults[0].field", equalTo(field))
                .body("items[0].faults[0].code", equalTo(code));
    }

    @Test
    void aRowThatCannotBeReadComesBackWithWhatWasWritten() throws IOException {
        String id = sent("rejected-row-unquoted-comma.csv", "CSV", 2)
                .body("accepted", equalTo(1))
                .body("rejected", equalTo(1))
                .extract()
                .path("id");

        String rejected = Api.as(OFFICER)
                .get("/v1/offline-uploads/" + id + "/rejections.csv")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertTrue(rejected.contains("9971160107906609,9971013678127793,Rekaan Uji,1990-07-01"), rejected);
        assertTrue(rejected.contains("Jalan Merdeka 1, RT 3,SMA,LAID_OFF"), rejected);
        assertTrue(rejected.contains("VALUE_COUNT_WRONG"), rejected);
    }

    @Test
    void rowsWithoutAnyValueArePassedOver() throws IOException {
        sent("blank-rows.csv", "CSV", 2)
                .body("status", equalTo("DONE"))
                .body("rows", equalTo(2))
                .body("accepted", equalTo(2));
    }

    @Test
    void aForeignByteRefusesTheFileWithItsLine() throws IOException {
        sent("foreign-byte-600-rows.csv", "CSV", 600)
                .body("status", equalTo("REFUSED"))
                .body("refusal.code", equalTo("ENCODING_NOT_UTF8"))
                .body("refusal.messages.en", containsString("(line 5"));
    }

    @Test
    void thePaperOfAnotherSpellingIsTheSamePaper() {
        String bast = OfflineUploads.handOver(1);
        OfflineUploads.workedThrough(bast, "CSV", OfflineUploads.csv(List.of(People.person())))
                .body("accepted", equalTo(1));
        byte[] another = OfflineUploads.csv(List.of(People.person()));

        OfflineUploads.handOver(OFFICER, " " + bast.toLowerCase(Locale.ROOT), "32", 1)
                .statusCode(201)
                .body("number", equalTo(bast));
        OfflineUploads.open(OFFICER, bast.replace("/", " / "), "CSV", another)
                .statusCode(409)
                .body("code", equalTo("BAST_ALREADY_USED"));
    }

    @Test
    void aRejectedRowThatIsSentBackUncorrectedIsNotLost() {
        String bast = OfflineUploads.handOver(1);
        byte[] file = "[1,2]\n".getBytes(StandardCharsets.UTF_8);
        String id = OfflineUploads.workedThrough(bast, "NDJSON", file)
                .body("rejected", equalTo(1))
                .extract()
                .path("id");
        byte[] rejected = Api.as(OFFICER)
                .get("/v1/offline-uploads/" + id + "/rejections.ndjson")
                .then()
                .extract()
                .asByteArray();

        String correction = OfflineUploads.open(
                        OFFICER, bast, "NDJSON", rejected.length, ContentDigest.of(rejected), id)
                .statusCode(201)
                .extract()
                .path("id");
        OfflineUploads.sendAll(OFFICER, correction, rejected);

        OfflineUploads.end(correction).body("rows", equalTo(1)).body("rejected", equalTo(1));
    }

    private static ValidatableResponse sent(String file, String format, int forms) throws IOException {
        try (InputStream content = OfflineCasesTest.class.getResourceAsStream("/cases/" + file)) {
            return OfflineUploads.workedThrough(OfflineUploads.handOver(forms), format, content.readAllBytes());
        }
    }
}
