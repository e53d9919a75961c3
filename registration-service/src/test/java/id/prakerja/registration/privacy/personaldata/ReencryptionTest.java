package id.prakerja.registration.privacy.personaldata;

import static id.prakerja.testkit.Waiting.patiently;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.access.Role;
import id.prakerja.registration.support.Api;
import id.prakerja.registration.support.Contacts;
import id.prakerja.registration.support.OfflineUploads;
import id.prakerja.registration.support.People;
import id.prakerja.registration.support.ServiceTest;
import id.prakerja.sealed.DataCipher;
import id.prakerja.sealed.SealedData;
import id.prakerja.sealed.rotation.SealedTable;
import id.prakerja.sql.Values;
import id.prakerja.testkit.Database;
import id.prakerja.testkit.Tokens;
import io.quarkus.arc.All;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A new key: whatever is encrypted moves to it. */
@ServiceTest
class ReencryptionTest {

    private static final String OPERATOR = Tokens.staff(Role.OPERATOR);
    private static final List<String> NAMING_NOBODY = List.of("list_version.position", "outbox_event.payload");

    /** Sealed, and kept under its key until it is settled and forgotten: until then the key cannot be retired. */
    private static final String SETTLED_FIRST = "parked_event.payload";

    private static final UUID HELD_BACK = new UUID(7, 7);

    @Inject
    Pool pool;

    @Inject
    Envelopes envelopes;

    @Inject
    DataCipher cipher;

    @All
    @Inject
    List<SealedTable> tables;

    @BeforeEach
    void nothingWasReencryptedYet() {
        execute("delete from key_walk_table");
        execute("delete from key_walk");
        execute("delete from work_item where queue = 'reencryption'");
    }

    @AfterEach
    void noNoticeWaitsAndNobodyIsKilled() {
        execute("drop function if exists killed cascade");
        execute("delete from notice where id = '%s'".formatted(HELD_BACK));
    }

    @Test
    void whatIsEncryptedAnywhereMovesToTheNewKeyAlsoAcrossAKill() {
        String file = somethingInEveryTable();
        // What is sent meanwhile is sealed no longer, and would be missing in the end.
        Database.awaitCount(0, "select count(*) from work_item where queue = 'notices' and status = 'WAITING'");
        Map<String, Long> old = new HashMap<>();
        tables.forEach(table -> old.put(table.name(), envelopes.putUnderTheOldKey(table)));
        assertTrue(old.values().stream().allMatch(rows -> rows > 0), old::toString);

        killedFromThePartAt(40, file);
        start();
        patiently()
                .untilAsserted(() -> progress()
                        .body("status", equalTo("RUNNING"))
                        .body("tables.find { it.table == 'contact_change' }.done", equalTo(true))
                        .body("tables.find { it.table == 'file_part' }.done", equalTo(false))
                        .body("tables.find { it.table == 'file_part' }.reencrypted", greaterThanOrEqualTo(4)));
        assertTrue(envelopes.notUnderTheActiveKey(table("file_part")) >= 2);
        // Counted: reading the rejected rows of all tests takes long, and a walk that fails for long is given up.
        assertTrue(envelopes.underTheOldKey(table("offline_rejection")) >= 1);
        nobodyIsKilled();

        patiently().untilAsserted(() -> progress().body("status", equalTo("DONE")));
        for (SealedTable table : tables) {
            assertEquals(0, envelopes.notUnderTheActiveKey(table), table.name());
            progress()
                    .body(
                            "tables.find { it.table == '" + table.name() + "' }.reencrypted",
                            equalTo(old.get(table.name()).intValue()));
        }
        Api.as(OPERATOR)
                .get("/v1/encryption-keys")
                .then()
                .body("find { it.id == '" + Envelopes.OLD + "' }.envelopes", anEmptyMap());
    }

