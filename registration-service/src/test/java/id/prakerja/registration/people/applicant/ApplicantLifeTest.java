package id.prakerja.registration.people.applicant;

import static id.prakerja.testkit.Waiting.patiently;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.prakerja.access.Role;
import id.prakerja.events.Topics;
import id.prakerja.registration.support.Api;
import id.prakerja.registration.support.Contacts;
import id.prakerja.registration.support.People;
import id.prakerja.registration.support.ServiceTest;
import id.prakerja.registration.support.SwitchedSteps;
import id.prakerja.registration.support.Waves;
import id.prakerja.testkit.Tokens;
import id.prakerja.testkit.Topic;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The whole way of an applicant, where the programme asks for every step. */
@ServiceTest
class ApplicantLifeTest {

    private static final Map<String, Object> PROFILE =
            Map.of("desiredTrainings", List.of("SALES", "DIGITAL"), "yearsOfWork", 4);

    @Inject
    Pool pool;

    @BeforeEach
    void theProgrammeAsksForEveryStep() {
        SwitchedSteps.every();
    }

    @AfterEach
    void theProgrammeAsksForThemNoMore() {
        SwitchedSteps.asConfigured();
        Api.registryAway(false);
    }

    @Test
    void fromTheFormToTheSelectionInALaterWave() {
        Map<String, Object> form = People.mismatched();
        String account = Tokens.newcomer("whole life");
        UUID id = UUID.fromString(Api.register(account, "whole-life-1", form)
                .statusCode(201)
                .body("status", equalTo("DRAFT"))
                .extract()
                .<String>path("applicantId"));

        for (String medium : List.of("phone", "email")) {
            Contacts.send(account, id, medium).statusCode(202);
            String recipient = medium.equals("phone") ? Contacts.phone(form) : Contacts.email(form);
            Contacts.confirm(account, id, medium, Contacts.code(recipient, 1)).statusCode(200);
        }
        Api.awaitStatus(id, "IDENTITY_REJECTED");
        put(account, id, "ability-test").statusCode(409).body("code", equalTo("TEST_NOT_DUE"));
        Map<String, Object> papers = People.person();
        papers.keySet().retainAll(Set.of("nik", "kk", "name", "birthDate", "gender"));
        put(account, id, "identity", papers).statusCode(200).body("status", equalTo("IDENTITY_PENDING"));
        Api.awaitStatus(id, "IDENTITY_VERIFIED");

        put(account, id, "ability-test").statusCode(200);
        put(account, id, "ability-test/submission").statusCode(200);
        Api.applicant(id).body("status", equalTo("TESTED"));
        put(account, id, "profile", PROFILE).statusCode(200).body("status", equalTo("TESTED"));
        Api.join(id, Waves.open()).statusCode(409).body("code", equalTo("NOT_READY"));
        declare(account, id).statusCode(200).body("status", equalTo("READY"));
        patiently()
                .untilAsserted(() -> assertEquals(
                        1, Topic.named(Topics.APPLICANT_REGISTERED).of(id).size()));

        int first = Waves.open();
        Api.join(account, "join-1", id, first).statusCode(201);
        Waves.change(first, 9, "DETERMINED", 0);
        Api.awaitStatus(id, "READY");
        int second = Waves.open();
        Api.join(account, "join-2", id, second).statusCode(201);
        Waves.select(id, second);
        Api.awaitStatus(id, "SELECTED");
        Waves.revoke(id, second);
        Api.awaitStatus(id, "BARRED");

        assertEquals(
                List.of(
                        "CONTACT_VERIFIED",
                        "IDENTITY_PENDING",
                        "IDENTITY_REJECTED",
                        "IDENTITY_PENDING",
                        "IDENTITY_VERIFIED",
                        "TESTED",
                        "READY",
                        "IN_WAVE",
                        "READY",
                        "IN_WAVE",
                        "SELECTED",
                        "BARRED"),
                transitions(id));
    }

    @Test
    void whoHasTheProfileAlreadyIsReadyWithTheTest() {
        UUID id = verified();
        String own = Tokens.applicant(id);
        declare(own, id).statusCode(200);
        put(own, id, "profile", PROFILE).statusCode(200).body("status", equalTo("IDENTITY_VERIFIED"));

        put(own, id, "ability-test").statusCode(200);
        put(own, id, "ability-test/submission").statusCode(200);

        Api.applicant(id).body("status", equalTo("READY"));
    }

    @Test
    void whoHasTheProfileAlreadyIsReadyWithTheIdentityWhereNoTestIsAskedFor() {
        SwitchedSteps.profile();
        Api.registryAway(true);
        UUID complete = Api.registered(People.person());
        UUID incomplete = Api.registered(People.person());
        declare(Tokens.applicant(complete), complete).statusCode(200);
        put(Tokens.applicant(complete), complete, "profile", PROFILE).statusCode(200);
        Api.registryAway(false);

        Api.awaitStatus(complete, "READY");
        Api.awaitStatus(incomplete, "TESTED");
        patiently()
                .untilAsserted(() -> assertEquals(
                        1, Topic.named(Topics.APPLICANT_REGISTERED).of(complete).size()));
    }

