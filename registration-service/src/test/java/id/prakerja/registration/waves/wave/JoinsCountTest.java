package id.prakerja.registration.waves.wave;

import static id.prakerja.testkit.Waiting.patiently;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.access.Role;
import id.prakerja.events.Topics;
import id.prakerja.registration.support.Api;
import id.prakerja.registration.support.ServiceTest;
import id.prakerja.registration.support.Waves;
import id.prakerja.testkit.Records;
import id.prakerja.testkit.Tokens;
import id.prakerja.testkit.Topic;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Transaction;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** How many joined a wave, published once no more can join it. */
@ServiceTest
class JoinsCountTest {

    @Inject
    Pool pool;

    @Test
    void afterTheCloseTheNumberOfJoinsIsPublishedOnce() {
        int wave = Waves.open();
        UUID first = Api.readyApplicant();
        UUID second = Api.readyApplicant();
        Api.join(first, wave).statusCode(201);
        Api.join(second, wave).statusCode(201);
        shown(wave, null);

        Waves.change(wave, 3, "CLOSED", 0);
        Waves.change(wave, 3, "CLOSED", 0);
        Waves.change(wave, 4, "DRAWN", 2);
        Waves.awaitStatus(wave, "DRAWN");

        JsonPath counted = published(wave);
        assertEquals(2, counted.getLong("joined"));
        assertEquals(wave, counted.getInt("wave"));
        shown(wave, 2);
        Api.join(Api.readyApplicant(), wave).statusCode(409).body("code", equalTo("WAVE_NOT_OPEN"));
        assertEquals(1, Topic.named(Topics.JOINS_COUNTED).of(wave).size());
    }

    @Test
    void aWaveThatNobodyJoinedIsCountedAsWellAndACancelledOneIsNot() {
        int empty = Waves.open();
        int cancelled = Waves.open();

        Waves.change(cancelled, 3, "CANCELLED", 0);
        Waves.change(empty, 3, "CLOSED", 0);

        assertEquals(0, published(empty).getLong("joined"));
        Waves.awaitStatus(cancelled, "CANCELLED");
        shown(cancelled, null);
        assertTrue(Topic.named(Topics.JOINS_COUNTED).of(cancelled).isEmpty());
    }

    @Test
    void aWaveDoesNotCloseBeforeAJoinUnderWayIsCommittedAndThenItIsCounted() {
        int wave = Waves.open();
        // Somebody who is there: an entry of nobody would stand in the register and in no count of it.
        UUID joins = Api.readyApplicant();
        SqlConnection connection = pool.getConnection().await().indefinitely();
        try {
            Transaction join = connection.begin().await().indefinitely();
            execute(connection, "select pg_advisory_xact_lock_shared(hashtext('wave'), $1)", wave);
            execute(connection, """
                    insert into wave_entry (applicant_id, wave, status, channel, joined_at)
                    values ($2, $1, 'JOINED', 'ONLINE', now())
                    """, wave, joins);

            Waves.change(wave, 3, "CLOSED", 0);
            awaitSomebodyWaitsFor(wave);
            Waves.awaitStatus(wave, "OPEN");
            join.commit().await().indefinitely();
        } finally {
            connection.close().await().indefinitely();
        }

        assertEquals(1, published(wave).getLong("joined"));
    }

    @Test
    void whoJoinsWhileTheWaveClosesIsRefused() throws Exception {
        int wave = Waves.open();
        UUID late = Api.readyApplicant();
        SqlConnection connection = pool.getConnection().await().indefinitely();
        CompletableFuture<ValidatableResponse> join;
        try {
            Transaction close = connection.begin().await().indefinitely();
            execute(connection, "select pg_advisory_xact_lock(hashtext('wave'), $1)", wave);

            join = CompletableFuture.supplyAsync(() -> Api.join(late, wave));
            awaitSomebodyWaitsFor(wave);
            execute(connection, "update wave set status = 'CLOSED', version = 3 where wave = $1", wave);
            close.commit().await().indefinitely();
        } finally {
            connection.close().await().indefinitely();
        }

        join.get().statusCode(409).body("code", equalTo("WAVE_NOT_OPEN"));
    }

    private static JsonPath published(int wave) {
        return new JsonPath(Records.text(patiently()
                .until(() -> Topic.named(Topics.JOINS_COUNTED).of(wave), events -> !events.isEmpty())
                .get(0)));
    }

    private static void shown(int wave, Integer joined) {
        Api.as(Tokens.staff(Role.OPERATOR))
                .get("/v1/waves?limit=500")
                .then()
                .body("items.find { it.wave == " + wave + " }.joined", joined == null ? nullValue() : equalTo(joined));
    }

    private void awaitSomebodyWaitsFor(int wave) {
        patiently()
                .until(() -> pool.preparedQuery("""
                        select from pg_locks where locktype = 'advisory' and not granted and objid::bigint = $1
                        """)
                                .execute(Tuple.of((long) wave))
                                .await()
                                .indefinitely()
                                .size()
                        > 0);
    }

    private static void execute(SqlConnection connection, String sql, Object... values) {
        connection.preparedQuery(sql).execute(Tuple.from(values)).await().indefinitely();
    }
}