    @Test
    void whatIsStillWrittenUnderTheOldKeyIsWalkedOnceMore() {
        UUID early = Api.registered(People.person());
        start();
        patiently().untilAsserted(() -> progress().body("status", equalTo("DONE")));

        envelopes.putUnderTheOldKey(table("applicant"), early);
        start();

        patiently()
                .untilAsserted(() -> progress()
                        .body("status", equalTo("DONE"))
                        .body("tables.done", everyItem(equalTo(true)))
                        .body("tables.find { it.table == 'applicant' }.reencrypted", equalTo(1)));
        assertEquals(0, envelopes.notUnderTheActiveKey(table("applicant")));
    }

    /** A column of bytes is a digest, an event, which names nobody, or an envelope whose feature has declared it. */
    @Test
    void noTableHoldsAnEnvelopeThatWouldKeepItsOldKey() {
        TreeSet<String> undeclared = new TreeSet<>();
        pool.query("""
                        select table_name || '.' || column_name as name
                          from information_schema.columns
                         where table_schema = current_schema() and data_type = 'bytea'
                           and column_name not like '%digest'
                        """).execute().await().indefinitely().forEach(row -> undeclared.add(row.getString("name")));
        TreeSet<String> declared = tables.stream()
                .map(table -> table.name() + "." + table.column())
                .collect(Collectors.toCollection(TreeSet::new));
        undeclared.removeAll(NAMING_NOBODY);
        undeclared.remove(SETTLED_FIRST);

        assertEquals(declared, undeclared);
    }

    /** Gives the id of a file of six parts. */
    private String somethingInEveryTable() {
        UUID person = Api.readyApplicant();
        Contacts.change(Tokens.applicant(person), person, "email", "baru." + person + "@example.id")
                .statusCode(202);
        SealedData code = cipher.seal(table("notice").envelope(), person, "a code".getBytes(StandardCharsets.UTF_8));
        pool.preparedQuery("""
                insert into notice (id, applicant_id, kind, medium, reference, details, sealed, sealed_key, created_at)
                values ($1, $2, 'CONTACT_CODE', 'email', 'held back', '{}', $3, $4, now())
                """)
                .execute(Values.of(HELD_BACK, person, code.envelope(), code.keyId()))
                .await()
                .indefinitely();
        Api.as(Tokens.applicant(person))
                .header("Idempotency-Key", "re-encrypted")
                .body(Map.of(
                        "applicantId",
                        person.toString(),
                        "category",
                        "IDENTITY",
                        "subject",
                        "PERSON",
                        "text",
                        "A complaint"))
                .post("/v1/complaints")
                .then()
                .statusCode(201);
        Map<String, Object> faulty = People.person();
        faulty.put("phone", "0");
        OfflineUploads.workedThrough(OfflineUploads.handOver(1), "CSV", OfflineUploads.csv(List.of(faulty)));
        byte[] file = OfflineUploads.csv(List.of(People.person()));
        String officer = Tokens.officer("32");
        String id = OfflineUploads.open(officer, OfflineUploads.handOver(1), "CSV", file)
                .statusCode(201)
                .extract()
                .path("id");
        for (int part = 0; part < 6; part++) {
            OfflineUploads.send(officer, id, part * 10L, new byte[10]).statusCode(204);
        }
        return id;
    }

    /** Every transaction that reaches there ends as that of an instance which is killed: nothing of it is kept. */
    private void killedFromThePartAt(int position, String file) {
        execute("""
                create function killed() returns trigger language plpgsql as $$ begin raise exception 'killed'; end $$;
                create trigger killed before update on file_part for each row
                    when (new.position >= %d and new.upload_id = '%s') execute function killed();
                """.formatted(position, file));
    }

    private void nobodyIsKilled() {
        execute("drop function killed cascade");
    }

    private SealedTable table(String name) {
        return tables.stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static void start() {
        Api.as(OPERATOR)
                .body(Map.of("reason", "A test"))
                .post("/v1/encryption-keys/reencryption")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse progress() {
        return Api.as(OPERATOR).get("/v1/encryption-keys/reencryption").then().statusCode(200);
    }

    private void execute(String sql) {
        pool.query(sql).execute().await().indefinitely();
    }
}
