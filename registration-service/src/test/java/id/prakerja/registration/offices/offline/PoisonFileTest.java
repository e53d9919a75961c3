package id.prakerja.registration.offices.offline;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.prakerja.registration.support.Api;
import id.prakerja.registration.support.OfflineUploads;
import id.prakerja.registration.support.People;
import id.prakerja.registration.support.ServiceTest;
import id.prakerja.registration.support.Tokens;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A file at which every worker fails. */
@ServiceTest
class PoisonFileTest {

    private static final String OFFICER = Tokens.officer("32");

    @Inject
    Pool pool;

    @Test
    void aFileAtWhichEveryWorkerFailsIsSetAsideWithItsReasonAndStopsNoOther() {
        byte[] file = OfflineUploads.csv(List.of(People.person()));
        String bast = OfflineUploads.handOver(1);
        String poison = OfflineUploads.open(OFFICER, bast, "CSV", file)
                .statusCode(201)
                .extract()
                .path("id");
        byte[] half = Arrays.copyOf(file, file.length / 2);
        OfflineUploads.send(OFFICER, poison, 0, half).statusCode(204);
        pool.preparedQuery(
                        "update file_part set content = '\\x01'::bytea || substring(content from 3) where upload_id = $1")
                .execute(Tuple.of(UUID.fromString(poison)))
                .await()
                .indefinitely();
        OfflineUploads.send(OFFICER, poison, half.length, Arrays.copyOfRange(file, half.length, file.length))
                .statusCode(204);

        OfflineUploads.workedThrough(OfflineUploads.handOver(1), "CSV", OfflineUploads.csv(List.of(People.person())))
                .body("status", equalTo("DONE"));
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> Api.as(OFFICER)
                        .get("/v1/offline-uploads/" + poison)
                        .then()
                        .body("status", equalTo("FAILED"))
                        .body("refusal.code", equalTo("FILE_WORK_FAILED"))
                        .body("refusal.messages.en", containsString("set aside")));

        assertEquals(0, parts(poison), "nothing of the file is kept");
        OfflineUploads.workedThrough(bast, "CSV", file).body("status", equalTo("DONE"));
    }

    private long parts(String upload) {
        return pool.preparedQuery("select count(*) as n from file_part where upload_id = $1")
                .execute(Tuple.of(UUID.fromString(upload)))
                .map(rows -> rows.iterator().next().getLong("n"))
                .await()
                .indefinitely();
    }
}
