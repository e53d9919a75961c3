package id.prakerja.registration.identity.queue;

import static id.prakerja.testkit.Waiting.patiently;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.prakerja.access.Role;
import id.prakerja.events.Topics;
import id.prakerja.registration.support.Api;
import id.prakerja.registration.support.People;
import id.prakerja.registration.support.ServiceTest;
import id.prakerja.registration.support.Waves;
import id.prakerja.testkit.Tokens;
import id.prakerja.testkit.Topic;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class IdentityVerificationTest {

    private static final String FAILED = "/v1/work-queues/identity-verification/items";

    @Inject
    Pool pool;

    @AfterEach
    void theRegistryIsThere() {
        Api.registryAway(false);
    }

    @Test
    void whileTheRegistryIsAwayPeopleWaitAndNobodyIsRefusedOrLost() {
        Api.registryAway(true);
        List<UUID> people = List.of(
                Api.registered(People.person()), Api.registered(People.person()), Api.registered(People.person()));

        backlog()
                .body("pending", greaterThanOrEqualTo(people.size()))
                .body("oldestWaitingSince", notNullValue())
                .body("ratePerSecond", equalTo(2000));
        people.forEach(id -> Api.applicant(id).body("status", equalTo("IDENTITY_PENDING")));
        Api.join(people.get(0), Waves.open())
                .statusCode(409)
                .body("code", equalTo("NOT_READY"))
                .body("detail", containsString("IDENTITY_PENDING"));

        Api.registryAway(false);

        people.forEach(id -> Api.awaitStatus(id, "READY"));
        people.forEach(id -> patiently()
                .untilAsserted(() -> assertEquals(
                        1, Topic.named(Topics.APPLICANT_REGISTERED).of(id).size())));
        patiently().untilAsserted(() -> backlog().body("pending", equalTo(0)));
    }

    @Test
    void afterADayOfOutageTheQueueIsWhereItWasAndIsWorkedOff() {
        Api.registryAway(true);
        List<UUID> people = List.of(Api.registered(People.person()), Api.registered(People.person()));
        patiently().until(() -> update("""
                update work_item
                   set created_at = created_at - interval '1 day', attempts = 1440, due_at = clock_timestamp()
                 where queue = 'identity-verification' and split_part(item_key, '_', 1)::uuid = any ($1)
                   and lease is null
                """, (Object) people.toArray(UUID[]::new)) == people.size());
        String aDayAgo = Instant.now().minus(Duration.ofHours(23)).toString();

        backlog()
                .body("oldestWaitingSince", lessThan(aDayAgo))
                .body("byChannel.ONLINE", greaterThanOrEqualTo(people.size()));
        people.forEach(id -> Api.applicant(id).body("status", equalTo("IDENTITY_PENDING")));

        Api.registryAway(false);

        people.forEach(id -> Api.awaitStatus(id, "READY"));
    }

    @Test
    void oneQuestionThatTheRegistryCannotTakeIsPutAsideAndTheOthersFlow() {
        Api.registryAway(true);
        UUID before = Api.registered(People.person());
        UUID bad = Api.registered(People.notCheckable());
        UUID after = Api.registered(People.person());

        Api.registryAway(false);

        Api.awaitStatus(before, "READY");
        Api.awaitStatus(after, "READY");
        awaitParked(bad);
        Api.applicant(bad).body("status", equalTo("IDENTITY_PENDING"));
        decide(Tokens.staff(Role.AUDITOR), bad, "retry").statusCode(403);
        decide(Tokens.officer("32"), bad, "discard").statusCode(403);

        decide(Tokens.staff(Role.OPERATOR), bad, "retry").statusCode(200);
        // The registry answers others, so that the refusals speak against this question.
        Api.awaitStatus(Api.registered(People.person()), "READY");
        awaitParked(bad);
        decide(Tokens.staff(Role.OPERATOR), bad, "discard").statusCode(200);

        Api.applicant(bad)
                .body("status", equalTo("IDENTITY_REJECTED"))
                .body("reasons[0].code", equalTo("IDENTITY_NOT_CHECKABLE"));
        Api.correct(bad, People.person()).statusCode(200);
        Api.awaitStatus(bad, "READY");
    }

    @Test
    void whoIsNotConfirmedHearsWhyCorrectsAndIsVerifiedAgain() {
        Map<String, Object> form = People.mismatched();
        UUID id = Api.registered(form);
        Api.awaitStatus(id, "IDENTITY_REJECTED");
        Api.applicant(id)
                .body("reasons[0].code", equalTo("IDENTITY_MISMATCH"))
                .body("reasons[0].messages.id", containsString("kependudukan"))
                .body("reasons[0].appeal", equalTo("/v1/applicants/" + id + "/identity"));

        Map<String, Object> sound = People.person();
        Api.correct(id, sound).statusCode(200).body("status", equalTo("IDENTITY_PENDING"));

        Api.awaitStatus(id, "READY");
        patiently()
                .untilAsserted(() -> assertEquals(
                        1, Topic.named(Topics.APPLICANT_REGISTERED).of(id).size()));
        Api.correct(id, sound).statusCode(409).body("code", equalTo("IDENTITY_NOT_CORRECTABLE"));
    }

    @Test
    void aNumberThatTheRegistryDoesNotKnowIsToldApart() {
        UUID id = Api.registered(People.unknown());

        Api.awaitStatus(id, "IDENTITY_REJECTED");

        Api.applicant(id).body("reasons[0].code", equalTo("IDENTITY_NOT_FOUND"));
    }

    @Test
    void aCorrectionCannotTakeAnotherPersonsNikOrBreakTheRules() {
        Map<String, Object> other = People.person();
        Api.registered(other);
        UUID id = Api.registered(People.mismatched());
        Api.awaitStatus(id, "IDENTITY_REJECTED");

        Api.correct(id, other).statusCode(409).body("code", equalTo("NIK_ALREADY_REGISTERED"));
        Map<String, Object> faulty = People.person();
        faulty.put("gender", "FEMALE");
        Api.correct(id, faulty).statusCode(400).body("violations[0].code", equalTo("NIK_GENDER_MISMATCH"));
    }

    @Test
    void aNikThatTheRegistryHasDisprovedYieldsToTheNextWhoClaimsItAndOneThatIsProvenDoesNot() {
        Map<String, Object> form = People.mismatched();
        Api.registryAway(true);
        UUID squatter = Api.registered(form);
        Map<String, Object> owner = People.person();
        owner.put("nik", form.get("nik"));
        Api.register(owner).statusCode(409).body("code", equalTo("NIK_ALREADY_REGISTERED"));
        Api.registryAway(false);
        Api.awaitStatus(squatter, "IDENTITY_REJECTED");

        owner.put("phone", form.get("phone"));
        Api.register(owner).statusCode(409).body("code", equalTo("PHONE_ALREADY_REGISTERED"));
        owner.put("phone", People.person().get("phone"));
        UUID id = Api.registered(owner);

        Api.correct(squatter, form).statusCode(409).body("code", equalTo("NIK_ALREADY_REGISTERED"));
        Api.correct(squatter, People.person()).statusCode(200);
        Api.awaitStatus(squatter, "READY");
        Api.awaitStatus(id, "IDENTITY_REJECTED");
        Map<String, Object> late = People.person();
        Map<String, Object> proven = People.person();
        Api.awaitStatus(Api.registered(proven), "READY");
        late.put("nik", proven.get("nik"));
        Api.register(late).statusCode(409).body("code", equalTo("NIK_ALREADY_REGISTERED"));
    }

    @Test
    void onlyThePersonOrAnOfficerOfTheRegionCorrects() {
        UUID id = Api.registered(People.mismatched());
        Api.awaitStatus(id, "IDENTITY_REJECTED");

        Api.correct(Tokens.applicant(UUID.randomUUID()), id, People.person()).statusCode(403);
        Api.correct(Tokens.officer("33"), id, People.person()).statusCode(403);
        Api.correct(Tokens.officer("32"), id, People.person()).statusCode(200);
    }

    private static String awaitParked(UUID id) {
        return patiently("parked")
                .until(
                        () -> Api.as(Tokens.staff(Role.AUDITOR))
                                .get(FAILED + "?status=FAILED&limit=500")
                                .then()
                                .statusCode(200)
                                .extract()
                                .<String>path(
                                        "items.find { it.key.startsWith('" + id + "') && it.error == 'HTTP 400' }.key"),
                        Objects::nonNull);
    }

    private static ValidatableResponse decide(String token, UUID id, String decision) {
        return Api.as(token)
                .body(Map.of("reason", "A test"))
                .post(FAILED + "/" + awaitParked(id) + "/" + decision)
                .then();
    }

    private int update(String sql, Object value) {
        return pool.preparedQuery(sql)
                .execute(Tuple.of(value))
                .await()
                .indefinitely()
                .rowCount();
    }

    private static ValidatableResponse backlog() {
        return Api.as(Tokens.staff(Role.OPERATOR))
                .get("/v1/identity-verifications")
                .then()
                .statusCode(200);
    }
}
