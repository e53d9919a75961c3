package id.prakerja.registration.component;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.prakerja.access.Role;
import id.prakerja.events.Topics;
import id.prakerja.registration.personaldata.Digests;
import id.prakerja.rest.idempotency.ContentDigest;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** Lists by which selection judges: brought in by one operator, approved by another, published to the last change. */
@ServiceTest
class ListTest {

    private static final String CLERK = Tokens.staff(Role.OPERATOR, "clerk");
    private static final String HEAD = Tokens.staff(Role.OPERATOR, "head");
    private static final AtomicInteger NEXT = new AtomicInteger();

    @Inject
    Pool pool;

    @Inject
    Digests digests;

    @Inject
    ObjectMapper json;

    @Test
    void theListsOfTheProgrammeAreThereFromTheStart() {
        Api.as(Tokens.staff(Role.AUDITOR))
                .get("/v1/lists")
                .then()
                .statusCode(200)
                .body("name", hasItems("EDUCATION", "OTHER_AID", "OCCUPATION", "DECEASED", "LAID_OFF_WORKERS"))
                .body("find { it.name == 'LAID_OFF_WORKERS' }.kind", equalTo("PRIORITY"));
    }

    @Test
    void eachVersionPublishesExactlyItsDifferenceAndThenSaysThatItIsComplete() throws IOException {
        String list = list("EXCLUSION");
        List<String> people = numbers(20);

        publish(list, people.subList(0, 15), "first");
        publish(list, people.subList(5, 20), "second");

        Map<String, Boolean> excluded = new HashMap<>();
        for (String nik : people) {
            for (ConsumerRecord<String, byte[]> event : Events.of(Topics.EXCLUSION_CHANGED, digests.shared(nik))) {
                excluded.put(nik, json.readTree(event.value()).get("excluded").booleanValue());
            }
        }
        assertEquals(5, excluded.values().stream().filter(on -> !on).count());
        assertEquals(15, excluded.values().stream().filter(on -> on).count());
        List<JsonNode> published = published(list);
        assertEquals(
                List.of(1, 2),
                published.stream()
                        .map(each -> each.get("listVersion").intValue())
                        .toList());
        assertEquals("EXCLUSION", published.get(1).get("kind").textValue());
        assertEquals(15, published.get(1).get("members").intValue());
        assertEquals(5, published.get(1).get("added").intValue());
        assertEquals(5, published.get(1).get("removed").intValue());
        assertEquals(
                1,
                Events.of(Topics.EXCLUSION_CHANGED, digests.shared(people.get(7)))
                        .size(),
                "did not change");
    }

    @Test
    void aPriorityListIsPublishedAsSuch() throws IOException {
        String list = list("PRIORITY");
        String nik = numbers(1).get(0);

        publish(list, List.of(nik), "first");

        JsonNode event = json.readTree(
                Events.of(Topics.PRIORITY_CHANGED, digests.shared(nik)).get(0).value());
        assertEquals(list, event.get("list").textValue());
        assertTrue(event.get("prioritised").booleanValue());
        assertEquals(digests.shared(nik), event.get("identityDigest").textValue());
    }

    @Test
    void theDifferenceIsToldBeforeASecondPersonApproves() {
        String list = list("EXCLUSION");
        String id = prepared(list, csv(numbers(3), "x"));

        Api.as(HEAD)
                .get("/v1/lists/" + list + "/versions/" + id)
                .then()
                .body("members", equalTo(3))
                .body("added", equalTo(3))
                .body("removed", equalTo(0))
                .body("published", equalTo(0));
        decide(CLERK, list, id, "approval").statusCode(403).body("code", equalTo("LIST_SECOND_PERSON_NEEDED"));
        decide(HEAD, list, id, "approval")
                .statusCode(200)
                .body("number", equalTo(1))
                .body("approvedBy", equalTo("head"));
        decide(HEAD, list, id, "withdrawal").statusCode(409).body("code", equalTo("LIST_VERSION_NOT_PREPARED"));
        Api.as(Tokens.staff(Role.AUDITOR))
                .get("/v1/operator-actions?action=LIST_VERSION_APPROVED&limit=500")
                .then()
                .body("items.find { it.subject == '" + id + "' }.operator", equalTo("head"));
    }

