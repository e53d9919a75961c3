package id.prakerja.registration.offices.list;

import static id.prakerja.registration.offices.list.SentLists.awaitStatus;
import static id.prakerja.registration.offices.list.SentLists.csv;
import static id.prakerja.registration.offices.list.SentLists.list;
import static id.prakerja.registration.offices.list.SentLists.prepared;
import static id.prakerja.registration.offices.list.SentLists.publishByTwo;
import static id.prakerja.testkit.Waiting.patiently;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.events.Topics;
import id.prakerja.registration.privacy.personaldata.Rotation;
import id.prakerja.registration.support.Api;
import id.prakerja.registration.support.People;
import id.prakerja.registration.support.ServiceTest;
import id.prakerja.sealed.digests.DigestVersions;
import id.prakerja.testkit.Database;
import id.prakerja.testkit.Records;
import id.prakerja.testkit.Topic;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The other services know people and families by the same aliases before, during and after a change of the key of digests. */
@ServiceTest
class ListsOverARotationTest {

    @Inject
    DigestVersions versions;

    @BeforeEach
    void theSecondKeyWasNotPutToUse() {
        Rotation.hasNotBegun(versions);
    }

    @AfterEach
    void everythingStandsUnderTheSecondKey() {
        Rotation.isOver(versions);
    }

    @Test
    void aListNamesWhomARegistrationNamesWhicheverComesFirstAtEveryMomentOfARotation() {
        List<Map<String, Object>> peopleFirst = people(24);
        List<Map<String, Object>> listsFirst = people(24);
        List<UUID> registered = register(peopleFirst);
        String early = published(listsFirst);
        List<UUID> aliases = Database.run("select id from number_alias where digest_version = 1 order by id").stream()
                .map(row -> row.getUUID("id"))
                .toList();
        Rotation.isKilledAt("number_alias", aliases.get(aliases.size() * 3 / 4));
        Rotation.start().statusCode(200);
        patiently()
                .untilAsserted(() -> Rotation.progress()
                        .body("status", equalTo("RUNNING"))
                        .body("tables.find { it.table == 'number_alias' }.moved", greaterThan(20)));
        assertTrue(Database.number("select count(*) from number_alias where digest_version = 1") > 10);

        String meanwhile = published(peopleFirst.subList(0, 12));
        List<UUID> joined = register(listsFirst.subList(0, 12));
        List<Map<String, Object>> bothMeanwhile = people(6);
        List<UUID> registeredMeanwhile = register(bothMeanwhile);
        List<Map<String, Object>> listedMeanwhile = people(6);
        String onlyMeanwhile = published(listedMeanwhile);
        Rotation.nobodyIsKilled();
        Rotation.toTheEnd();

        String late = published(Stream.of(peopleFirst.subList(12, 24), bothMeanwhile)
                .flatMap(List::stream)
                .toList());
        assertNamed(early, joined);
        assertNamed(early, register(listsFirst.subList(12, 24)));
        assertNamed(meanwhile, registered.subList(0, 12));
        assertNamed(onlyMeanwhile, register(listedMeanwhile));
        assertNamed(late, registered.subList(12, 24));
        assertNamed(late, registeredMeanwhile);
        assertEquals(0, Database.number("select count(*) from number_alias where digest_version = 1"));
    }

    @Test
    void aFamilyStaysOneFamilyOverARotation() {
        Map<String, Object> mother = People.person();
        UUID first = register(List.of(mother)).get(0);
        Rotation.isKilledAt("number_alias", UUID.fromString(registration(first).getString("familyAlias")));
        Rotation.start().statusCode(200);
        patiently()
                .untilAsserted(
                        () -> Rotation.progress().body("tables.find { it.table == 'applicant' }.done", equalTo(true)));

        UUID meanwhile = register(List.of(ofTheFamily(mother))).get(0);
        Rotation.nobodyIsKilled();
        Rotation.toTheEnd();
        UUID afterwards = register(List.of(ofTheFamily(mother))).get(0);
        UUID stranger = register(List.of(People.person())).get(0);

        String family = registration(first).getString("familyAlias");
        assertEquals(family, registration(meanwhile).getString("familyAlias"));
        assertEquals(family, registration(afterwards).getString("familyAlias"));
        assertTrue(!family.equals(registration(stranger).getString("familyAlias")));
    }

    private static Map<String, Object> ofTheFamily(Map<String, Object> member) {
        Map<String, Object> form = People.person();
        form.put("kk", member.get("kk"));
        return form;
    }

    private static List<Map<String, Object>> people(int count) {
        return Stream.generate(People::person).limit(count).toList();
    }

    private static List<UUID> register(List<Map<String, Object>> people) {
        List<UUID> ids = people.stream().map(Api::registered).toList();
        ids.forEach(id -> Api.awaitStatus(id, "READY"));
        return ids;
    }

    private static String published(List<Map<String, Object>> people) {
        String list = list("EXCLUSION");
        String id = prepared(
                list,
                csv(people.stream().map(form -> form.get("nik").toString()).toList(), list));
        publishByTwo(list, id);
        awaitStatus(list, id, "PUBLISHED");
        return list;
    }

    private static void assertNamed(String list, List<UUID> people) {
        for (UUID person : people) {
            String alias = registration(person).getString("identityAlias");
            patiently(person + " on " + list)
                    .until(() -> Topic.named(Topics.EXCLUSION_CHANGED).of(alias).stream()
                            .map(event -> JsonPath.from(Records.text(event)))
                            .anyMatch(change -> change.getString("list").equals(list)
                                    && change.getString("identityAlias").equals(alias)));
        }
    }

    private static JsonPath registration(UUID person) {
        return patiently()
                .until(() -> Topic.named(Topics.APPLICANT_REGISTERED).of(person), events -> !events.isEmpty())
                .stream()
                .map(event -> JsonPath.from(Records.text(event)))
                .findFirst()
                .orElseThrow();
    }
}
