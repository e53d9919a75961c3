package id.prakerja.registration.people.owndata;

import static id.prakerja.testkit.Waiting.patiently;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import id.prakerja.access.Role;
import id.prakerja.events.Topics;
import id.prakerja.registration.support.Api;
import id.prakerja.registration.support.Contacts;
import id.prakerja.registration.support.People;
import id.prakerja.registration.support.ServiceTest;
import id.prakerja.registration.support.Waves;
import id.prakerja.testkit.Tokens;
import id.prakerja.testkit.Topic;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A person takes the own data along, and has them deleted where the law allows it. */
@ServiceTest
class OwnDataTest {

    @Inject
    Pool pool;

    @Test
    void everythingThatIsHeldIsGivenOutOpenedToThePersonAlone() {
        Map<String, Object> form = People.person();
        UUID id = Api.registered(form);
        Api.awaitStatus(id, "READY");
        String own = Tokens.applicant(id);
        int wave = Waves.open();
        Api.join(id, wave).statusCode(201);
        String wanted = People.person().get("email").toString();
        Contacts.change(own, id, "email", wanted).statusCode(202);

        download(own, id)
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("person.nik", equalTo(form.get("nik")))
                .body("person.kk", equalTo(form.get("kk")))
                .body("person.name", equalTo(form.get("name")))
                .body("person.birthDate", equalTo(form.get("birthDate")))
                .body("person.phone", equalTo(Contacts.phone(form)))
                .body("person.email", equalTo(form.get("email")))
                .body("person.address", equalTo(form.get("address")))
                .body("held.registration.status", equalTo("IN_WAVE"))
                .body("held.registration.occupationGroup", equalTo("LAID_OFF"))
                .body("held.statuses.status", hasItem("READY"))
                .body("held.waves.wave", contains(wave))
                .body("requestedContacts.contact", contains(wanted));
        download(Tokens.applicant(UUID.randomUUID()), id).statusCode(403);
        download(Tokens.staff(Role.OPERATOR), id).statusCode(403);
        download(Tokens.officer("32"), id).statusCode(403);
        download(Tokens.applicant(UUID.randomUUID()), UUID.randomUUID()).statusCode(403);
    }

    @Test
    void whoSawTheDataWhenAndWhyComesAlong() {
        UUID id = Api.registered(People.person());
        download(Tokens.applicant(id), id).statusCode(200).body("held.accesses", empty());
        Api.as(Tokens.officer("32"))
                .get("/v1/applicants/" + id
                        + "/personal-data?field=name&field=nik&purpose=APPEAL&reference=PGD-2020-18")
                .then()
                .statusCode(200);

        download(Tokens.applicant(id), id)
                .statusCode(200)
                .body("held.accesses.size()", equalTo(1))
                .body("held.accesses[0].at", notNullValue())
                .body("held.accesses[0].viewerRole", equalTo("officer"))
                .body("held.accesses[0].region", equalTo("32"))
                .body("held.accesses[0].fields", contains("name", "nik"))
                .body("held.accesses[0].purpose", equalTo("APPEAL"))
                .body("held.accesses[0].reference", equalTo("PGD-2020-18"))
                .body("held.accesses.toString()", not(containsString("officer-32")));
        Api.as(Tokens.applicant(id))
                .get("/v1/applicants/" + id + "/personal-data-accesses")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1));
    }

    @Test
    void whoHasTheDataDeletedLeavesNothingBehindAndMayRegisterAnew() {
        Map<String, Object> form = People.person();
        String account = Tokens.newcomer("leaving");
        UUID id = UUID.fromString(Api.register(account, "leaving-1", form)
                .statusCode(201)
                .extract()
                .<String>path("applicantId"));
        Api.awaitStatus(id, "READY");

        erase(account, id).statusCode(204);

        patiently()
                .untilAsserted(() -> assertEquals(
                        1, Topic.named(Topics.APPLICANT_ERASED).of(id).size()));
        erase(Tokens.applicant(id), id).statusCode(204);
        erase(Tokens.applicant(UUID.randomUUID()), id).statusCode(403);
        Api.applicant(id).statusCode(404);
        download(account, id).statusCode(403);
        assertFalse(everythingStored().contains(id.toString()), "only the tombstone and the outbox know the id");
        Api.register(account, "leaving-1", form).statusCode(201);
    }

    /** Every row of every table that holds data of people. */
    private String everythingStored() {
        StringBuilder stored = new StringBuilder();
        List<String> tables = List.of(
                "applicant",
                "applicant_transition",
                "identity_verification",
                "applicant_profile",
                "declaration_acceptance",
                "ability_test",
                "contact_change",
                "notice",
                "review",
                "wave_entry",
                "idempotency_record");
        for (String table : tables) {
            for (Row row :
                    pool.query("select t::text as line from " + table + " t").executeAndAwait()) {
                stored.append(row.getString("line")).append('\n');
            }
        }
        return stored.toString();
    }

    @Test
    void nothingIsDeletedOnceTheDrawOrPublicMoneyRestsOnIt() {
        UUID id = Api.readyApplicant();
        String own = Tokens.applicant(id);
        int wave = Waves.open();
        Api.join(id, wave).statusCode(201);

        erase(own, id).statusCode(409).body("code", equalTo("DELETION_IN_WAVE"));
        Waves.select(id, wave);
        Api.awaitStatus(id, "SELECTED");
        erase(own, id).statusCode(409).body("code", equalTo("DELETION_OF_PARTICIPANT"));
        Waves.revoke(id, wave);
        Api.awaitStatus(id, "BARRED");
        erase(own, id)
                .statusCode(409)
                .body("code", equalTo("DELETION_OF_BARRED"))
                .body("appeal", equalTo("/v1/applicants/{id}/review"));
    }

    @Test
    void whoWasNotSelectedJoinsALaterWaveWithTheSameDataOrHasThemDeleted() {
        UUID id = Api.readyApplicant();
        int wave = Waves.open();
        Api.join(id, wave).statusCode(201);
        Waves.change(wave, 9, "DETERMINED", 0);
        Api.awaitStatus(id, "READY");
        int later = Waves.open();
        Api.join(id, later).statusCode(201);
        Waves.change(later, 9, "DETERMINED", 0);
        Api.awaitStatus(id, "READY");
        Api.applicant(id).body("failedSelections", equalTo(2));

        erase(Tokens.applicant(id), id).statusCode(204);
    }

    @Test
    void onlyThePersonDeletes() {
        UUID id = Api.registered(People.person());

        erase(Tokens.applicant(UUID.randomUUID()), id).statusCode(403);
        erase(Tokens.staff(Role.OPERATOR), id).statusCode(403);
        erase(Tokens.officer("32"), id).statusCode(403);
    }

    private static ValidatableResponse download(String token, UUID id) {
        return Api.as(token).get("/v1/applicants/" + id + "/own-data").then();
    }

    private static ValidatableResponse erase(String token, UUID id) {
        return Api.as(token).delete("/v1/applicants/" + id + "/own-data").then();
    }
}