    @Test
    void theSameFileAgainChangesNothingAndAnotherWaitsUntilTheFirstIsDecided() {
        String list = list("EXCLUSION");
        byte[] file = csv(numbers(2), "x");
        String id = prepared(list, file);

        open(list, file).statusCode(200).body("id", equalTo(id)).body("sentBefore", is(true));
        open(list, csv(numbers(2), "y")).statusCode(409).body("code", equalTo("LIST_VERSION_UNDER_WAY"));
        decide(CLERK, list, id, "withdrawal").statusCode(200).body("status", equalTo("WITHDRAWN"));
        open(list, file).statusCode(201);
    }

    @Test
    void rowsWithoutAPossibleNumberAreToldAndTheOthersCount() {
        String list = list("EXCLUSION");
        String good = numbers(1).get(0);

        String id = prepared(list, csv(List.of(good, "12345", good), "x"));

        Api.as(HEAD)
                .get("/v1/lists/" + list + "/versions/" + id)
                .then()
                .body("rows", equalTo(3))
                .body("members", equalTo(1))
                .body("faulty", equalTo(1));
        Api.as(HEAD)
                .get("/v1/lists/" + list + "/versions/" + id + "/faults")
                .then()
                .body("items", hasSize(1))
                .body("items[0].line", equalTo(3))
                .body("items[0].code", equalTo("NIK_MALFORMED"))
                .body("items[0].indonesian", notNullValue());
    }

    @Test
    void aPersonsListsAreFoundAndTheNumbersThemselvesAreNotKept() {
        String list = list("EXCLUSION");
        Map<String, Object> person = People.person();
        UUID id = Api.registered(person);

        publish(list, List.of(person.get("nik").toString()), "first");

        Api.as(HEAD)
                .get("/v1/applicants/" + id + "/list-memberships")
                .then()
                .statusCode(200)
                .body("list", contains(list))
                .body("sinceVersion", contains(1));
        assertEquals(
                0L,
                count(
                        "select count(*) as n from file_part p join list_version v on v.id = p.upload_id where v.list = $1",
                        list));
        assertEquals(
                0L,
                count(
                        "select count(*) as n from list_candidate c join list_version v on v.id = c.version_id where v.list = $1",
                        list));
    }

    @Test
    void whoeverTakesAPublicationOverGoesOnAndTellsNothingTwice() {
        String list = list("EXCLUSION");
        List<String> people = numbers(10);
        String id = prepared(list, csv(people, "x"));
        String first = people.stream().map(digests::shared).sorted().findFirst().orElseThrow();
        // As a worker leaves it that was killed after its first change: member, event and position committed, the lease
        // run out.
        pool.withTransaction(tx -> tx.preparedQuery(
                                "insert into list_member (list, digest, since_version) values ($1, decode($2, 'hex'), 1)")
                        .execute(Tuple.of(list, first))
                        .chain(() -> tx.preparedQuery(
                                        "update list_version set position = decode($2, 'hex'), published = 1 where id = $1")
                                .execute(Tuple.of(UUID.fromString(id), first))))
                .await()
                .indefinitely();

        decide(HEAD, list, id, "approval").statusCode(200);
        awaitStatus(list, id, "PUBLISHED");

        Api.as(HEAD).get("/v1/lists/" + list + "/versions/" + id).then().body("published", equalTo(10));
        awaitPublished(list, 1);
        assertEquals(0, Events.of(Topics.EXCLUSION_CHANGED, first).size());
        people.stream()
                .map(digests::shared)
                .filter(digest -> !digest.equals(first))
                .forEach(digest -> assertEquals(
                        1, Events.of(Topics.EXCLUSION_CHANGED, digest).size()));
    }

