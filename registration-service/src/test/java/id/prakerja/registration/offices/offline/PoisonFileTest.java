package id.prakerja.registration.offices.offline;

import static id.prakerja.testkit.Waiting.patiently;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.prakerja.access.Role;
import id.prakerja.registration.support.Api;
import id.prakerja.registration.support.OfflineUploads;
import id.prakerja.registration.support.People;
import id.prakerja.registration.support.ServiceTest;
import id.prakerja.testkit.Tokens;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A file at which every worker fails. */
@ServiceTest
class PoisonFileTest {

    private static final String OFFICER = Tokens.officer("32");
    private static final String OPERATOR = Tokens.staff(Role.OPERATOR);

    @Inject
    Pool pool;

    @Test
    void aFileAtWhichEveryWorkerFailsIsSetAsideWithItsReasonStopsNoOtherAndIsReplacedByItsNextArrival() {
        byte[] file = OfflineUploads.csv(List.of(People.person()));
        String bast = OfflineUploads.handOver(1);
        String poison = sentDamaged(bast, file);

        OfflineUploads.workedThrough(OfflineUploads.handOver(1), "CSV", OfflineUploads.csv(List.of(People.person())))
                .body("status", equalTo("DONE"));
        awaitFailed(poison);
        assertEquals(2, parts(poison), "kept for another try");
        assertEquals(200, item(poison).statusCode());

        OfflineUploads.workedThrough(bast, "CSV", file).body("status", equalTo("DONE"));

        assertEquals(0, parts(poison), "nothing of the failed file is kept");
        assertEquals(404, item(poison).statusCode());
    }

    @Test
    void anOperatorHasAFailedFileTriedAgainAndItGoesOnWhereItStood() {
        String poison = sentDamaged(OfflineUploads.handOver(1), OfflineUploads.csv(List.of(People.person())));
        awaitFailed(poison);

        repair(poison);
        Api.as(OPERATOR)
                .body(Map.of("reason", "The disk was repaired"))
                .post("/v1/work-queues/office-files/items/" + poison + "/retry")
                .then()
                .statusCode(200)
                .body("status", equalTo("WAITING"));

        patiently()
                .untilAsserted(() -> Api.as(OFFICER)
                        .get("/v1/offline-uploads/" + poison)
                        .then()
                        .body("status", equalTo("DONE"))
                        .body("accepted", equalTo(1))
                        .body("refusal", nullValue()));
        assertEquals(0, parts(poison));
        Api.as(OPERATOR).get("/v1/operator-actions?action=WORK_RETRIED").then().body("items.subject", hasItem(poison));
    }

    /** A file whose first part no longer opens. */
    private String sentDamaged(String bast, byte[] file) {
        String id = OfflineUploads.open(OFFICER, bast, "CSV", file)
                .statusCode(201)
                .extract()
                .path("id");
        byte[] half = Arrays.copyOf(file, file.length / 2);
        OfflineUploads.send(OFFICER, id, 0, half).statusCode(204);
        execute("update file_part set content = content || '\\x00' where upload_id = $1", id);
        OfflineUploads.send(OFFICER, id, half.length, Arrays.copyOfRange(file, half.length, file.length))
                .statusCode(204);
        return id;
    }

    private void repair(String id) {
        execute(
                "update file_part set content = substring(content from 1 for length(content) - 1)"
                        + " where upload_id = $1 and position = 0",
                id);
    }

    private static void awaitFailed(String id) {
        patiently()
                .untilAsserted(() -> Api.as(OFFICER)
                        .get("/v1/offline-uploads/" + id)
                        .then()
                        .body("status", equalTo("FAILED"))
                        .body("refusal.code", equalTo("FILE_WORK_FAILED"))
                        .body("refusal.messages.en", containsString("set aside")));
    }

    private static Response item(String id) {
        return Api.as(OPERATOR).get("/v1/work-queues/office-files/items/" + id);
    }

    private void execute(String sql, String upload) {
        pool.preparedQuery(sql)
                .execute(Tuple.of(UUID.fromString(upload)))
                .await()
                .indefinitely();
    }

    private long parts(String upload) {
        return pool.preparedQuery("select count(*) as n from file_part where upload_id = $1")
                .execute(Tuple.of(UUID.fromString(upload)))
                .map(rows -> rows.iterator().next().getLong("n"))
                .await()
                .indefinitely();
    }
}
