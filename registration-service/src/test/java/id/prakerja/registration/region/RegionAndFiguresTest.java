package id.prakerja.registration.region;

import static id.prakerja.testkit.Waiting.patiently;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import id.prakerja.access.Role;
import id.prakerja.registration.support.Api;
import id.prakerja.registration.support.People;
import id.prakerja.registration.support.ServiceTest;
import id.prakerja.testkit.Tokens;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where people live: which places there are, who decides so, and how many registered there. */
@ServiceTest
class RegionAndFiguresTest {

    private static final String OPERATOR = Tokens.staff(Role.OPERATOR);

    @Test
    void aDomicileIsAProvinceAndARegencyInForce() {
        Map<String, Object> nowhere = People.person();
        nowhere.put("regency", "3228");

        Api.register(nowhere)
                .statusCode(400)
                .body("violations.code", hasItem("REGENCY_UNKNOWN"))
                .body("violations.field", hasItem("regency"));
        Api.as(Tokens.newcomer("reader"))
                .get("/v1/regions/32/regencies")
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("max-age"))
                .body("regencies.code", hasItems("3204", "3273"))
                .body("regencies", hasSize(27));
        Api.as(OPERATOR).get("/v1/regions/98/regencies").then().statusCode(404);
    }

    @Test
    void aVersionWithARowThatIsNotCompleteIsRefusedWithTheNameOfTheField() {
        String rows = """
                {"source": "Rekaan",
                 "provinces": [{"code": null, "name": "Jawa Barat"}],
                 "regencies": [null],
                 "successors": [{"former": "9101"}]}
                """;

        Api.as(OPERATOR)
                .body(rows)
                .put("/v1/region-versions/incomplete")
                .then()
                .statusCode(400)
                .body("code", equalTo("VALIDATION_FAILED"))
                .body(containsString("provinces[0].code"))
                .body(containsString("regencies[0]"))
                .body(containsString("successors[0].code"));
    }

    @Test
    void aVersionIsLoadedWholeAndNeverChangesAndComesIntoForceAtItsTime() {
        Map<String, Object> division = Map.of(
                "source", "Rekaan",
                "provinces", List.of(Map.of("code", "32", "name", "Jawa Barat")),
                "regencies", List.of(Map.of("code", "3273", "name", "Kota Bandung")));

        Api.as(OPERATOR)
                .body(division)
                .put("/v1/region-versions/of-a-test")
                .then()
                .statusCode(200);
        Api.as(OPERATOR)
                .body(division)
                .put("/v1/region-versions/of-a-test")
                .then()
                .statusCode(200);
        Api.as(OPERATOR)
                .body(Map.of("source", "Rekaan", "provinces", List.of(), "regencies", List.of()))
                .put("/v1/region-versions/of-a-test")
                .then()
                .statusCode(400);
        Api.as(OPERATOR)
                .body(Map.of(
                        "source", "Rekaan",
                        "provinces", List.of(Map.of("code", "32", "name", "Jawa Barat")),
                        "regencies", List.of(Map.of("code", "3373", "name", "Salatiga"))))
                .put("/v1/region-versions/unsound")
                .then()
                .statusCode(422)
                .body("code", equalTo("DIVISION_UNSOUND"))
                .body("detail", containsString("3373"));
        Api.as(OPERATOR)
                .body(Map.of(
                        "source", "x", "provinces", division.get("provinces"), "regencies", division.get("regencies")))
                .put("/v1/region-versions/2020")
                .then()
                .statusCode(409)
                .body("code", equalTo("REGION_VERSION_FIXED"));
        Api.as(OPERATOR)
                .body(Map.of("from", "2019-01-01T00:00:00Z", "reason", "Rekaan"))
                .put("/v1/region-versions/of-a-test/activation")
                .then()
                .statusCode(422)
                .body("code", equalTo("ACTIVATION_IN_THE_PAST"));
        activate("no-such-version", Instant.parse("2990-01-01T00:00:00Z")).statusCode(404);
        activate("of-a-test", Instant.parse("2990-01-01T00:00:00Z"))
                .statusCode(200)
                .body("find { it.version == 'of-a-test' }.activeFrom", equalTo("2990-01-01T00:00:00Z"))
                .body("find { it.inForce }.version", equalTo("2020"));
        Api.as(OPERATOR)
                .get("/v1/region-versions/2022")
                .then()
                .statusCode(200)
                .body("provinces", hasSize(38))
                .body("successors.find { it.former == '9171' }.code", notNullValue());
        Api.as(Tokens.officer("32")).get("/v1/region-versions").then().statusCode(403);
    }

    @Test
    void registrationsAreCountedByDayPlaceChannelAndDisability() {
        Map<String, Object> person = People.person();
        person.put("province", "53");
        person.put("regency", "5371");
        person.put("disability", true);
        Api.registered(person);

        patiently()
                .untilAsserted(() -> Api.as(OPERATOR)
                        .get(
                                "/v1/figures/registrations?by=day,province,regency,channel,disability&province=53&disability=true")
                        .then()
                        .statusCode(200)
                        .header("Cache-Control", containsString("max-age"))
                        .body("items", hasSize(1))
                        .body("items[0].regency", equalTo("5371"))
                        .body("items[0].channel", equalTo("ONLINE"))
                        .body("items[0].disability", equalTo(true))
                        .body("items[0].day", notNullValue())
                        .body("items[0].registered", greaterThanOrEqualTo(1)));
        Api.as(OPERATOR).get("/v1/figures/registrations?limit=1").then().body("items", hasSize(1));
        Api.as(OPERATOR).get("/v1/figures/registrations?by=name").then().statusCode(400);
        Api.as(OPERATOR).get("/v1/figures/registrations?from=yesterday").then().statusCode(400);
    }

    @Test
    void anOfficerSeesTheFiguresOfTheOwnRegionOnly() {
        Api.registered(People.person());

        patiently()
                .untilAsserted(() -> Api.as(Tokens.officer("32"))
                        .get("/v1/figures/registrations")
                        .then()
                        .statusCode(200)
                        .body("items", hasSize(1))
                        .body("items.province", everyItem(equalTo("32"))));
        Api.as(Tokens.officer("32"))
                .get("/v1/figures/registrations?province=33")
                .then()
                .statusCode(403);
    }

    private static ValidatableResponse activate(String version, Instant from) {
        return Api.as(OPERATOR)
                .body(Map.of("from", from.toString(), "reason", "Rekaan"))
                .put("/v1/region-versions/" + version + "/activation")
                .then();
    }
}
