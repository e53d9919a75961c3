package id.prakerja.registration.offices.offline;

import static id.prakerja.testkit.Waiting.patiently;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.prakerja.registration.privacy.personaldata.Digests;
import id.prakerja.registration.support.Api;
import id.prakerja.registration.support.Contacts;
import id.prakerja.registration.support.OfflineUploads;
import id.prakerja.registration.support.People;
import id.prakerja.registration.support.ServiceTest;
import id.prakerja.registration.support.Waves;
import id.prakerja.testkit.Tokens;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Offices register people without infrastructure or devices: who has no e-mail address is a person like any other. */
@ServiceTest
class OfflineWithoutEmailTest {

    @Inject
    Pool pool;

    @Inject
    Digests digests;

    @Test
    void manyWithoutAnEmailAddressGoInAndHearByTextMessageAlone() {
        List<Map<String, Object>> people = List.of(withoutEmail(), withoutEmail());

        OfflineUploads.workedThrough(OfflineUploads.handOver(2), "CSV", OfflineUploads.csv(people))
                .body("accepted", equalTo(2));

        UUID id = registered(people.get(0));
        Api.awaitStatus(id, "READY");
        Api.awaitStatus(registered(people.get(1)), "READY");
        Api.applicant(id).body("email", nullValue()).body("phone", notNullValue());
        Waves.select(id, Waves.number());
        patiently()
                .untilAsserted(() -> assertEquals(
                        1, Contacts.texts(Contacts.phone(people.get(0))).size()));
        Api.as(Tokens.applicant(id))
                .get("/v1/applicants/" + id + "/own-data")
                .then()
                .statusCode(200)
                .body("person.email", nullValue())
                .body("held.notices.medium", contains("PHONE"));
    }

    @Test
    void anAddressMayBeAddedLaterAndThenBelongsToThatPerson() {
        Map<String, Object> person = withoutEmail();
        OfflineUploads.workedThrough(OfflineUploads.handOver(1), "CSV", OfflineUploads.csv(List.of(person)));
        UUID id = registered(person);
        Api.awaitStatus(id, "READY");
        String own = Tokens.applicant(id);
        Contacts.send(own, id, "email").statusCode(409).body("code", equalTo("CONTACT_MISSING"));

        Map<String, Object> other = People.person();
        String wanted = other.get("email").toString();
        Contacts.change(own, id, "email", wanted).statusCode(202);
        Contacts.confirmChange(own, id, "email", Contacts.code(wanted, 1))
                .statusCode(200)
                .body("emailVerifiedAt", notNullValue());

        Api.register(other).statusCode(409).body("code", equalTo("EMAIL_ALREADY_REGISTERED"));
    }

    @Test
    void aPhoneNumberIsNeededAndAnAddressThatIsGivenMustBeOne() {
        Map<String, Object> unreachable = withoutEmail();
        unreachable.put("phone", "");
        Map<String, Object> misspelt = People.person();
        misspelt.put("email", "budi at example");
        String id = OfflineUploads.workedThrough(
                        OfflineUploads.handOver(2), "CSV", OfflineUploads.csv(List.of(unreachable, misspelt)))
                .body("accepted", equalTo(0))
                .extract()
                .path("id");

        Api.as(Tokens.officer("32"))
                .get("/v1/offline-uploads/" + id + "/rejections")
                .then()
                .body("items[0].faults.field", contains("phone"))
                .body("items[1].faults.code", contains("EMAIL_MALFORMED"));
    }

    @Test
    void onlineAnAddressIsNeeded() {
        Api.register(withoutEmail()).statusCode(400).body("violations.field", contains("email"));
    }

    private static Map<String, Object> withoutEmail() {
        Map<String, Object> person = People.person();
        person.remove("email");
        return person;
    }

    private UUID registered(Map<String, Object> person) {
        return pool.preparedQuery("select id from applicant where nik_digest = any ($1)")
                .execute(Tuple.of(
                        digests.blindIndex("nik", person.get("nik").toString()).either()))
                .await()
                .indefinitely()
                .iterator()
                .next()
                .getUUID("id");
    }
}
