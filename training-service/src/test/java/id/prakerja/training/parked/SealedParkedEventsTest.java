package id.prakerja.training.parked;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.prakerja.access.Role;
import id.prakerja.events.Topics;
import id.prakerja.testkit.Tokens;
import id.prakerja.testkit.Topic;
import id.prakerja.testkit.Waiting;
import id.prakerja.training.support.ServiceTest;
import io.quarkus.mongodb.reactive.ReactiveMongoClient;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.bson.types.Binary;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** What is parked names people, and lies for days. */
@ServiceTest
class SealedParkedEventsTest {

    @Inject
    ReactiveMongoClient mongo;

    @ConfigProperty(name = "quarkus.mongodb.database")
    String database;

    @Test
    void whatIsParkedLiesSealedAndIsShownAsItCame() {
        UUID person = UUID.randomUUID();
        Topic.named(Topics.PARTICIPANT_REVOKED).publish(person, Map.of("participantId", "nothing agreed"));
        Waiting.patiently().until(() -> parked(person) != null);

        Document kept = parked(person);
        String payload = new String(kept.get("payload", Binary.class).getData(), StandardCharsets.ISO_8859_1);
        assertEquals(-1, payload.indexOf("nothing agreed"));
        assertEquals("test", kept.getString("payloadKey"));
        given().auth()
                .oauth2(Tokens.staff(Role.OPERATOR))
                .get("/v1/parked-events/" + kept.getString("_id"))
                .then()
                .statusCode(200)
                .body("payload.participantId", equalTo("nothing agreed"));
        given().auth()
                .oauth2(Tokens.staff(Role.OPERATOR))
                .contentType("application/json")
                .body(Map.of("reason", "a test"))
                .post("/v1/parked-events/" + kept.getString("_id") + "/discard")
                .then()
                .statusCode(200);
    }

    private Document parked(UUID person) {
        return mongo.getDatabase(database)
                .getCollection("parked_events")
                .find(new Document("key", person.toString()))
                .collect()
                .first()
                .await()
                .atMost(Waiting.PATIENCE);
    }
}
