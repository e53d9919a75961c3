package id.prakerja.registration.offices.offline;

import static id.prakerja.testkit.Waiting.patiently;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertFalse;

import id.prakerja.registration.support.Api;
import id.prakerja.registration.support.OfflineUploads;
import id.prakerja.registration.support.People;
import id.prakerja.registration.support.ServiceTest;
import id.prakerja.testkit.Tokens;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How the rows that an office gets back are kept meanwhile, and for how long. */
@ServiceTest
class OfflineRejectionsAtRestTest {

    private static final String OFFICER = Tokens.officer("32");

    @Inject
    Pool pool;

    @Test
    void theFileAndTheRejectedRowsAreEncryptedAtRest() {
        Map<String, Object> person = personWhoseBirthDateIsWrong();
        String id = rejected(person);

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
        String id = rejected(personWhoseBirthDateIsWrong());

        pool.preparedQuery("update offline_upload set finished_at = finished_at - interval '91 days' where id = $1")
                .execute(Tuple.of(UUID.fromString(id)))
                .await()
                .indefinitely();

        patiently()
                .untilAsserted(() -> Api.as(OFFICER)
                        .get("/v1/offline-uploads/" + id + "/rejections")
                        .then()
                        .body("items", hasSize(0)));
        OfflineUploads.view(id).body("rejected", equalTo(1));
    }

    private static Map<String, Object> personWhoseBirthDateIsWrong() {
        Map<String, Object> person = People.person();
        person.put("birthDate", "1991-07-01");
        return person;
    }

    private static String rejected(Map<String, Object> person) {
        return OfflineUploads.workedThrough(OfflineUploads.handOver(1), "CSV", OfflineUploads.csv(List.of(person)))
                .body("rejected", equalTo(1))
                .extract()
                .path("id");
    }
}
