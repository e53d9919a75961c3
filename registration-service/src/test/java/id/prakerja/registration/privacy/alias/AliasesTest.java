package id.prakerja.registration.privacy.alias;

import static id.prakerja.testkit.Waiting.patiently;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.registration.support.Api;
import id.prakerja.registration.support.People;
import id.prakerja.registration.support.ServiceTest;
import id.prakerja.testkit.Database;
import id.prakerja.testkit.Race;
import id.prakerja.testkit.Tokens;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A number has one alias, as long as anybody or a list needs it. */
@ServiceTest
class AliasesTest {

    @Inject
    Pool pool;

    @Inject
    Aliases aliases;

    @Inject
    KnownAliases known;

    @Test
    void aNumberThatManyEnterAtTheSameTimeHasOneAlias() throws Exception {
        List<NumberedPerson> people =
                Stream.generate(AliasesTest::someone).limit(50).toList();

        List<Map<UUID, PersonAliases>> given = Race.of(8, number -> {
            List<NumberedPerson> shuffled = new ArrayList<>(people);
            Collections.shuffle(shuffled, new Random(number));
            return publish(shuffled);
        });

        assertEquals(1, new HashSet<>(given).size());
        assertEquals(
                50,
                given.get(0).values().stream()
                        .map(PersonAliases::identity)
                        .distinct()
                        .count());
    }

    @Test
    void anAliasFollowsFromNoNumberAndNoKey() {
        NumberedPerson person = someone();
        PersonAliases first = publish(List.of(person)).get(person.applicantId());
        await(pool.withTransaction(tx -> aliases.forget(tx, List.of(person.applicantId()))));

        PersonAliases second = publish(List.of(person)).get(person.applicantId());

        assertNotEquals(first.identity(), second.identity());
        assertNotEquals(first.family(), second.family());
    }

    @Test
    void equalDigitsOfIdentityFamilyAndRegisterHaveDigestsThatDiffer() {
        Map<String, Object> form = People.person();
        UUID person = ready(form);
        String nik = form.get("nik").toString();

        PersonAliases given =
                publish(List.of(new NumberedPerson(person, nik, nik))).get(person);

        assertNotEquals(given.identity(), given.family());
        assertEquals(
                0, Database.number("select count(*) from number_alias n join applicant a on a.nik_digest = n.digest"));
    }

    @Test
    void whoIsErasedLeavesNoAliasButWhatTheFamilyAndListsNeed() {
        Map<String, Object> form = People.person();
        UUID person = ready(form);
        Map<String, Object> siblingForm = People.person();
        siblingForm.put("kk", form.get("kk"));
        UUID sibling = ready(siblingForm);
        UUID family = family(person);
        assertEquals(family, family(sibling));
        Database.run(
                "insert into list_member (list, identity, since_version) values ('A_LIST', $1, 1)",
                UUID.fromString(known.of(siblingForm.get("nik").toString())));

        erase(person);
        assertFalse(known.knows(form.get("nik").toString()));
        assertEquals(1, Database.number("select count(*) from number_alias where id = $1", family));

        erase(sibling);
        assertTrue(known.knows(siblingForm.get("nik").toString()), "a list names it");
        assertEquals(0, Database.number("select count(*) from number_alias where id = $1", family));
        assertEquals(
                0,
                Database.number("select count(*) from person_alias where applicant_id in ($1, $2)", person, sibling));
    }

    @Test
    void nobodyIsLeftWithAnAliasThatWasForgottenAtTheSameTime() throws Exception {
        for (int round = 0; round < 40; round++) {
            NumberedPerson leaving = someone();
            NumberedPerson coming = new NumberedPerson(UUID.randomUUID(), nik(), leaving.kk());
            publish(List.of(leaving));

            Race.of(2, number -> {
                if (number == 0) {
                    await(pool.withTransaction(tx -> aliases.forget(tx, List.of(leaving.applicantId()))));
                } else {
                    publish(List.of(coming));
                }
                return number;
            });

            assertEquals(1, Database.number("""
                    select count(*) from person_alias p join number_alias n on n.id = p.family where p.applicant_id = $1
                    """, coming.applicantId()));
        }
    }

    @Test
    void correctedNumbersLeaveTheWrongOnesAliasesBehind() {
        Map<String, Object> form = People.mismatched();
        UUID person = Api.registered(form);
        Api.awaitStatus(person, "IDENTITY_REJECTED");
        String wrong = form.get("nik").toString();
        publish(List.of(new NumberedPerson(person, wrong, form.get("kk").toString())));
        assertTrue(known.knows(wrong));

        Map<String, Object> right = People.person();
        Api.correct(person, right).statusCode(200);

        assertFalse(known.knows(wrong));
        Api.awaitStatus(person, "READY");
        patiently().until(() -> known.knows(right.get("nik").toString()));
    }

    private static UUID ready(Map<String, Object> form) {
        UUID id = Api.registered(form);
        Api.awaitStatus(id, "READY");
        return id;
    }

    private static UUID family(UUID person) {
        return Database.run("select family from person_alias where applicant_id = $1", person)
                .get(0)
                .getUUID("family");
    }

    private static void erase(UUID person) {
        Api.as(Tokens.applicant(person))
                .delete("/v1/applicants/" + person + "/own-data")
                .then()
                .statusCode(204);
    }

    private Map<UUID, PersonAliases> publish(List<NumberedPerson> people) {
        return await(pool.withTransaction(tx -> aliases.ofPeople(tx, people)));
    }

    private static <T> T await(Uni<T> doing) {
        return doing.await().indefinitely();
    }

    private static NumberedPerson someone() {
        return new NumberedPerson(UUID.randomUUID(), nik(), nik());
    }

    private static String nik() {
        return People.person().get("nik").toString();
    }
}
