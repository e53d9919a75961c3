package id.prakerja.sealed;

import static id.prakerja.sealed.erasure.PersonalTable.forgotten;
import static id.prakerja.sealed.erasure.PersonalTable.kept;
import static id.prakerja.testkit.Waiting.patiently;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.access.Role;
import id.prakerja.infrastructure.LocalInfrastructureResource;
import id.prakerja.sealed.app.Letters;
import id.prakerja.sealed.config.SealedDataBeans;
import id.prakerja.sealed.config.SealedDataConfig;
import id.prakerja.sealed.erasure.PersonalTables;
import id.prakerja.sealed.wrapping.KeyReader;
import id.prakerja.sql.Rows;
import id.prakerja.sql.Values;
import id.prakerja.testkit.Database;
import id.prakerja.testkit.TestSurroundings;
import id.prakerja.testkit.Tokens;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The parts together in a service: envelopes in its tables, a new key, the log of disclosures, erasure, the endpoints. */
@QuarkusTest
@WithTestResource(
        value = LocalInfrastructureResource.class,
        initArgs = @ResourceArg(name = "postgres", value = "letters"))
@WithTestResource(TestSurroundings.class)
class SealedDataInAServiceTest {

    private static final int LETTERS = 25;

    @Inject
    Pool pool;

    @Inject
    DataCipher cipher;

    @Inject
    SealedDataConfig config;

    @Inject
    SealedDataBeans beans;

    @Inject
    KeyReader keys;

    @BeforeEach
    void nothingIsThereYet() {
        List.of("letter", "letter_page", "stamp", "key_action", "key_walk_table", "key_walk", "work_item")
                .forEach(table -> Database.run("delete from " + table));
        Database.run("insert into encryption_key (id) values ('old') on conflict (id) do update set retired_at = null");
    }

    @Test
    void everyDeclaredTableMovesToTheNewKeyAlsoAcrossAKill() {
        lettersUnderTheOldKey();
        retire("old").statusCode(409).body("code", equalTo("KEY_IN_USE"));
        Database.run("create function killed() returns trigger language plpgsql"
                + " as $$ begin raise exception 'killed'; end $$");
        Database.run("create trigger killed before update on letter_page for each row when (new.page = 5)"
                + " execute function killed()");

        start();
        patiently()
                .untilAsserted(() -> progress()
                        .body("status", equalTo("RUNNING"))
                        .body("tables.find { it.table == 'letter' }.done", equalTo(true))
                        .body("tables.find { it.table == 'letter_page' }.reencrypted", equalTo(3)));
        Database.run("drop function killed cascade");

        patiently().untilAsserted(() -> progress().body("status", equalTo("DONE")));
        progress()
                .body("tables.table", contains("letter", "letter_page"))
                .body("tables.envelopes", contains(LETTERS, 8))
                .body("tables.reencrypted", contains(LETTERS, 8));
        everythingOpens("new");
        assertEquals(1, Database.number("select count(*) from letter_page where content is null"));
        as(Role.AUDITOR)
                .get("/v1/encryption-keys")
                .then()
                .body("find { it.id == 'old' }.envelopes", anEmptyMap())
                .body("find { it.id == 'old' }.active", equalTo(false));
        retire("old").statusCode(204);
        assertEquals(
                List.of("KEY_RETIRED", "REENCRYPTION_STARTED"),
                Database.run("select action from key_action order by 1").stream()
                        .map(row -> row.getString("action"))
                        .toList());
    }

    @Test
    void theKeysOfTheServiceComeOutOfTheirWrapping() {
        DataCipher inTheClear = new DataCipher(
                new ConfiguredKeys("new", Map.of("new", "ZGV2ZWxvcG1lbnQta2V5LTMyLWJ5dGVzLWxvbmctISE=")));
        UUID writer = UUID.randomUUID();
        byte[] plain = "Rahasia".getBytes(StandardCharsets.UTF_8);

        assertArrayEquals(plain, inTheClear.open(Letters.BODY, writer, cipher.seal(Letters.BODY, writer, plain)));
    }

    @Test
    void anEnvelopeThatWasMovedIntoAnotherTableDoesNotOpenThereAndNeverMovesToTheNewKey() {
        UUID writer = UUID.randomUUID();
        SealedData sealed = old().seal(Letters.BODY, writer, "Rahasia".getBytes(StandardCharsets.UTF_8));
        assertThrows(IllegalStateException.class, () -> cipher.open(Letters.PAGE, writer, sealed));
        page(writer, 1, sealed);

        start();

        patiently()
                .untilAsserted(() -> progress()
                        .body("status", equalTo("FAILED"))
                        .body("tables.find { it.table == 'letter_page' }.done", equalTo(false)));
        as(Role.OPERATOR)
                .get("/v1/work-queues/reencryption/items")
                .then()
                .body("items[0].key", equalTo("new"))
                .body("items[0].error", containsString("DataCipher"));
        assertEquals(1, Database.number("select count(*) from letter_page where content_key = 'old'"));
    }

