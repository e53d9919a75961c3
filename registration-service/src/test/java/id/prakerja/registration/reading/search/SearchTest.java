package id.prakerja.registration.reading.search;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;

import id.prakerja.access.Role;
import id.prakerja.registration.support.Api;
import id.prakerja.registration.support.People;
import id.prakerja.registration.support.ServiceTest;
import id.prakerja.registration.support.Waves;
import id.prakerja.testkit.Tokens;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@ServiceTest
class SearchTest {

    @Test
    void aPersonIsFoundByNumberPhoneOrEmailHoweverWrittenAndShownMasked() {
        Map<String, Object> form = People.person();
        UUID id = Api.registered(form);
        String phone = form.get("phone").toString();

        for (Map<String, Object> wanted : List.<Map<String, Object>>of(
                Map.of("nik", form.get("nik")),
                Map.of("phone", "+62 " + phone.substring(1)),
                Map.of("email", form.get("email").toString().toUpperCase(Locale.ROOT)))) {
            search(Tokens.staff(Role.OPERATOR), wanted)
                    .statusCode(200)
                    .body("items.applicantId", equalTo(List.of(id.toString())))
                    .body("items[0].name", equalTo("B••• R•••••"));
        }
        search(Tokens.staff(Role.OPERATOR), Map.of("phone", "not a number"))
                .statusCode(200)
                .body("items.size()", equalTo(0));
        Api.as(Tokens.staff(Role.AUDITOR))
                .get("/v1/personal-data-accesses?applicantId=" + id)
                .then()
                .body("items.kind", everyItem(equalTo("SEARCH")))
                .body("items.fields", hasItem(List.of("nik")))
                .body("items[0].purpose", equalTo("SUPPORT"));
    }

    @Test
    void aPersonIsFoundByNameAndDateOfBirthHoweverTheNameIsWritten() {
        Map<String, Object> form = People.person();
        form.put("name", "Srí  Wahyuni-Rekaan");
        UUID id = Api.registered(form);

        search(Tokens.staff(Role.OPERATOR), Map.of("name", "sri wahyuni rekaan", "birthDate", form.get("birthDate")))
                .statusCode(200)
                .body("items.applicantId", hasItem(id.toString()));
        search(Tokens.staff(Role.OPERATOR), Map.of("name", "sri wahyuni rekaan", "birthDate", "1991-01-01"))
                .body("items.size()", equalTo(0));
        // A name alone would find too many.
        search(Tokens.staff(Role.OPERATOR), Map.of("name", "sri wahyuni rekaan"))
                .statusCode(400)
                .body("code", equalTo("CRITERIA_REQUIRED"));
    }

    @Test
    void peopleAreFoundByStatusRegionChannelAndWavePageByPage() {
        UUID joined = Api.readyApplicant();
        int wave = Waves.open();
        Api.join(joined, wave).statusCode(201);
        UUID rejected = Api.registered(People.mismatched());
        Api.awaitStatus(rejected, "IDENTITY_REJECTED");
        String operator = Tokens.staff(Role.OPERATOR);

        search(operator, Map.of("wave", wave)).body("items.applicantId", equalTo(List.of(joined.toString())));
        search(
                        operator,
                        Map.of("status", "IDENTITY_REJECTED", "province", "32", "regency", "3273", "channel", "ONLINE"))
                .statusCode(200)
                .body("items.status", everyItem(equalTo("IDENTITY_REJECTED")));
        search(operator, Map.of("registeredUntil", "2019-01-01T00:00:00Z")).body("items.size()", equalTo(0));
        String cursor = Api.as(operator)
                .body(body(Map.of("province", "32")))
                .post("/v1/applicant-searches?limit=1")
                .then()
                .statusCode(200)
                .body("items.size()", lessThanOrEqualTo(1))
                .extract()
                .path("nextCursor");
        Api.as(operator)
                .body(body(Map.of("province", "32")))
                .post("/v1/applicant-searches?limit=1&cursor=" + cursor)
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1));
    }

    @Test
    void anOfficerFindsPeopleOfTheOwnRegionOnly() {
        Map<String, Object> form = People.person();
        Api.registered(form);

        search(Tokens.officer("32"), Map.of("nik", form.get("nik"))).body("items.size()", equalTo(1));
        search(Tokens.officer("33"), Map.of("nik", form.get("nik")))
                .statusCode(200)
                .body("items.size()", equalTo(0));
        search(Tokens.officer("33"), Map.of("province", "32")).statusCode(403);
        search(Tokens.newcomer("curious"), Map.of("nik", form.get("nik"))).statusCode(403);
    }

    @Test
    void aSearchWithoutPurposeOrCriteriaOrWithHugeOnesIsRefused() {
        String operator = Tokens.staff(Role.OPERATOR);

        search(operator, Map.of()).statusCode(400).body("code", equalTo("CRITERIA_REQUIRED"));
        Api.as(operator)
                .body(Map.of("province", "32"))
                .post("/v1/applicant-searches")
                .then()
                .statusCode(400)
                .body("code", equalTo("PURPOSE_REQUIRED"));
        search(operator, Map.of("email", "x".repeat(100_000)))
                .statusCode(400)
                .body("code", equalTo("VALIDATION_FAILED"));
        search(operator, Map.of("province", "00")).statusCode(400).body("code", equalTo("PROVINCE_UNKNOWN"));
        search(operator, Map.of("status", "HAPPY")).statusCode(400).body("code", not(equalTo("INTERNAL_ERROR")));
    }

    private static ValidatableResponse search(String token, Map<String, Object> wanted) {
        return Api.as(token).body(body(wanted)).post("/v1/applicant-searches").then();
    }

    private static Map<String, Object> body(Map<String, Object> wanted) {
        Map<String, Object> body = new HashMap<>(wanted);
        body.put("purpose", "SUPPORT");
        return body;
    }
}
