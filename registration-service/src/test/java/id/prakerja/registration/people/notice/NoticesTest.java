package id.prakerja.registration.people.notice;

import static id.prakerja.testkit.Waiting.patiently;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.access.Role;
import id.prakerja.events.Topics;
import id.prakerja.registration.support.Api;
import id.prakerja.registration.support.Contacts;
import id.prakerja.registration.support.People;
import id.prakerja.registration.support.ServiceTest;
import id.prakerja.registration.support.Waves;
import id.prakerja.sql.Values;
import id.prakerja.testkit.Tokens;
import id.prakerja.testkit.Topic;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is decided about people is told to them, once by phone and once by e-mail. */
@ServiceTest
class NoticesTest {

    @Inject
    Pool pool;

    @Test
    void whoIsSelectedRemindedAndRevokedIsToldOnceOfEachInBothLanguages() {
        Map<String, Object> form = People.person();
        UUID id = Api.registered(form);
        Api.awaitStatus(id, "READY");
        int wave = Waves.number();

        Waves.select(id, wave);
        Waves.select(id, wave);
        Api.awaitStatus(id, "SELECTED");
        awaitMessages(form, 1);
        remind(id, wave, "2020-10-03T02:00:00Z");
        awaitMessages(form, 2);
        Waves.revoke(id, wave);
        awaitMessages(form, 3);

        List<String> mails = Contacts.texts(Contacts.email(form));
        assertTrue(mails.get(2).contains("penerima Prakerja pada gelombang " + wave), mails.get(2));
        assertTrue(mails.get(2).contains("selected as a participant"), mails.get(2));
        assertTrue(mails.get(2).contains("SK-99/2020"), mails.get(2));
        // Midnight of the programme lies in Jakarta.
        assertTrue(mails.get(1).contains("3 Oktober 2020") && mails.get(1).contains("3 October 2020"), mails.get(1));
        assertTrue(mails.get(0).contains("NO_FIRST_PURCHASE"), mails.get(0));
        assertEquals(3, Contacts.texts(Contacts.phone(form)).size());
    }

    @Test
    void whoseDeadlineHasMovedIsRemindedOnceOfEach() {
        Map<String, Object> form = People.person();
        UUID id = Api.registered(form);
        int wave = Waves.number();

        remind(id, wave, "2020-10-03T02:00:00Z");
        remind(id, wave, "2020-10-03T02:00:00Z");
        remind(id, wave, "2020-10-14T02:00:00Z");
        awaitMessages(form, 2);

        List<String> mails = Contacts.texts(Contacts.email(form));
        assertTrue(mails.stream().anyMatch(mail -> mail.contains("3 October 2020")), mails::toString);
        assertTrue(mails.stream().anyMatch(mail -> mail.contains("14 October 2020")), mails::toString);
    }

    private static void remind(UUID person, int wave, String deadline) {
        Topic.named(Topics.PARTICIPANT_REMINDED).publish(person, """
                {"participantId": "%s", "wave": %d, "firstPurchaseDeadline": "%s", "remindedAt": "2020-09-26T02:00:00Z"}
                """.formatted(person, wave, deadline));
    }

    @Test
    void aNoticeThatCannotBeSentHoldsUpNoOtherAndIsSetAsideForAnOperatorWhoHasItSentAgain() {
        Map<String, Object> form = People.person();
        UUID id = Api.registered(form);
        Map<String, Object> other = People.person();
        UUID otherId = Api.registered(other);
        ask(id, "{\"wave\": \"1\"}", null);

        Waves.revoke(otherId, Waves.number());

        awaitMessages(other, 1);
        patiently().until(() -> !items(id, "FAILED").isEmpty());
        pool.preparedQuery("update notice set details = '{\"wave\": \"1\", \"reason\": \"FRAUD\"}' where id = $1")
                .executeAndAwait(Tuple.of(id));
        Api.as(Tokens.staff(Role.OPERATOR))
                .body(Map.of("reason", "The text is whole again"))
                .post("/v1/work-queues/notices/items/" + id + "/retry")
                .then()
                .statusCode(200);
        patiently().until(() -> Contacts.texts(Contacts.phone(form)).size() == 1);
        awaitRow("select from notice where id = $1 and status = 'SENT' and sealed is null", id);
        assertEquals(List.of(), items(id, "WAITING"));
    }

    @Test
    void aNoticeThatIsNoLongerWorthSendingIsGivenUpAndSeen() {
        Map<String, Object> form = People.person();
        UUID id = Api.registered(form);
        ask(id, "{\"wave\": \"1\", \"reason\": \"FRAUD\"}", Duration.ZERO);

        awaitRow("select from notice where id = $1 and status = 'GIVEN_UP'", id);

        assertEquals(List.of(), Contacts.texts(Contacts.phone(form)));
        Api.as(Tokens.staff(Role.AUDITOR))
                .get("/v1/notices")
                .then()
                .statusCode(200)
                .body("givenUp", greaterThanOrEqualTo(1));
    }

    private void ask(UUID id, String details, Duration worthFor) {
        pool.preparedQuery("""
                insert into notice (id, applicant_id, kind, medium, reference, details, created_at, worth_until)
                values ($1, $1, 'REVOKED', 'PHONE', 'wave-1', $2, now(), now() + $3::bigint * interval '1 second')
                """)
                .executeAndAwait(
                        Values.of(id, new JsonObject(details), worthFor == null ? null : worthFor.toSeconds()));
        pool.preparedQuery("insert into work_item (queue, item_key) values ('notices', $1)")
                .executeAndAwait(Tuple.of(id.toString()));
    }

    private static List<String> items(UUID id, String status) {
        return Api.as(Tokens.staff(Role.OPERATOR))
                .get("/v1/work-queues/notices/items?limit=500&status=" + status)
                .then()
                .statusCode(200)
                .extract()
                .path("items.findAll { it.key == '" + id + "' }.key");
    }

    @Test
    void onlyAnOperatorReadsTheDevelopmentOutbox() {
        Api.as(Tokens.staff(Role.AUDITOR))
                .get("/v1/notices/development-outbox")
                .then()
                .statusCode(403)
                .body("code", equalTo("FORBIDDEN"));
        Api.as(Tokens.newcomer("curious")).get("/v1/notices").then().statusCode(403);
    }

    private static void awaitMessages(Map<String, Object> form, int number) {
        patiently("messages")
                .until(() -> Contacts.texts(Contacts.phone(form)).size() == number
                        && Contacts.texts(Contacts.email(form)).size() == number);
    }

    private void awaitRow(String query, UUID id) {
        patiently(query)
                .until(() ->
                        pool.preparedQuery(query).executeAndAwait(Tuple.of(id)).size() == 1);
    }
}
