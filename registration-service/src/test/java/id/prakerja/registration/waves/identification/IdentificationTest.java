package id.prakerja.registration.waves.identification;

import static id.prakerja.testkit.Waiting.patiently;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.access.Role;
import id.prakerja.events.Topics;
import id.prakerja.registration.support.Api;
import id.prakerja.registration.support.People;
import id.prakerja.registration.support.ServiceTest;
import id.prakerja.registration.support.Waves;
import id.prakerja.sealed.KeyedDigest;
import id.prakerja.testkit.Database;
import id.prakerja.testkit.Records;
import id.prakerja.testkit.Tokens;
import id.prakerja.testkit.Topic;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** By what payment partners know a participant, and how that follows a partner to another key. */
@ServiceTest
class IdentificationTest {

    private static final KeyedDigest MASTER =
            new KeyedDigest("master", Base64.getDecoder().decode("ZGV2ZWxvcG1lbnQtcGFydG5lci1kaWdlc3QtbWFzdGU="));
    private static final List<String> PARTNERS = List.of("bni", "gopay", "linkaja", "ovo");
    private static final String KEYS = "bni:1 gopay:1 linkaja:1 ovo:1";

    @Inject
    Identifications identifications;

    private final Map<String, Object> form = People.person();

    @Test
    void eachPartnerKnowsAParticipantByADigestAndAnIdOfItsOwn() {
        UUID person = participant();
        JsonPath published = published(person, 1).get(0);

        Set<String> told = new HashSet<>();
        for (String partner : PARTNERS) {
            byte[] key = MASTER.derivedKey("prakerja partner digest " + partner + " 1");
            assertEquals(
                    new KeyedDigest("its own", key).hexOf(form.get("nik").toString()),
                    of(partner, published, "digest"),
                    "the partner computes the same under the key that it was given");
            assertEquals("1", of(partner, published, "keyId"));
            UUID id = UUID.fromString(of(partner, published, "personId"));
            assertEquals(8, id.version());
            assertEquals(2, id.variant());
            assertNotEquals(person, id);
            told.add(of(partner, published, "digest"));
            told.add(id.toString());
        }
        assertEquals(2 * PARTNERS.size(), told.size(), "no two partners have anything in common");
        String registered = Records.text(patiently()
                .until(() -> Topic.named(Topics.APPLICANT_REGISTERED).of(person), events -> !events.isEmpty())
                .get(0));
        assertFalse(told.contains(new JsonPath(registered).getString("identityAlias")), "lists have another key");
    }

    @Test
    void whoWasSelectedUnderAnotherKeyIsPublishedAnewAndNobodyTwice() {
        UUID before = participant();
        JsonPath first = published(before, 1).get(0);
        UUID untouched = participantOf(People.person());
        published(untouched, 1);
        // As an instance with the earlier key of one partner has left it, killed in the middle of its own walk.
        Database.run(
                "update membership set identified_under = 'bni:1 gopay:0 linkaja:1 ovo:1' where participant_id = $1",
                before);
        Database.run("update identification set ended_at = now() where keys = $1", KEYS);
        Database.run("insert into identification (keys, begun_at) values ('bni:1 gopay:0 linkaja:1 ovo:1', now())");
        Database.run(
                "insert into work_item (queue, item_key) values ('identification', 'bni:1 gopay:0 linkaja:1 ovo:1')");

        identifications.begin().await().indefinitely();

        JsonPath again = published(before, 2).get(1);
        for (String partner : PARTNERS) {
            assertEquals(of(partner, first, "personId"), of(partner, again, "personId"), "the same person for ever");
        }
        patiently()
                .untilAsserted(() -> Api.as(Tokens.staff(Role.AUDITOR))
                        .get("/v1/identifications")
                        .then()
                        .statusCode(200)
                        .rootPath("find { it.keys == '" + KEYS + "' }")
                        .body("left", equalTo(0))
                        .body("endedAt", notNullValue()));
        assertEquals(1, published(untouched, 1).size());
        // The walk has ended before its item leaves the queue.
        Database.awaitCount(0, "select count(*) from work_item where queue = 'identification'");
        identifications.begin().await().indefinitely();
        assertEquals(0, Database.number("select count(*) from work_item where queue = 'identification'"));
        Api.as(Tokens.officer("32")).get("/v1/identifications").then().statusCode(403);
    }

    @Test
    void aSelectionThatComesAgainIsPublishedOnce() {
        int wave = Waves.open();
        UUID person = joined(People.person(), wave);
        Waves.select(person, wave);
        Waves.select(person, wave);
        Api.awaitStatus(person, "SELECTED");
        UUID later = joined(People.person(), wave);
        Waves.select(later, wave);
        published(later, 1);

        assertEquals(1, published(person, 1).size());
        assertTrue(Database.number("select count(*) from membership where identified_under = $1", KEYS) > 0);
    }

    private UUID participant() {
        return participantOf(form);
    }

    private static UUID participantOf(Map<String, Object> form) {
        int wave = Waves.open();
        UUID person = joined(form, wave);
        Waves.select(person, wave);
        Api.awaitStatus(person, "SELECTED");
        return person;
    }

    private static UUID joined(Map<String, Object> form, int wave) {
        UUID person = Api.registered(form);
        Api.awaitStatus(person, "READY");
        Api.join(person, wave).statusCode(201);
        return person;
    }

    private static List<JsonPath> published(UUID person, int times) {
        patiently("published " + times + " times")
                .until(() ->
                        Topic.named(Topics.PARTICIPANT_IDENTIFIED).of(person).size() >= times);
        return Topic.named(Topics.PARTICIPANT_IDENTIFIED).of(person).stream()
                .map(Records::text)
                .map(JsonPath::new)
                .toList();
    }

    private static String of(String partner, JsonPath published, String field) {
        return published.getString("partners.find { it.partner == '" + partner + "' }." + field);
    }
}
