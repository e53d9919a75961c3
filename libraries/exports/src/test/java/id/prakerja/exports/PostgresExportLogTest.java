package id.prakerja.exports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import id.prakerja.infrastructure.Infrastructure;
import id.prakerja.infrastructure.InfrastructureSettings;
import id.prakerja.infrastructure.PostgresDatabase;
import id.prakerja.sheets.SheetFormat;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The log of exports in a real server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresExportLogTest {

    private static final Instant NOON = Instant.parse("2020-09-05T05:00:00Z");

    private Infrastructure infrastructure;
    private Vertx vertx;
    private Pool pool;
    private PostgresExportLog log;

    @BeforeAll
    void startServer() throws IOException {
        infrastructure = Infrastructure.open(InfrastructureSettings.temporary());
        PostgresDatabase database = infrastructure.postgres("exports");
        vertx = Vertx.vertx();
        pool = new Pool(PgBuilder.pool()
                .connectingTo(PgConnectOptions.fromUri(database.reactiveUrl())
                        .setUser(database.user())
                        .setPassword(database.password()))
                .with(new PoolOptions().setMaxSize(2))
                .using(vertx.getDelegate())
                .build());
        try (InputStream schema = getClass().getResourceAsStream("/db/exports/V0_4__data_exports.sql")) {
            pool.query(new String(schema.readAllBytes(), StandardCharsets.UTF_8))
                    .executeAndAwait();
        }
        log = new PostgresExportLog(pool, Clock.fixed(NOON, ZoneOffset.UTC));
    }

    @AfterAll
    void stopServer() {
        pool.closeAndAwait();
        vertx.closeAndAwait();
        infrastructure.close();
    }

    @Test
    void theLogSaysWhoTookWhatWhyAndHowItEnded() {
        UUID underWay =
                log.start(ExportsTest.request(SheetFormat.CSV, null)).await().indefinitely();
        UUID brokenOff =
                log.start(ExportsTest.request(SheetFormat.XLSX, "17")).await().indefinitely();
        log.end(brokenOff, 2_000, false).await().indefinitely();
        log.end(brokenOff, 9, true).await().indefinitely();

        List<LoggedExport> exports = log.list(null, 10).await().indefinitely();

        assertEquals(
                new LoggedExport(
                        brokenOff,
                        "numbers",
                        "XLSX",
                        Map.of("state", "SETTLED"),
                        "17",
                        "Audit 12/2020",
                        "auditor-1",
                        NOON,
                        NOON,
                        2_000L,
                        false),
                exports.get(0));
        assertEquals(underWay, exports.get(1).id());
        assertNull(exports.get(1).whole());
        assertEquals(
                List.of(underWay),
                log.list(brokenOff, 10).await().indefinitely().stream()
                        .map(LoggedExport::id)
                        .toList());
    }

    @Test
    void rowsOfAQueryBecomeRowsOfAnExport() {
        ExportPage page = pool.query(
                        "select 7 as \"id\", null::text as \"name\", timestamptz '2020-09-05 05:00+00' as \"at\"")
                .execute()
                .map(rows -> ExportPage.of(rows, "id"))
                .await()
                .indefinitely();

        assertEquals("7", page.last());
        assertEquals(7, page.rows().get(0).get("id"));
        assertNull(page.rows().get(0).get("name"));
        assertEquals(NOON, page.rows().get(0).get("at"));
    }
}
