package id.prakerja.incentive.parked;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.prakerja.access.Role;
import id.prakerja.events.Topics;
import id.prakerja.incentive.support.ComponentTest;
import id.prakerja.testkit.Database;
import id.prakerja.testkit.Tokens;
import id.prakerja.testkit.Topic;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@ComponentTest
class ParkedPayloadsTest {

    @Test
    void whatIsParkedLiesSealedAndIsShownAsItCame() {
        UUID person = UUID.randomUUID();
        String payload = "{\"participantId\":\"" + person + "\",\"of\":\"nothing agreed\"}";
        Topic.named(Topics.PARTICIPANT_REVOKED)
                .publish(person, payload.getBytes(StandardCharsets.UTF_8), UUID.randomUUID());
        Database.awaitCount(1, "select count(*) from parked_event where record_key = $1", person.toString());

        assertEquals(
                0,
                Database.number(
                        "select count(*) from parked_event"
                                + " where record_key = $1 and position(convert_to('nothing agreed', 'UTF8') in payload) > 0",
                        person.toString()));
        String id = Database.run("select id from parked_event where record_key = $1", person.toString())
                .get(0)
                .getString(0);
        given().auth()
                .oauth2(Tokens.staff(Role.OPERATOR))
                .get("/v1/parked-events/" + id)
                .then()
                .statusCode(200)
                .body("payload.of", equalTo("nothing agreed"));
        given().auth()
                .oauth2(Tokens.staff(Role.OPERATOR))
                .contentType("application/json")
                .body("{\"reason\":\"a test\"}")
                .post("/v1/parked-events/" + id + "/discard")
                .then()
                .statusCode(200);
    }
}
