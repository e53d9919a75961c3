package id.prakerja.registration.reading.figures;

import static id.prakerja.testkit.Waiting.patiently;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.access.Role;
import id.prakerja.events.Topics;
import id.prakerja.registration.support.Api;
import id.prakerja.registration.support.People;
import id.prakerja.registration.support.ServiceTest;
import id.prakerja.registration.support.Waves;
import id.prakerja.testkit.Records;
import id.prakerja.testkit.Tokens;
import id.prakerja.testkit.Topic;
import io.restassured.path.json.JsonPath;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whatever shows a number of people reads it from the one count, which is that of the register itself. */
@ServiceTest
class FiguresAgreeTest {

    private static final List<String> STEPS = List.of("registered", "identityVerified", "ready");

    @Inject
    Pool pool;

    @Test
    void everyNumberIsThatOfTheRegisterWhoeverShowsIt() {
        UUID moves = Api.registered(People.person());
        UUID joins = Api.registered(People.person());
        Api.registered(People.mismatched());
        UUID goes = Api.registered(People.person());
        for (UUID person : List.of(moves, joins, goes)) {
            Api.awaitStatus(person, "READY");
        }
        int wave = Waves.open();
        Api.join(joins, wave).statusCode(201);
        Waves.change(wave, 3, "CLOSED", 0);
        // By the plainest statements, since it is the database that counts.
        execute(
                "update applicant set province = '33', regency = '3374', disability = not disability where id = $1",
                moves);
        execute("delete from applicant where id = $1", goes);

        patiently().untilAsserted(() -> {
            JsonPath figures = get("/v1/figures");
            JsonPath funnel = get("/v1/funnel?by=NONE");
            for (String step : STEPS) {
                assertEquals(figures.getLong(step), funnel.getLong("[0]." + step), step);
            }
            assertEquals(one("select count(*) as n from applicant"), figures.getLong("registered"));
            assertEquals(one("select count(ready_at) as n from applicant"), figures.getLong("ready"));
            assertEquals(
                    one(
                            "select count(distinct e.applicant_id) as n from wave_entry e join applicant a on a.id = e.applicant_id"),
                    funnel.getLong("[0].joined"));
            assertEquals(
                    groups("select status as name, count(*) as n from applicant group by 1"), map(figures, "byStatus"));
            assertEquals(
                    groups("select province as name, count(*) as n from applicant group by 1"),
                    map(figures, "byProvince"));
            assertEquals(map(figures, "byProvince"), counted("province"));
            assertEquals(map(figures, "byChannel"), counted("channel"));
            assertEquals(groups("select regency as name, count(*) as n from applicant group by 1"), counted("regency"));
            assertEquals(
                    groups("select disability::text as name, count(*) as n from applicant group by 1"),
                    counted("disability"));
            assertEquals(
                    groups("select wave::text as name, count(*) as n from wave_entry group by 1"),
                    map(figures, "joinedByWave"));
        });
        long published = new JsonPath(Records.text(patiently()
                        .until(() -> Topic.named(Topics.JOINS_COUNTED).of(wave), events -> !events.isEmpty())
                        .get(0)))
                .getLong("joined");
        assertEquals(published, map(get("/v1/figures"), "joinedByWave").get(Integer.toString(wave)));
    }

    private Map<String, Long> counted(String by) {
        Map<String, Long> counted = new TreeMap<>();
        List<Map<String, Object>> items =
                get("/v1/figures/registrations?limit=500&by=" + by).getList("items");
        items.forEach(item -> counted.put(item.get(by).toString(), ((Number) item.get("registered")).longValue()));
        return counted;
    }

    /** Each count is that of the list behind it, read to its end. */
    @Test
    void whatWaitsIsCountedAsItIsListedAndAnOfficerLearnsOfTheOwnRegionAlone() {
        UUID person = Api.registered(People.person());
        Api.as(Tokens.applicant(person))
                .header("Idempotency-Key", "waiting-" + person)
                .contentType("application/json")
                .body(Map.of("applicantId", person, "category", "IDENTITY", "subject", "PERSON", "text", "Waits"))
                .post("/v1/complaints")
                .then()
                .statusCode(201);

        patiently().untilAsserted(() -> {
            JsonPath waiting = get("/v1/figures/waiting");
            assertEquals(listed("/v1/complaints?status=OPEN"), waiting.getLong("complaintsOpen"));
            assertEquals(listed("/v1/complaints?overdue=true"), waiting.getLong("complaintsOverdue"));
            assertEquals(listed("/v1/offline-uploads?status=REFUSED"), waiting.getLong("filesRefused"));
            assertEquals(listed("/v1/reviews?open=true"), waiting.getLong("reviewsOpen"));
            assertEquals(listed("/v1/likely-duplicates?open=true"), waiting.getLong("duplicatesOpen"));
            assertEquals(listed("/v1/domicile-cases?open=true"), waiting.getLong("domicilesOpen"));
            assertTrue(waiting.getLong("complaintsOpen") > 0);
        });
        JsonPath elsewhere = Api.as(Tokens.officer("94"))
                .get("/v1/figures/waiting")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertEquals(0, elsewhere.getLong("complaintsOpen"));
        assertEquals(
                Set.of("complaintsOpen", "complaintsOverdue", "filesRefused"),
                elsewhere.getMap("").keySet());
    }

    private static long listed(String path) {
        long items = 0;
        String cursor = "";
        while (cursor != null) {
            JsonPath page = get(path + "&limit=500" + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
            items += page.getList("items").size();
            cursor = page.getString("nextCursor");
        }
        return items;
    }

    private static Map<String, Long> map(JsonPath json, String path) {
        Map<String, Long> map = new TreeMap<>();
        json.<String, Number>getMap(path).forEach((name, number) -> map.put(name, number.longValue()));
        return map;
    }

    private static JsonPath get(String path) {
        return Api.as(Tokens.staff(Role.OPERATOR))
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private Map<String, Long> groups(String sql) {
        Map<String, Long> groups = new TreeMap<>();
        for (Row row : pool.query(sql).execute().await().indefinitely()) {
            groups.put(row.getString("name"), row.getLong("n"));
        }
        return groups;
    }

    private long one(String sql) {
        return pool.query(sql)
                .execute()
                .await()
                .indefinitely()
                .iterator()
                .next()
                .getLong("n");
    }

    private void execute(String sql, UUID person) {
        pool.preparedQuery(sql).execute(Tuple.of(person)).await().indefinitely();
    }
}
