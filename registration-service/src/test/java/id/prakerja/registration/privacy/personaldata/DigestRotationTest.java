package id.prakerja.registration.privacy.personaldata;

import static id.prakerja.testkit.Waiting.patiently;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.access.Role;
import id.prakerja.registration.support.Api;
import id.prakerja.registration.support.Contacts;
import id.prakerja.registration.support.People;
import id.prakerja.registration.support.ServiceTest;
import id.prakerja.sealed.digests.DigestVersions;
import id.prakerja.sealed.digests.VersionedDigest;
import id.prakerja.testkit.Database;
import id.prakerja.testkit.Race;
import id.prakerja.testkit.Tokens;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The key of the digests by which people are found and kept apart is changed. The tests begin as before the second key was put to use. */
@ServiceTest
class DigestRotationTest {

    private static final String OPERATOR = Tokens.staff(Role.OPERATOR);

    @Inject
    Digests digests;

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
    void aRotationUnderConcurrentRegistrationsLetsNobodyInTwiceAndEverybodyIsFoundThroughout() throws Exception {
        List<Map<String, Object>> before =
                Stream.generate(People::person).limit(60).toList();
        List<UUID> ids = before.stream().map(Api::registered).toList();
        assertEquals(60, ofVersion(1, before));
        List<Map<String, Object>> meanwhile =
                Stream.generate(People::person).limit(40).toList();
        Rotation.isKilledAt(ids.get(45));

        CompletableFuture<Void> rotation = CompletableFuture.runAsync(Rotation::toTheMiddle);
        List<Integer> answers = Race.of(8, number -> {
            List<Integer> statuses = new ArrayList<>();
            for (int i = 0; i < meanwhile.size(); i++) {
                if (i == meanwhile.size() - 1) {
                    // However late the second key is put to use, somebody comes after it.
                    rotation.join();
                }
                Map<String, Object> known = before.get((i * 7 + number) % before.size());
                statuses.add(again(known, number));
                assertFound(known);
                statuses.add(
                        Api.register(new HashMap<>(meanwhile.get(i))).extract().statusCode());
            }
            return (int) statuses.stream().filter(status -> status == 201).count();
        });
        rotation.get();
        assertTrue(ofVersion(1, before) >= 15);
        assertTrue(ofVersion(2, meanwhile) > 0);
        Rotation.nobodyIsKilled();
        Rotation.toTheEnd();

        assertEquals(
                meanwhile.size(), answers.stream().mapToInt(Integer::intValue).sum());
        for (Map<String, Object> person :
                Stream.concat(before.stream(), meanwhile.stream()).toList()) {
            assertEquals(1, registrationsOf(person));
            assertFound(person);
        }
        assertEquals(before.size() + meanwhile.size(), ofVersion(2, before) + ofVersion(2, meanwhile));
        assertEquals(0, Database.number("select count(*) from applicant where digest_version < 2"));
    }

    @Test
    void whoeverIsKilledInTheMiddleGoesOnAndWhatIsReplacedMeanwhileStaysOfOneVersion() {
        List<Map<String, Object>> people =
                Stream.generate(People::person).limit(50).toList();
        List<UUID> ids = people.stream().map(Api::registered).toList();
        ids.forEach(id -> Api.awaitStatus(id, "READY"));
        Rotation.isKilledAt(ids.get(30));

        Rotation.start().statusCode(200);
        patiently()
                .untilAsserted(() -> Rotation.progress()
                        .body("status", equalTo("RUNNING"))
                        .body("tables.find { it.table == 'applicant' }.moved", greaterThan(10)));
        assertTrue(ofVersion(1, people) >= 10);
        Map<String, Object> moves = people.get(49);
        String phone = "0813%08d".formatted(System.nanoTime() % 100_000_000);
        String token = Tokens.applicant(ids.get(49));
        Contacts.change(token, ids.get(49), "phone", phone).statusCode(202);
        Contacts.confirmChange(token, ids.get(49), "phone", Contacts.code("+62" + phone.substring(1), 1))
                .statusCode(200);
        assertEquals(1, ofVersion(2, List.of(moves)));
        people.subList(0, 49).forEach(DigestRotationTest::assertFound);
        Map<String, Object> takesThePhone = People.person();
        takesThePhone.put("phone", phone);
        Api.register(takesThePhone).statusCode(409).body("code", equalTo("PHONE_ALREADY_REGISTERED"));
        Rotation.nobodyIsKilled();

        Rotation.toTheEnd();
        assertEquals(people.size(), ofVersion(2, people));
        Api.as(OPERATOR)
                .body(Map.of("phone", phone, "purpose", "SUPPORT"))
                .post("/v1/applicant-searches")
                .then()
                .body("items", hasSize(1));
    }

