package id.prakerja.registration.offices.offline;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import id.prakerja.registration.people.applicant.BlindIndex;
import id.prakerja.registration.support.Api;
import id.prakerja.registration.support.OfflineUploads;
import id.prakerja.registration.support.People;
import id.prakerja.registration.support.ServiceTest;
import id.prakerja.rest.idempotency.ContentDigest;
import id.prakerja.sheets.SheetFormat;
import id.prakerja.sheets.SheetWriter;
import id.prakerja.sheets.Sheets;
import id.prakerja.testkit.Tokens;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Signed paper forms, keyed by an office of West Java into a sheet. */
@ServiceTest
class OfflineRegistrationTest {

    private static final String OFFICER = Tokens.officer("32");

    @Inject
    Pool pool;

    @Inject
    Sheets sheets;

    @Inject
    BlindIndex index;

    @ParameterizedTest
    @EnumSource(SheetFormat.class)
    void goodRowsGoInAndBadOnesComeBackInTheSameFormatToBeCorrected(SheetFormat format) throws IOException {
        Map<String, Object> good = People.person();
        Map<String, Object> wrong = People.person();
        wrong.put("birthDate", "1991-07-01");
        String bast = OfflineUploads.handOver(2);

        String id = OfflineUploads.workedThrough(bast, format.name(), sheet(format, List.of(good, wrong)))
                .body("status", equalTo("DONE"))
                .body("rows", equalTo(2))
                .body("accepted", equalTo(1))
                .body("rejected", equalTo(1))
                .body("duplicates", equalTo(0))
                .extract()
                .path("id");
        byte[] rejected = Api.as(OFFICER)
                .get("/v1/offline-uploads/" + id + "/rejections." + format.ending())
                .then()
                .statusCode(200)
                .contentType(format.mediaType())
                .extract()
                .asByteArray();

        Api.as(OFFICER)
                .get("/v1/offline-uploads/" + id + "/rejections")
                .then()
                .body("items", hasSize(1))
                .body("items[0].row", equalTo(2))
                .body("items[0].line", equalTo(format == SheetFormat.NDJSON ? 2 : 3))
                .body("items[0].faults.field", contains("birthDate"))
                .body("items[0].faults.code", contains("NIK_BIRTH_DATE_MISMATCH"))
                .body("items[0].faults[0].english", notNullValue())
                .body("items[0].faults[0].indonesian", notNullValue());
        if (format != SheetFormat.XLSX) {
            byte[] corrected =
                    text(rejected).replace("1991-07-01", "1990-07-01").getBytes(StandardCharsets.UTF_8);
            String correction = OfflineUploads.open(
                            OFFICER, bast, format.name(), corrected.length, ContentDigest.of(corrected), id)
                    .statusCode(201)
                    .extract()
                    .path("id");
            OfflineUploads.sendAll(OFFICER, correction, corrected);
            OfflineUploads.end(correction).body("accepted", equalTo(1)).body("correctionOf", equalTo(id));
        }
    }

    @Test
    void whoComesOfflineWaitsForTheRegistryLikeAnybodyAndIsPublishedAsOffline() {
        Map<String, Object> person = People.person();
        OfflineUploads.workedThrough(OfflineUploads.handOver(1), "CSV", OfflineUploads.csv(List.of(person)))
                .body("accepted", equalTo(1));

        UUID id = applicantOf(person);

        Api.awaitStatus(id, "READY");
        Api.applicant(id).body("channel", equalTo("OFFLINE"));
    }

    @Test
    void duplicatesAreFlaggedWithinTheFileAndAgainstTheRegister() {
        Map<String, Object> registered = People.person();
        Api.registered(registered);
        Map<String, Object> twice = People.person();
        Map<String, Object> samePhone = People.person();
        samePhone.put("phone", registered.get("phone"));

        String id = OfflineUploads.workedThrough(
                        OfflineUploads.handOver(4),
                        "CSV",
                        OfflineUploads.csv(List.of(registered, twice, twice, samePhone)))
                .body("accepted", equalTo(1))
                .body("rejected", equalTo(3))
                .body("duplicates", equalTo(3))
                .extract()
                .path("id");

        Api.as(OFFICER)
                .get("/v1/offline-uploads/" + id + "/rejections")
                .then()
                .body(
                        "items.faults.flatten().code",
                        contains("NIK_ALREADY_REGISTERED", "NIK_REPEATED_IN_FILE", "PHONE_ALREADY_REGISTERED"))
                .body("items.find { it.row == 3 }.faults[0].english", containsString("line 3"));
    }

    @Test
    void theOfficeGetsItsCountsBack() {
        String bast = OfflineUploads.handOver(1);
        String id = OfflineUploads.workedThrough(bast, "CSV", OfflineUploads.csv(List.of(People.person())))
                .extract()
                .path("id");

        Api.as(OFFICER)
                .get("/v1/offline-uploads/" + id + "/receipt")
                .then()
                .statusCode(200)
                .body(containsString(bast))
                .body(containsString("registered                      1"));
        Api.as(OFFICER).get("/v1/offline-uploads?limit=500").then().body("items.id", hasItem(id));
    }

    @ParameterizedTest
    @EnumSource(SheetFormat.class)
    void anEmptySheetCanBeHadInEachFormatAndIsASoundOne(SheetFormat format) throws IOException {
        byte[] template = Api.as(OFFICER)
                .get("/v1/offline-templates/" + format.ending())
                .then()
                .statusCode(200)
                .contentType(format.mediaType())
                .extract()
                .asByteArray();

        OfflineUploads.workedThrough(OfflineUploads.handOver(1), format.name(), template)
                .body("status", equalTo("DONE"))
                .body("rows", equalTo(1));
    }

    private byte[] sheet(SheetFormat format, List<Map<String, Object>> people) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (SheetWriter writer = sheets.write(format, file, OfflineUploads.COLUMNS)) {
            for (Map<String, Object> person : people) {
                writer.row(OfflineUploads.COLUMNS.stream()
                        .collect(Collectors.toMap(
                                column -> column, column -> person.get(column).toString())));
            }
        }
        return file.toByteArray();
    }

    private UUID applicantOf(Map<String, Object> person) {
        return applicantsOf(person).get(0);
    }

    private List<UUID> applicantsOf(Map<String, Object> person) {
        return pool.preparedQuery("select id from applicant where nik_digest = any ($1)")
                .execute(Tuple.of(index.nik(person.get("nik").toString()).either()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getUUID("id"))
                        .toList())
                .await()
                .indefinitely();
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.UTF_8);
    }
}
