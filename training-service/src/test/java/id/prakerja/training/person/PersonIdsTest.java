package id.prakerja.training.person;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.f4b6a3.uuid.UuidCreator;
import id.prakerja.json.StrictJson;
import id.prakerja.refusal.Decision;
import id.prakerja.sealed.wrapping.KeyReader;
import id.prakerja.training.account.domain.AccountProblem;
import id.prakerja.training.partner.domain.PartnerKind;
import id.prakerja.training.partner.domain.Signatory;
import id.prakerja.training.sandbox.SandboxId;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PersonIdsTest {

    private static final Signatory TOKOPEDIA = signatory("tokopedia", false);
    private static final Signatory BUKALAPAK = signatory("bukalapak", false);

    private final PersonIds people = under("development-person-id-master-key");
    private final UUID person = UuidCreator.getTimeOrderedEpoch();

    @Test
    void eachPlatformKnowsAPersonByAnIdOfItsOwnThatOpensForItAlone() {
        PersonId here = people.of("tokopedia", person);
        PersonId there = people.of("bukalapak", person);

        assertNotEquals(here, there);
        assertNotEquals(person, here.value());
        assertNotEquals(person, there.value());
        assertEquals(person, people.open(TOKOPEDIA, here).orThrow());
        assertEquals(person, people.open(BUKALAPAK, there).orThrow());
        assertNotEquals(person, people.open(BUKALAPAK, here).orThrow());
    }

    @Test
    void ourOwnIdOpensForNobody() {
        assertUnknown(people.open(TOKOPEDIA, new PersonId(person)));
        assertUnknown(people.open(TOKOPEDIA, new PersonId(UUID.randomUUID())));
        UUID madeUp = SandboxId.next();
        assertNotEquals(
                madeUp,
                people.open(signatory("tokopedia", true), new PersonId(madeUp)).orThrow());
    }

    @Test
    void whoPractisesMeetsMadeUpPeopleAloneAndNobodyElseMeetsThem() {
        UUID madeUp = SandboxId.next();

        assertEquals(
                madeUp,
                people.open(signatory("practice", true), people.of("practice", madeUp))
                        .orThrow());
        assertTrue(SandboxId.is(people.open(signatory("practice", true), people.of("practice", person))
                .orThrow()));
        assertEquals(
                7,
                people.open(TOKOPEDIA, people.of("tokopedia", madeUp)).orThrow().version());
    }

    @Test
    void anIdStaysWhatItIsFromReleaseToRelease() {
        UUID known = UUID.fromString("019b1e5c-7a30-7c11-9d3e-2f6a51c0b7d4");

        // Computed by a program in another language.
        assertEquals(
                "b9016b9b-2b21-809b-9f66-4417d8caa959",
                people.of("tokopedia", known).toString());
        assertEquals(
                "5555c680-ad25-8bdc-bbe5-f3aaf34d1f1a",
                people.of("bukalapak", known).toString());
        assertNotEquals(
                people.of("tokopedia", known),
                under("another-person-id-master-key-32b").of("tokopedia", known));
    }

    @Test
    void whatIsNoIdOfAParticipantHasNone() {
        UUID foreign = UUID.randomUUID();

        assertThrows(IllegalArgumentException.class, () -> people.of("tokopedia", foreign));
    }

    @Test
    void itIsReadAndWrittenAsTheTextOfAUuid() throws JsonProcessingException {
        ObjectMapper json = StrictJson.mapper();
        PersonId id = people.of("tokopedia", person);

        assertEquals('"' + id.value().toString() + '"', json.writeValueAsString(id));
        assertEquals(id, json.readValue('"' + id.toString() + '"', PersonId.class));
        assertThrows(JsonProcessingException.class, () -> json.readValue("\"1-1-1-1-1\"", PersonId.class));
    }

    private static void assertUnknown(Decision<UUID> decision) {
        assertEquals(Decision.refused(AccountProblem.ACCOUNT_UNKNOWN), decision);
    }

    private static PersonIds under(String master) {
        String key = Base64.getEncoder().encodeToString(master.getBytes(StandardCharsets.US_ASCII));
        return new PersonIds(() -> key, new KeyReader("training-service", Optional.empty()));
    }

    private static Signatory signatory(String partnerId, boolean sandbox) {
        return new Signatory(partnerId, PartnerKind.PLATFORM, sandbox, null);
    }
}
