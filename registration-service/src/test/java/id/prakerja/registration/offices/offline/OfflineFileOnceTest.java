package id.prakerja.registration.offices.offline;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.prakerja.registration.support.Api;
import id.prakerja.registration.support.OfflineUploads;
import id.prakerja.registration.support.People;
import id.prakerja.registration.support.ServiceTest;
import id.prakerja.testkit.Tokens;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** An office's file has its effect once, however often it is announced, sent and begun. */
@ServiceTest
class OfflineFileOnceTest {

    private static final String OFFICER = Tokens.officer("32");

    @Inject
    Pool pool;

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
                        "update offline_upload set status = 'PROCESSING', rows = 300, rows_done = 100, accepted = 100"
                                + " where id = $1")
                .execute(Tuple.of(UUID.fromString(id)))
                .await()
                .indefinitely();
        OfflineUploads.sendAll(OFFICER, id, file);
        pool.preparedQuery("""
                        insert into work_item (queue, item_key, lease, attempts, due_at)
                        values ('office-files', $1, gen_random_uuid(), 1, clock_timestamp() - interval '1 second')
                        """).execute(Tuple.of(id)).await().indefinitely();

        OfflineUploads.end(id)
                .body("status", equalTo("DONE"))
                .body("rowsDone", equalTo(300))
                .body("accepted", equalTo(300))
                .body("rejected", equalTo(0));
        assertEquals(200, entriesOf(id));
    }

    private long entriesOf(String id) {
        return pool.preparedQuery("select count(*) as n from offline_entry where upload_id = $1")
                .execute(Tuple.of(UUID.fromString(id)))
                .map(rows -> rows.iterator().next().getLong("n"))
                .await()
                .indefinitely();
    }
}
