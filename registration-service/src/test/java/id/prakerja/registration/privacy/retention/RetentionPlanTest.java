package id.prakerja.registration.privacy.retention;

import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.registration.support.ServiceTest;
import id.prakerja.sql.Rows;
import id.prakerja.sql.Values;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class RetentionPlanTest {

    @Inject
    Pool pool;

    @Test
    void aStepReadsItsPagesAndNotTheWholeTable() {
        run("""
                insert into idempotency_record (scope, key, request_digest, status, response, created_at)
                select 'kept', n::text, '\\x00', 201, '{}', clock_timestamp() from generate_series(1, 100000) n
                """);
        run("analyze idempotency_record");

        String plan = String.join(
                "\n",
                Rows.list(
                        pool.preparedQuery("explain "
                                        + RetentionKind.ANSWERS.walk().remove())
                                .execute(Values.of(Instant.EPOCH, 1_000, 0L, 512L))
                                .await()
                                .indefinitely(),
                        row -> row.getString(0)));

        assertTrue(plan.contains("Tid Range Scan on idempotency_record"), plan);
        assertTrue(!plan.contains("Seq Scan"), plan);
    }

    @AfterEach
    void nothingIsLeft() {
        run("delete from idempotency_record where scope = 'kept'");
    }

    private void run(String sql) {
        pool.query(sql).execute().await().indefinitely();
    }
}