    @Test
    void peopleWhoMayBeOneAreSeenAcrossTheVersions() {
        UUID first = ready("Sita Berganti Satu");
        UUID second = ready("Sita Berganti Satu");
        UUID alone = ready("Sita Berganti Dua");
        Rotation.isKilledAt(alone);

        Rotation.start().statusCode(200);
        patiently()
                .untilAsserted(() ->
                        Rotation.keys().body("find { it.chain == 'blind-index' }.keys[1].writtenAt", notNullValue()));
        UUID third = ready("Sita Berganti Satu");
        UUID likeAlone = ready("Sita Berganti Dua");

        assertEquals(Set.of(first, second, third), caseOf(first));
        assertEquals(Set.of(alone, likeAlone), caseOf(alone));
        Rotation.nobodyIsKilled();
        Rotation.toTheEnd();
        assertEquals(Set.of(first, second, third), caseOf(third));
        assertEquals(Set.of(alone, likeAlone), caseOf(alone));
        assertEquals(0, Database.number("select count(*) from duplicate_case where next_likeness_digest is not null"));
        assertEquals(Set.of(first, second, third, ready("Sita Berganti Satu")), caseOf(first));
    }

    @Test
    void whoLacksTheKeyThatIsWrittenWritesNothing() {
        Map<String, Object> person = People.person();
        Database.run(
                "insert into digest_version (chain, version, key_id, fingerprint, written_at) values ('blind-index', 3, 'next', 'of others', now())");

        Api.register(person).statusCode(500);
        assertThrows(
                RuntimeException.class,
                () -> Database.run("select digest_written('blind-index', '{of nobody}'::text[])"));

        Database.run("delete from digest_version where version = 3");
        versions.follow().await().indefinitely();
        assertEquals(0, registrationsOf(person));
        Api.register(person).statusCode(201);
    }

    /** Sends somebody's NIK again, with contacts of its own. */
    private static int again(Map<String, Object> known, int number) {
        Map<String, Object> form = People.person();
        form.put("nik", known.get("nik"));
        return Api.register(OPERATOR, "again-" + number + "-" + UUID.randomUUID(), form)
                .extract()
                .statusCode();
    }

    private static void assertFound(Map<String, Object> person) {
        for (String by : List.of("nik", "phone", "email")) {
            Api.as(Tokens.staff(Role.OPERATOR, "searcher-" + UUID.randomUUID()))
                    .body(Map.of(by, person.get(by), "purpose", "SUPPORT"))
                    .post("/v1/applicant-searches")
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(1));
        }
    }

    private long registrationsOf(Map<String, Object> person) {
        return Database.number(
                "select count(*) from applicant where nik_digest in ($1, $2)",
                nik(person).either()[0],
                nik(person).either()[nik(person).either().length - 1]);
    }

    private long ofVersion(int version, List<Map<String, Object>> people) {
        return IntStream.range(0, people.size())
                .filter(i -> Database.number(
                                "select count(*) from applicant where nik_digest = any ($1) and digest_version = $2",
                                nik(people.get(i)).either(),
                                version)
                        == 1)
                .count();
    }

    private VersionedDigest nik(Map<String, Object> person) {
        return digests.blindIndex("nik", person.get("nik").toString());
    }

    private static UUID ready(String name) {
        Map<String, Object> form = People.person();
        form.put("name", name);
        UUID id = Api.registered(form);
        Api.awaitStatus(id, "READY");
        return id;
    }

    private static Set<UUID> caseOf(UUID person) {
        List<String> people = Api.as(OPERATOR)
                .get("/v1/likely-duplicates?limit=500&open=true")
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.people.any { one -> one.applicantId == '" + person + "' } }.people.applicantId");
        return people.stream().map(UUID::fromString).collect(Collectors.toSet());
    }
}
