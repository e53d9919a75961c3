package id.prakerja.registration.offices.list;

import static id.prakerja.registration.offices.list.SentLists.HEAD;
import static id.prakerja.registration.offices.list.SentLists.awaitStatus;
import static id.prakerja.registration.offices.list.SentLists.csv;
import static id.prakerja.registration.offices.list.SentLists.list;
import static id.prakerja.registration.offices.list.SentLists.numbers;
import static id.prakerja.registration.offices.list.SentLists.prepared;
import static id.prakerja.registration.offices.list.SentLists.publishByTwo;
import static id.prakerja.testkit.Waiting.patiently;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.prakerja.events.Topics;
import id.prakerja.registration.privacy.alias.KnownAliases;
import id.prakerja.registration.support.Api;
import id.prakerja.registration.support.People;
import id.prakerja.registration.support.ServiceTest;
import id.prakerja.testkit.Topic;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** Every version of a list is published to the last change, once, and nothing else of it is kept. */
@ServiceTest
class ListPublicationTest {

    @Inject
    Pool pool;

    @Inject
    KnownAliases aliases;

    @Inject
    ObjectMapper json;

    @Test
    void eachVersionPublishesExactlyItsDifferenceAndThenSaysThatItIsComplete() throws IOException {
        String list = list("EXCLUSION");
        List<String> people = numbers(20);

        publish(list, people.subList(0, 15), "first");
        publish(list, people.subList(5, 20), "second");

        Map<String, Boolean> excluded = new HashMap<>();
        for (String nik : people) {
            for (ConsumerRecord<String, byte[]> event :
                    Topic.named(Topics.EXCLUSION_CHANGED).of(aliases.of(nik))) {
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
                Topic.named(Topics.EXCLUSION_CHANGED)
                        .of(aliases.of(people.get(7)))
                        .size(),
                "did not change");
    }

    @Test
    void aPriorityListIsPublishedAsSuch() throws IOException {
        String list = list("PRIORITY");
        String nik = numbers(1).get(0);

        publish(list, List.of(nik), "first");

        JsonNode event = json.readTree(
                Topic.named(Topics.PRIORITY_CHANGED).of(aliases.of(nik)).get(0).value());
        assertEquals(list, event.get("list").textValue());
        assertTrue(event.get("prioritised").booleanValue());
        assertEquals(aliases.of(nik), event.get("identityAlias").textValue());
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
        String first = people.stream().map(aliases::of).sorted().findFirst().orElseThrow();
        // As a worker leaves it that was killed after its first change: member, event and position committed, the lease
        // run out.
        pool.withTransaction(tx -> tx.preparedQuery(
                                "insert into list_member (list, identity, since_version) values ($1, $2::uuid, 1)")
                        .execute(Tuple.of(list, UUID.fromString(first)))
                        .chain(() -> tx.preparedQuery(
                                        "update list_version set position = $2::uuid, published = 1 where id = $1")
                                .execute(Tuple.of(UUID.fromString(id), UUID.fromString(first)))))
                .await()
                .indefinitely();

        publishByTwo(list, id);
        awaitStatus(list, id, "PUBLISHED");

        Api.as(HEAD).get("/v1/lists/" + list + "/versions/" + id).then().body("published", equalTo(10));
        awaitPublished(list, 1);
        assertEquals(0, Topic.named(Topics.EXCLUSION_CHANGED).of(first).size());
        people.stream()
                .map(aliases::of)
                .filter(alias -> !alias.equals(first))
                .forEach(alias -> assertEquals(
                        1, Topic.named(Topics.EXCLUSION_CHANGED).of(alias).size()));
    }

    private void publish(String list, List<String> numbers, String note) {
        String id = prepared(list, csv(numbers, note));
        int version = publishByTwo(list, id).extract().path("number");
        awaitStatus(list, id, "PUBLISHED");
        awaitPublished(list, version);
    }

    /** The word that a version is complete comes after its changes, by another topic, so all have been sent then. */
    private void awaitPublished(String list, int versions) {
        patiently("list.published").until(() -> published(list).size() == versions);
        patiently("an empty outbox")
                .until(() -> count("select count(*) as n from outbox_event where topic <> $1", "") == 0);
    }

    private List<JsonNode> published(String list) {
        return Topic.named(Topics.LIST_PUBLISHED).of(list).stream()
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
