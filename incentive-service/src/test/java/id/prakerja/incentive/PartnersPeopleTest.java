package id.prakerja.incentive;

import static id.prakerja.testkit.Waiting.patiently;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.JsonNode;
import id.prakerja.events.Topics;
import id.prakerja.incentive.support.ComponentTest;
import id.prakerja.incentive.support.Person;
import id.prakerja.incentive.support.StubPartner;
import id.prakerja.testkit.Database;
import id.prakerja.testkit.Topic;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A payment partner knows a person by what is its own, whatever its door. */
@ComponentTest
class PartnersPeopleTest {

    private final Person person = new Person();

    /** By its topic, over SNAP, by webhook and by fetching. */
    @ParameterizedTest
    @ValueSource(strings = {"gopay", "dana", "isaku", "pos"})
    void noPartnerIsToldOurIdOfAPerson(String partner) {
        assertEquals(person.at(partner), person.instructed(partner).personId());

        for (ConsumerRecord<String, byte[]> told :
                Topic.named(Topics.PAYOUT_REQUESTED_PREFIX + partner).read()) {
            assertNotEquals(person.id.toString(), told.key());
            assertFalse(new String(told.value(), StandardCharsets.UTF_8).contains(person.id.toString()));
        }
        assertEquals(
                0,
                Database.number("select count(*) from door_instruction where partner_person_id = $1", person.id),
                "nor can a door tell it");
    }

    @Test
    void aQuestionSaysUnderWhichKeyItsDigestIs() {
        person.selected().awaitSelected();
        awaitKey("1");
        person.identified("2");
        awaitKey("2");

        person.linked("gopay");

        JsonNode question = StubPartner.get().lastQuestion(person.account).orElseThrow();
        assertEquals("2", question.path("digestKey").asText());
        assertEquals(person.digestAt("gopay", "2"), question.path("ownerDigest").asText());
        assertEquals(person.at("gopay").toString(), question.path("personId").asText());
    }

    /** What registration has not said yet is waited for; nothing else of the person goes to the partner instead. */
    @Test
    void nobodyIsAskedAboutBeforeTheyAreKnownToThePartner() {
        person.selected().awaitSelected();
        awaitKey("1");
        Database.run("delete from partner_identity where participant_id = $1", person.id);
        person.link("ovo", person.account);
        Person other = new Person().selected().linked("ovo");
        assertEquals(1, StubPartner.get().questionsAbout(other.account));
        assertEquals(0, StubPartner.get().questionsAbout(person.account));

        person.identified("1");

        person.awaitAccount("LINKED");
    }

    private void awaitKey(String keyId) {
        patiently("known under key " + keyId)
                .until(() -> Database.number(
                                "select count(*) from partner_identity where participant_id = $1 and key_id = $2",
                                person.id,
                                keyId)
                        == Person.PARTNERS.size());
    }
}
