package id.prakerja.registration.component;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import id.prakerja.registration.applicant.BlindIndex;
import id.prakerja.registration.sheet.SheetFormat;
import id.prakerja.registration.sheet.SheetWriter;
import id.prakerja.registration.sheet.Sheets;
import id.prakerja.rest.idempotency.ContentDigest;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
                .get("/v1/offline-uploads/" + id + "/rejections/file")
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
        Api.as(OFFICER).get("/v1/offline-uploads").then().body("items.id", hasItem(id));
    }

    @Test
    void theSameFileSentTwiceChangesNothingAndIsAnsweredWithTheEarlierResult() {
        byte[] file = OfflineUploads.csv(List.of(People.person()));
        String bast = OfflineUploads.handOver(1);
        String id = OfflineUploads.workedThrough(bast, "CSV", file).extract().path("id");

        OfflineUploads.open(OFFICER, bast, "CSV", file)
                .statusCode(200)
                .body("id", equalTo(id))
                .body("sentBefore", is(true));
        OfflineUploads.open(OFFICER, bast, "CSV", 5, "0".repeat(64), null)
                .statusCode(409)
                .body("code", equalTo("BAST_ALREADY_USED"))
                .body("detail", containsString(id));
        OfflineUploads.open(OFFICER, OfflineUploads.handOver(1), "CSV", file)
                .statusCode(409)
                .body("code", equalTo("FILE_ALREADY_SENT"));
        OfflineUploads.send(OFFICER, id, 0, file).statusCode(404).body("code", equalTo("UPLOAD_UNKNOWN"));
        OfflineUploads.view(id).body("accepted", equalTo(1));
    }

    @Test
    void ofTwoAnnouncementsThatRaceOneOpensTheUpload() {
        byte[] file = OfflineUploads.csv(List.of(People.person()));
        String bast = OfflineUploads.handOver(1);

        List<Integer> answers = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> OfflineUploads.open(OFFICER, bast, "CSV", file)
                        .extract()
                        .statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertEquals(1, answers.stream().filter(status -> status == 201).count());
        assertEquals(7, answers.stream().filter(status -> status == 200).count());
    }

    @Test
    void whoeverTakesAFileOverGoesOnWhereItsLastCommitWasAndDoublesNothing() {
        List<Map<String, Object>> people = OfflineUploads.people(300);
        byte[] file = OfflineUploads.csv(people);
        String id = OfflineUploads.open(OFFICER, OfflineUploads.handOver(300), "CSV", file)
                .statusCode(201)
                .extract()
                .path("id");
        Api.registered(people.get(0));
        // As a worker leaves it that was killed after the first 100 rows: people and position committed, the lease run
        // out.
        pool.preparedQuery(
                        "update offline_upload set status = 'PROCESSING', rows = 300, rows_done = 100, accepted = 100,"
                                + " lease_owner = 'killed' where id = $1")
                .execute(Tuple.of(UUID.fromString(id)))
                .await()
                .indefinitely();

        OfflineUploads.sendAll(OFFICER, id, file);

        OfflineUploads.end(id)
                .body("status", equalTo("DONE"))
                .body("rowsDone", equalTo(300))
                .body("accepted", equalTo(300))
                .body("rejected", equalTo(0));
        assertEquals(200, entriesOf(id));
    }

    @Test
    void theFileAndTheRejectedRowsAreEncryptedAtRest() {
        Map<String, Object> person = People.person();
        person.put("birthDate", "1991-07-01");
        String id = OfflineUploads.workedThrough(OfflineUploads.handOver(1), "CSV", OfflineUploads.csv(List.of(person)))
                .extract()
                .path("id");

        byte[] content = pool.preparedQuery("select content from offline_rejection where upload_id = $1")
                .execute(Tuple.of(UUID.fromString(id)))
                .map(rows -> rows.iterator().next().getBuffer("content").getBytes())
                .await()
                .indefinitely();

        assertFalse(new String(content, StandardCharsets.ISO_8859_1)
                .contains(person.get("nik").toString()));
    }

    @Test
    void rejectedRowsAreForgottenAfterTheirTime() {
        Map<String, Object> person = People.person();
        person.put("birthDate", "1991-07-01");
        String id = OfflineUploads.workedThrough(OfflineUploads.handOver(1), "CSV", OfflineUploads.csv(List.of(person)))
                .body("rejected", equalTo(1))
                .extract()
                .path("id");

        pool.preparedQuery("update offline_upload set finished_at = finished_at - interval '91 days' where id = $1")
                .execute(Tuple.of(UUID.fromString(id)))
                .await()
                .indefinitely();

        await().untilAsserted(() -> Api.as(OFFICER)
                .get("/v1/offline-uploads/" + id + "/rejections")
                .then()
                .body("items", hasSize(0)));
        OfflineUploads.view(id).body("rejected", equalTo(1));
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
        return pool.preparedQuery("select id from applicant where nik_digest = $1")
                .execute(Tuple.of(Buffer.buffer(index.nik(person.get("nik").toString()))))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getUUID("id"))
                        .toList())
                .await()
                .indefinitely();
    }

    private long entriesOf(String id) {
        return pool.preparedQuery("select count(*) as n from offline_entry where upload_id = $1")
                .execute(Tuple.of(UUID.fromString(id)))
                .map(rows -> rows.iterator().next().getLong("n"))
                .await()
                .indefinitely();
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.UTF_8);
    }
}
