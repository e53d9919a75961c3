package id.prakerja.oversight.rebuild;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.prakerja.access.Role;
import id.prakerja.oversight.support.ComponentTest;
import id.prakerja.oversight.support.RebuiltMemory;
import id.prakerja.oversight.support.ToldHistory;
import id.prakerja.testkit.Database;
import id.prakerja.testkit.Tokens;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The figures are what the topics say, with how far they are behind; a rebuild shows it, and finds where they are not. */
@ComponentTest
class RebuildTest {

    private static final int TENS = ToldHistory.TENS;
    private static final String OPERATOR = Tokens.staff(Role.OPERATOR);

    @BeforeEach
    void tell() {
        ToldHistory.tell();
    }

    @Test
    void everyFigureIsWhatTheTopicsSayWithItsDefinitionAndItsLag() {
        assertEquals(TENS * 9, value("registered"));
        assertEquals(TENS * 9, value("joined"));
        assertEquals(TENS * 9, value("joined-announced"));
        assertEquals(TENS * 4, value("selected"));
        assertEquals(TENS * 4, value("selected-announced"));
        assertEquals(TENS * 4, value("reminded"));
        assertEquals(0, value("suspended"));
        assertEquals(TENS, value("revoked"));
        assertEquals(TENS * 3, value("bought"));
        assertEquals(TENS * 6, value("purchases"));
        assertEquals(TENS * 6 * 400_000L, value("purchase-rupiah"));
        assertEquals(TENS * 3, value("finished"));
        assertEquals(TENS * 3, value("completions"));
        assertEquals(TENS * 6, value("reviews"));
        assertEquals(TENS * 2, value("paid"));
        assertEquals(TENS * 2 * 600_000L, value("paid-rupiah"));
        assertEquals(TENS * 2 * 600_000L, value("returned-rupiah"));
        assertEquals(TENS * 4, value("instructions"));
        assertEquals(1, value("listed") - 1, "laid-off has d1 alone, civil-servants d3");
        given().auth()
                .oauth2(OPERATOR)
                .get("/v1/figures/registered")
                .then()
                .statusCode(200)
                .body("definition.id", greaterThan(""))
                .body("waiting", equalTo(0))
                .body("toldUntil", greaterThan("2020"));
    }

    @Test
    void thePartsOfAFigureSumToTheWholeWhateverTellsThemApart() {
        for (JsonPath figure : figures()) {
            List<String> dimensions = figure.getList("dimensions");
            for (String by : List.of(dimensions.get(0), String.join(",", dimensions))) {
                long sum = given()
                        .auth()
                        .oauth2(OPERATOR)
                        .get("/v1/figures/%s/groups?limit=500&by=%s".formatted(figure.getString("figure"), by))
                        .jsonPath()
                        .getList("items.value", Long.class)
                        .stream()
                        .mapToLong(Long::longValue)
                        .sum();
                assertEquals(figure.getLong("value"), sum, figure.getString("figure") + " by " + by);
            }
        }
        given().auth()
                .oauth2(OPERATOR)
                .get("/v1/figures/purchases/groups?limit=500&by=course&platform=tokopedia")
                .then()
                .body("items.size()", equalTo(TENS * 6))
                .body("items.value.sum()", equalTo(TENS * 6));
        given().auth()
                .oauth2(OPERATOR)
                .get("/v1/figures/registered/groups?by=regency&province=32")
                .then()
                .body("items.where.regency", equalTo(List.of("3273")))
                .body("items[0].value", equalTo(TENS * 5));
    }

