package id.prakerja.registration.people.disclosure;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.prakerja.access.Role;
import id.prakerja.registration.support.Api;
import id.prakerja.registration.support.People;
import id.prakerja.registration.support.ServiceTest;
import id.prakerja.testkit.Tokens;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@ServiceTest
class DisclosureTest {

    @Inject
    Pool pool;

    @Test
    void whoSawWhoseDataAndWhyIsWrittenDownAndThePersonCanSeeIt() {
        Map<String, Object> form = People.person();
        UUID id = Api.registered(form);

        personalData(Tokens.officer("32"), id, "field=name&field=nik&purpose=APPEAL&reference=PGD-2020-17")
                .statusCode(200)
                .body("size()", equalTo(2))
                .body("nik", equalTo(form.get("nik")))
                .body("name", equalTo(form.get("name")));

        accesses("/v1/personal-data-accesses?applicantId=" + id, Tokens.staff(Role.AUDITOR))
                .body("items.size()", equalTo(1))
                .body("items[0].viewer", equalTo("officer-32"))
                .body("items[0].region", equalTo("32"))
                .body("items[0].fields", equalTo(List.of("name", "nik")))
                .body("items[0].purpose", equalTo("APPEAL"))
                .body("items[0].reference", equalTo("PGD-2020-17"));
        accesses("/v1/applicants/" + id + "/personal-data-accesses", Tokens.applicant(id))
                .body("items[0].viewerRole", equalTo("officer"))
                .body("items[0].viewer", nullValue())
                .body("items[0].purpose", equalTo("APPEAL"));
        accesses("/v1/personal-data-accesses?viewer=officer-32&purpose=APPEAL&from=2020-01-01T00:00:00Z", auditor())
                .body("items.viewer", everyItem(equalTo("officer-32")))
                .body("toString()", not(containsString(form.get("nik").toString())));
    }

    @Test
    void nobodySeesPersonalDataWithoutSayingWhichAndWhy() {
        UUID id = Api.registered(People.person());

        for (String query : List.of("field=nik", "field=nik&purpose=CURIOSITY")) {
            personalData(auditor(), id, query).statusCode(400).body("code", equalTo("PURPOSE_REQUIRED"));
        }
        for (String query : List.of(
                "purpose=AUDIT",
                "purpose=AUDIT&field=password",
                "purpose=AUDIT&field=nik&reference=Siti lives here",
                "purpose=AUDIT&field=nik&reference=X9901010107900001")) {
            personalData(auditor(), id, query).statusCode(400).body("code", equalTo("FIELD_MALFORMED"));
        }
        accesses("/v1/personal-data-accesses?applicantId=" + id, auditor()).body("items.size()", equalTo(0));
    }

    @Test
    void personalDataAreForStaffOfTheRegionAndTheLogForAuditorsAndThePerson() {
        UUID id = Api.registered(People.person());
        String query = "field=name&purpose=SUPPORT";

        personalData(Tokens.officer("33"), id, query).statusCode(403);
        personalData(Tokens.applicant(id), id, query).statusCode(403);
        personalData(Tokens.staff(Role.CURATOR), id, query).statusCode(403);
        personalData(Tokens.officer("33"), UUID.randomUUID(), query).statusCode(404);
        for (String path : List.of("/v1/personal-data-accesses", "/v1/applicants/" + id + "/personal-data-accesses")) {
            Api.as(Tokens.staff(Role.OPERATOR)).get(path).then().statusCode(403);
            Api.as(Tokens.officer("32")).get(path).then().statusCode(403);
            Api.as(Tokens.applicant(UUID.randomUUID())).get(path).then().statusCode(403);
        }
        accesses("/v1/personal-data-accesses?applicantId=" + id, auditor()).body("items.size()", equalTo(0));
    }

    @Test
    void theLogRefusesToForget() {
        UUID id = Api.registered(People.person());
        personalData(auditor(), id, "field=name&purpose=AUDIT").statusCode(200);

        for (String table : List.of("personal_data_access", "operator_action")) {
            assertThrows(
                    RuntimeException.class,
                    () -> pool.query("delete from " + table).execute().await().indefinitely());
        }
    }

    private static ValidatableResponse personalData(String token, UUID id, String query) {
        return Api.as(token)
                .get("/v1/applicants/" + id + "/personal-data?" + query)
                .then();
    }

    private static ValidatableResponse accesses(String path, String token) {
        return Api.as(token).get(path).then().statusCode(200);
    }

    private static String auditor() {
        return Tokens.staff(Role.AUDITOR);
    }
}