    @Test
    void theTestIsTakenOnceAndItsScoreDecidesNothing() {
        UUID id = verified();
        String own = Tokens.applicant(id);
        answer(own, id, Map.of("a1", "b")).statusCode(409).body("code", equalTo("TEST_NOT_STARTED"));

        String endsAt = put(own, id, "ability-test")
                .statusCode(200)
                .body("questions.size()", equalTo(12))
                .body("questions.text.id", everyItem(notNullValue()))
                .body("questions[4].keySet()", not(hasItem("right")))
                .extract()
                .path("endsAt");
        answer(own, id, Map.of("m1", "a", "a1", "c")).statusCode(200);
        answer(own, id, Map.of("a1", "b", "a2", "d")).statusCode(200);
        answer(own, id, Map.of("a9", "b"))
                .statusCode(400)
                .body("violations.field", contains("answers.a9"))
                .body("violations.code", contains("ANSWER_UNKNOWN"));
        put(own, id, "ability-test")
                .statusCode(200)
                .body("endsAt", equalTo(endsAt))
                .body("answers", equalTo(Map.of("m1", "a", "a1", "b", "a2", "d")));
        put(own, id, "ability-test/submission")
                .statusCode(200)
                .body("score", equalTo(1))
                .body("outOf", equalTo(8));
        put(own, id, "ability-test/submission").statusCode(200).body("score", equalTo(1));
        answer(own, id, Map.of("a2", "c")).statusCode(409).body("code", equalTo("TEST_ALREADY_SUBMITTED"));
        put(own, id, "ability-test").statusCode(409).body("code", equalTo("TEST_ALREADY_SUBMITTED"));

        String operator = Tokens.staff(Role.OPERATOR);
        put(own, id, "ability-test/reopening", Map.of("reason", "I want to")).statusCode(403);
        put(operator, id, "ability-test/reopening", Map.of("reason", "Power cut"))
                .statusCode(200);
        put(own, id, "ability-test").statusCode(200).body("attempt", equalTo(2)).body("answers", equalTo(Map.of()));
    }

    @Test
    void answersThatComeTooLateDoNotCount() {
        UUID id = verified();
        String own = Tokens.applicant(id);
        put(own, id, "ability-test").statusCode(200);
        answer(own, id, Map.of("a1", "b")).statusCode(200);
        pool.preparedQuery("update ability_test set ends_at = started_at where applicant_id = $1")
                .executeAndAwait(Tuple.of(id));

        answer(own, id, Map.of("a2", "c")).statusCode(409).body("code", equalTo("TEST_TIME_OVER"));

        put(own, id, "ability-test/submission").statusCode(200).body("score", equalTo(1));
        Api.applicant(id).body("status", equalTo("TESTED"));
    }

    @Test
    void onlyTheTextInForceCanBeDeclaredAndOnlyWhole() {
        UUID id = verified();
        String own = Tokens.applicant(id);

        Api.as(own)
                .get("/v1/declarations")
                .then()
                .statusCode(200)
                .body("version", equalTo("2020"))
                .body("texts.CONSENT.id", notNullValue());
        put(own, id, "declarations", Map.of("version", "1999", "accepted", List.of("CONSENT", "TRUTHFULNESS")))
                .statusCode(409)
                .body("code", equalTo("DECLARATION_NOT_IN_FORCE"))
                .body("appeal", equalTo("/v1/declarations"));
        put(own, id, "declarations", Map.of("version", "2020", "accepted", List.of("CONSENT")))
                .statusCode(400)
                .body("code", equalTo("DECLARATIONS_INCOMPLETE"));
        put(own, id, "profile", Map.of("desiredTrainings", List.of(), "yearsOfWork", 4))
                .statusCode(400)
                .body("violations[0].code", equalTo("TRAININGS_NOT_CHOSEN"));
    }

    /** Somebody whom an office has registered, so that the contacts need no code. */
    private static UUID verified() {
        Map<String, Object> form = People.person();
        form.put("channel", "OFFLINE");
        UUID id = Api.registered(form);
        Api.awaitStatus(id, "IDENTITY_VERIFIED");
        return id;
    }

    private List<String> transitions(UUID id) {
        return pool
                .preparedQuery("select status from applicant_transition where applicant_id = $1 order by seq")
                .mapping(row -> row.getString("status"))
                .executeAndAwait(Tuple.of(id))
                .stream()
                .toList();
    }

    private static ValidatableResponse declare(String token, UUID id) {
        return put(
                token, id, "declarations", Map.of("version", "2020", "accepted", List.of("CONSENT", "TRUTHFULNESS")));
    }

    private static ValidatableResponse answer(String token, UUID id, Map<String, String> answers) {
        return put(token, id, "ability-test/answers", Map.of("answers", answers));
    }

    private static ValidatableResponse put(String token, UUID id, String path) {
        return Api.as(token).put("/v1/applicants/" + id + "/" + path).then();
    }

    private static ValidatableResponse put(String token, UUID id, String path, Map<String, Object> body) {
        return Api.as(token).body(body).put("/v1/applicants/" + id + "/" + path).then();
    }
}
