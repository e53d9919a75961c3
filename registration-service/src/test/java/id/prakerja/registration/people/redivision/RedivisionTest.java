package id.prakerja.registration.people.redivision;

import static id.prakerja.testkit.Waiting.patiently;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.prakerja.access.Role;
import id.prakerja.events.Topics;
import id.prakerja.registration.support.Api;
import id.prakerja.registration.support.People;
import id.prakerja.registration.support.ServiceTest;
import id.prakerja.registration.support.Waves;
import id.prakerja.testkit.Database;
import id.prakerja.testkit.Records;
import id.prakerja.testkit.Tokens;
import id.prakerja.testkit.Topic;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The division of Papua in 2022, whose version comes with the service. */
@ServiceTest
class RedivisionTest {

    private static final String VERSION = "2022";
    private static final Instant BEGUN = Instant.parse("2022-12-01T00:00:00Z");

    @Inject
    Redivisions redivisions;

    @BeforeEach
    void nothingWasDividedYet() {
        Database.run("delete from work_item where queue = 'redivision'");
        Database.run("delete from redivision");
    }

    @Test
    void peopleOfADividedProvinceGetItsCodesAndArePublishedAnew() {
        UUID moves = ready("9101");
        UUID stays = ready("9103");
        UUID rejected = Api.registered(in("9102", People.mismatched()));
        Api.awaitStatus(rejected, "IDENTITY_REJECTED");
        List.of(moves, stays)
                .forEach(person -> patiently()
                        .untilAsserted(() -> assertEquals(1, published(person).size())));

        begin();

        patiently().untilAsserted(() -> progress().body("doneAt", notNullValue()));
        assertEquals("93 9301", place(moves));
        assertEquals("91 9103", place(stays));
        assertEquals("95 9501", place(rejected));
        patiently().untilAsserted(() -> assertEquals(2, published(moves).size()));
        JsonPath again = published(moves).get(1);
        assertEquals("93", again.getString("province"));
        assertEquals("9301", again.getString("regency"));
        assertEquals(1, published(stays).size());
        assertEquals(0, published(rejected).size());
    }

    @Test
    void whoIsInAWaveFollowsOnceItIsOver() {
        UUID person = ready("9101");
        int wave = Waves.open();
        Api.join(person, wave).statusCode(201);

        begin();
        UUID other = ready("9102");
        patiently().untilAsserted(() -> assertEquals("95 9501", place(other)));
        progress().body("doneAt", nullValue());
        assertEquals("91 9101", place(person), "the wave was opened with seats for the former province");

        Waves.determine(wave, 0, 0);
        Api.awaitStatus(person, "READY");
        patiently().untilAsserted(() -> progress().body("doneAt", notNullValue()));
        assertEquals("93 9301", place(person));
        assertEquals(joinedByTheRegister(), joinedByTheFigures());
    }

    @Test
    void aDivisionIsWalkedOnceAndByOperatorsAndAuditorsSeen() {
        begin();
        patiently().untilAsserted(() -> progress().body("doneAt", notNullValue()));
        // The walk has ended before its item leaves the queue; that of another division may come at any time.
        String items = "select count(*) from work_item where queue = 'redivision' and item_key = $1";
        Database.awaitCount(0, items, VERSION);

        begin();

        assertEquals(0, Database.number(items, VERSION));
        Api.as(Tokens.officer("91")).get("/v1/redivisions").then().statusCode(403);
    }

    private void begin() {
        redivisions.begin(VERSION, BEGUN).await().indefinitely();
    }

    private static UUID ready(String regency) {
        UUID id = Api.registered(in(regency, People.person()));
        Api.awaitStatus(id, "READY");
        return id;
    }

    private static Map<String, Object> in(String regency, Map<String, Object> form) {
        form.put("province", regency.substring(0, 2));
        form.put("regency", regency);
        return form;
    }

    private static ValidatableResponse progress() {
        return Api.as(Tokens.staff(Role.AUDITOR))
                .get("/v1/redivisions")
                .then()
                .statusCode(200)
                .rootPath("find { it.version == '" + VERSION + "' }")
                .body("begunAt", equalTo(BEGUN.toString()));
    }

    private static String place(UUID person) {
        Row row = Database.run("select province, regency from applicant where id = $1", person)
                .get(0);
        return row.getString("province") + ' ' + row.getString("regency");
    }

    private static List<JsonPath> published(UUID person) {
        return Topic.named(Topics.APPLICANT_REGISTERED).of(person).stream()
                .map(Records::text)
                .map(JsonPath::new)
                .toList();
    }

    private static List<String> joinedByTheRegister() {
        return joined("""
                select a.regency, count(distinct a.id)::int as joined from applicant a join wave_entry e on e.applicant_id = a.id
                 where left(a.regency, 1) = '9' group by 1 order by 1
                """);
    }

    private static List<String> joinedByTheFigures() {
        return joined("""
                select regency, sum(joined)::int as joined from funnel_now
                 where left(regency, 1) = '9' group by 1 having sum(joined) <> 0 order by 1
                """);
    }

    private static List<String> joined(String query) {
        return Database.run(query).stream()
                .map(row -> row.getString("regency") + ' ' + row.getInteger("joined"))
                .toList();
    }
}