    @Test
    void aRebuildIsEqualAndFindsAFigureThatIsNot() {
        JsonPath equal = rebuilt(false);
        assertEquals("EQUAL", equal.getString("status"), equal::prettify);
        assertEquals(equal.getLong("recordsTotal"), equal.getLong("recordsDone"));
        assertEquals(1, equal.getInt("refused"), "the record that is no event");
        assertEquals(1, equal.getInt("parked"));

        Database.run(
                "update running.person set province = '99' where person_id = (select min(person_id::text)::uuid from running.person where regency = '3171')");
        JsonPath different = rebuilt(true);
        assertEquals("ADOPTED", different.getString("status"), different::prettify);
        assertEquals(false, different.getBoolean("figures.find { it.figure == 'registered' }.equal"));
        assertEquals(
                "99", different.getString("figures.find { it.figure == 'registered' }.differences[1].where.province"));
        assertEquals(true, different.getBoolean("figures.find { it.figure == 'returned-rupiah' }.equal"));

        assertEquals("EQUAL", rebuilt(false).getString("status"), "what was rebuilt has taken its place");
        assertEquals(0, Database.number("select count(*) from rebuilt.person"), "nobody lives on in the second set");
    }

    @Test
    void onePersonCanBeFollowedByIdAlone() {
        UUID paid = Database.run("select person_id from running.movement limit 1")
                .get(0)
                .getUUID(0);
        given().auth()
                .oauth2(OPERATOR)
                .get("/v1/people/{id}/journey", paid)
                .then()
                .statusCode(200)
                .body("what", hasItem("REGISTERED"))
                .body("what", hasItem("PAYOUT_SETTLED"))
                .body("what", hasItem("INCENTIVE_DISBURSED"));
        UUID claimed = Database.run("select person_id from running.claim limit 1")
                .get(0)
                .getUUID(0);
        given().auth()
                .oauth2(OPERATOR)
                .get("/v1/people/{id}/journey", claimed)
                .then()
                .statusCode(200)
                .body("find { it.what == 'REPAYMENT_CLAIMED' }.detail", equalTo("EXCLUDED 600000"));
    }

    /** Each instruction of the history has a forged report on the partner's topic, before anything that counts. */
    @Test
    void thePartnersAreHeldToTheirAnswersAndToNothingThatIsForged() {
        given().auth()
                .oauth2(Tokens.staff(Role.FINANCE))
                .get("/v1/service-levels")
                .then()
                .body("partner", equalTo(List.of("bni", "gopay")))
                .body("answered", equalTo(List.of(TENS, TENS * 3)))
                .body("failed", equalTo(List.of(TENS, TENS * 3)));
    }

    @Test
    void nobodyElseReadsAndWhatIsNotThereIsSaid() {
        given().get("/v1/figures").then().statusCode(401);
        given().auth().oauth2(Tokens.newcomer("a")).get("/v1/figures").then().statusCode(403);
        given().auth()
                .oauth2(OPERATOR)
                .get("/v1/figures/made-up")
                .then()
                .statusCode(404)
                .body("code", equalTo("FIGURE_UNKNOWN"));
        given().auth()
                .oauth2(OPERATOR)
                .get("/v1/figures/registered/groups?by=partner")
                .then()
                .statusCode(400)
                .body("code", equalTo("DIMENSION_UNKNOWN"));
        given().auth()
                .oauth2(Tokens.staff(Role.AUDITOR))
                .contentType("application/json")
                .header("Idempotency-Key", "audit")
                .body("{\"adopt\": true}")
                .post("/v1/rebuilds")
                .then()
                .statusCode(403);
    }

    private static JsonPath rebuilt(boolean adopt) {
        return RebuiltMemory.of(Map.of("adopt", adopt));
    }

    private static long value(String figure) {
        return given().auth()
                .oauth2(OPERATOR)
                .get("/v1/figures/" + figure)
                .jsonPath()
                .getLong("value");
    }

    private static List<JsonPath> figures() {
        JsonPath all = given().auth().oauth2(OPERATOR).get("/v1/figures").jsonPath();
        List<JsonPath> each = new ArrayList<>();
        for (int i = 0; i < all.getList("").size(); i++) {
            each.add(new JsonPath(all.prettify()).setRootPath("[%d]".formatted(i)));
        }
        return each;
    }
}