    @Test
    void keysAreTheOperatorsAndAreNeverShown() {
        for (String role : List.of(Role.OFFICER, Role.APPLICANT, Role.CURATOR)) {
            as(role).get("/v1/encryption-keys").then().statusCode(403);
        }
        as(Role.AUDITOR)
                .body(Map.of("reason", "A test"))
                .post("/v1/encryption-keys/reencryption")
                .then()
                .statusCode(403);
        retire("new").statusCode(409).body("code", equalTo("KEY_ACTIVE"));
        retire("unknown").statusCode(404).body("code", equalTo("KEY_UNKNOWN"));
        as(Role.OPERATOR)
                .get("/v1/encryption-keys/reencryption")
                .then()
                .statusCode(404)
                .body("code", equalTo("REENCRYPTION_UNKNOWN"));
        String shown = as(Role.OPERATOR).get("/v1/encryption-keys").asString();
        config.keys().values().forEach(key -> assertEquals(-1, shown.indexOf(key)));
    }

    @Test
    void theLogOfDisclosuresIsNeverChanged() {
        Database.run("""
                insert into personal_data_access (id, at, viewer, viewer_role, kind, fields, purpose)
                values (gen_random_uuid(), now(), 'somebody', 'auditor', 'SEARCH', '{nik}', 'AUDIT')
                """);

        for (String change : List.of("delete from %s", "update %s set viewer = 'nobody'", "truncate %s")) {
            assertThrows(RuntimeException.class, () -> Database.run(change.formatted("personal_data_access")));
        }
        as(Role.AUDITOR)
                .get("/v1/personal-data-accesses?viewer=somebody&purpose=AUDIT")
                .then()
                .statusCode(200)
                .body("items[0].fields", contains("nik"))
                .body("items[0].applicantId", nullValue());
        as(Role.OPERATOR).get("/v1/personal-data-accesses").then().statusCode(403);
    }

    @Test
    void whoIsErasedIsForgottenByEveryTableThatSaysSoAndNoTableIsOverlooked() {
        UUID gone = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        for (UUID writer : List.of(gone, other)) {
            page(writer, 1, cipher.seal(Letters.PAGE, writer, new byte[1]));
            Database.run("insert into stamp (letter_id) values ($1)", writer);
        }
        PersonalTables tables = new PersonalTables(
                forgotten("letter_page", "letter_id"), kept("stamp", "letter_id", "A stamp names nobody"));

        tables.forget(pool, List.of(gone)).await().indefinitely();
        tables.forget(pool, List.of()).await().indefinitely();

        assertEquals(
                other, Database.run("select letter_id from letter_page").get(0).getUUID("letter_id"));
        assertEquals(2, Database.number("select count(*) from stamp"));
        assertEquals(
                Set.of(), tables.undeclared(pool, List.of("letter_id")).await().indefinitely());
        assertEquals(
                Set.of("stamp.letter_id"),
                new PersonalTables(forgotten("letter_page", "letter_id"))
                        .undeclared(pool, List.of("letter_id"))
                        .await()
                        .indefinitely());
    }

    @Test
    void digestsComeWithTheIdOfTheirKey() {
        assertEquals("2020", beans.digests("phone").active().keyId());
        assertThrows(IllegalStateException.class, () -> beans.digests("unknown"));
    }

    /** Twenty-five letters, the first of them of eight pages and one that is printed. */
    private void lettersUnderTheOldKey() {
        DataCipher old = old();
        UUID writer = null;
        for (int i = 0; i < LETTERS; i++) {
            writer = UUID.randomUUID();
            SealedData body = old.seal(Letters.BODY, writer, text(writer));
            pool.preparedQuery("insert into letter values ($1, $2, $3)")
                    .execute(Values.of(writer, body.envelope(), body.keyId()))
                    .await()
                    .indefinitely();
        }
        for (int page = 1; page <= 8; page++) {
            page(writer, page, old.seal(Letters.PAGE, writer, text(writer)));
        }
        Database.run("insert into letter_page (letter_id, page) values ($1, 9)", writer);
    }

    private void page(UUID writer, long page, SealedData content) {
        pool.preparedQuery("insert into letter_page values ($1, $2, $3, $4)")
                .execute(Values.of(writer, page, content.envelope(), content.keyId()))
                .await()
                .indefinitely();
    }

    private void everythingOpens(String key) {
        List<Row> letters = Database.run("select id, body as content, body_key as key_id from letter");
        List<Row> pages = Database.run(
                "select letter_id as id, content, content_key as key_id from letter_page where content is not null");
        assertTrue(letters.stream().allMatch(row -> opens(Letters.BODY, key, row)));
        assertTrue(pages.stream().allMatch(row -> opens(Letters.PAGE, key, row)));
    }

    private boolean opens(SealedColumn column, String key, Row row) {
        UUID writer = row.getUUID("id");
        SealedData sealed = new SealedData(row.getString("key_id"), Rows.bytes(row, "content"));
        assertArrayEquals(text(writer), cipher.open(column, writer, sealed));
        return sealed.keyId().equals(key);
    }

    private static byte[] text(UUID writer) {
        return ("Letter of " + writer).getBytes(StandardCharsets.UTF_8);
    }

    private DataCipher old() {
        return new DataCipher(new ConfiguredKeys("old", config.keys(), keys));
    }

    private static void start() {
        as(Role.OPERATOR)
                .body(Map.of("reason", "A test"))
                .post("/v1/encryption-keys/reencryption")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse progress() {
        return as(Role.AUDITOR).get("/v1/encryption-keys/reencryption").then().statusCode(200);
    }

    private static ValidatableResponse retire(String key) {
        return as(Role.OPERATOR)
                .body(Map.of("reason", "A test"))
                .post("/v1/encryption-keys/" + key + "/retirement")
                .then();
    }

    private static RequestSpecification as(String role) {
        return given().auth().oauth2(Tokens.staff(role)).contentType(ContentType.JSON);
    }
}
