package id.prakerja.oversight.facts;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.prakerja.access.Role;
import id.prakerja.events.Topics;
import id.prakerja.oversight.support.ComponentTest;
import id.prakerja.oversight.support.ToldHistory;
import id.prakerja.testkit.Tokens;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** What is set aside names people, and lies for days. */
@ComponentTest
class ParkedPayloadsTest {

    @Inject
    Pool pool;

    @Test
    void whatIsParkedLiesSealedAndIsShownAsItCame() {
        ToldHistory.tell();
        String id = given().auth()
                .oauth2(Tokens.staff(Role.OPERATOR))
                .get("/v1/parked-events?topic=" + Topics.WAVE_CHANGED)
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");

        assertEquals(1, count("id = '%s'".formatted(id)));
        assertEquals(0, count("position(convert_to('no event', 'UTF8') in payload) > 0"));
        given().auth()
                .oauth2(Tokens.staff(Role.OPERATOR))
                .get("/v1/parked-events/" + id)
                .then()
                .statusCode(200)
                .body("payload", equalTo(Base64.getEncoder().encodeToString("no event".getBytes(UTF_8))));
    }

    private long count(String which) {
        return pool.query("select count(*) as n from parked_event where " + which)
                .execute()
                .await()
                .indefinitely()
                .iterator()
                .next()
                .getLong("n");
    }
}