    @Test
    void aListKeepsItsKindAndOnlyOperatorsBringOneIn() {
        String list = list("EXCLUSION");

        Api.as(CLERK)
                .body(Map.of("kind", "PRIORITY", "description", "x"))
                .put("/v1/lists/" + list)
                .then()
                .statusCode(409)
                .body("code", equalTo("LIST_KIND_FIXED"));
        open("NO_SUCH_LIST", csv(numbers(1), "x")).statusCode(404).body("code", equalTo("LIST_UNKNOWN"));
        for (String token : List.of(Tokens.officer("32"), Tokens.staff(Role.AUDITOR), Tokens.newcomer("nosy"))) {
            open(token, list, csv(numbers(1), "x")).statusCode(403);
        }
        Api.as(HEAD).get("/v1/lists/" + list + "/versions").then().body("items.status", not(hasItem("RECEIVING")));
    }

    private static String list(String kind) {
        String name = "LIST_" + NEXT.incrementAndGet();
        Api.as(CLERK)
                .body(Map.of("kind", kind, "description", "Rekaan"))
                .put("/v1/lists/" + name)
                .then()
                .statusCode(200);
        return name;
    }

    private static List<String> numbers(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> People.person().get("nik").toString())
                .toList();
    }

    private static byte[] csv(List<String> numbers, String note) {
        return numbers.stream()
                .map(nik -> "\n" + nik + "," + note)
                .collect(Collectors.joining("", "nik,note", ""))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static ValidatableResponse open(String list, byte[] file) {
        return open(CLERK, list, file);
    }

    private static ValidatableResponse open(String token, String list, byte[] file) {
        return Api.as(token)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of(
                        "format",
                        "CSV",
                        "bytes",
                        file.length,
                        "sha256",
                        ContentDigest.of(file),
                        "legalBasis",
                        "Surat B-1/2020"))
                .post("/v1/lists/" + list + "/versions")
                .then();
    }

    private static String prepared(String list, byte[] file) {
        String id = open(list, file).statusCode(201).extract().path("id");
        OfflineUploads.sendAll(CLERK, id, file);
        awaitStatus(list, id, "PREPARED");
        return id;
    }

    private void publish(String list, List<String> numbers, String note) {
        String id = prepared(list, csv(numbers, note));
        int version =
                decide(HEAD, list, id, "approval").statusCode(200).extract().path("number");
        awaitStatus(list, id, "PUBLISHED");
        awaitPublished(list, version);
    }

    private static ValidatableResponse decide(String token, String list, String id, String decision) {
        return Api.as(token)
                .post("/v1/lists/" + list + "/versions/" + id + "/" + decision)
                .then();
    }

    private static void awaitStatus(String list, String id, String status) {
        await("status " + status)
                .untilAsserted(() -> Api.as(HEAD)
                        .get("/v1/lists/" + list + "/versions/" + id)
                        .then()
                        .body("status", equalTo(status)));
    }

    /** The word that a version is complete comes after its changes, by another topic, so all have been sent then. */
    private void awaitPublished(String list, int versions) {
        await("list.published").until(() -> published(list).size() == versions);
        await("an empty outbox")
                .until(() -> count("select count(*) as n from outbox_event where topic <> $1", "") == 0);
    }

    private List<JsonNode> published(String list) {
        return Events.of(Topics.LIST_PUBLISHED, list).stream()
                .map(event -> {
                    try {
                        return json.readTree(event.value());
                    } catch (IOException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList();
    }

    private long count(String query, String parameter) {
        return pool.preparedQuery(query)
                .execute(Tuple.of(parameter))
                .map(rows -> rows.iterator().next().getLong("n"))
                .await()
                .indefinitely();
    }
}
