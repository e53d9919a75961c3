package id.prakerja.registration.reading.funnel;

import static id.prakerja.testkit.Waiting.patiently;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.prakerja.access.Role;
import id.prakerja.registration.people.applicant.RegistrationConfig;
import id.prakerja.registration.support.Api;
import id.prakerja.registration.support.People;
import id.prakerja.registration.support.ServiceTest;
import id.prakerja.registration.support.Waves;
import id.prakerja.testkit.Tokens;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

@ServiceTest
class FunnelTest {

    /** A province that no other test's people live in. */
    private static final String PROVINCE = "82";

    @Inject
    Pool pool;

    @Inject
    RegistrationConfig config;

    @Test
    void eachStepIsCountedWithTheChangeItself() {
        UUID joins = person(People.person(), PROVINCE);
        Api.awaitStatus(joins, "READY");
        UUID rejected = person(People.mismatched(), PROVINCE);
        Api.awaitStatus(rejected, "IDENTITY_REJECTED");
        int wave = Waves.open();
        Api.join(joins, wave).statusCode(201);

        funnel("by=PROVINCE&province=" + PROVINCE)
                .body("size()", equalTo(1))
                .body("[0].group", equalTo(PROVINCE))
                .body("[0].registered", equalTo(2))
                .body("[0].contactVerified", equalTo(2))
                .body("[0].identityVerified", equalTo(1))
                .body("[0].ready", equalTo(1))
                .body("[0].joined", equalTo(1));
        funnel("by=CHANNEL&province=" + PROVINCE).body("group", equalTo(List.of("ONLINE")));
        funnel("by=DAY&province=" + PROVINCE + "&from=2020-01-01").body("registered.sum()", equalTo(2));
        funnel("by=DAY&province=" + PROVINCE + "&until=2020-01-01").body("size()", equalTo(0));
        funnel("by=WAVE").body("find { it.group == '" + wave + "' }.joined", equalTo(1));
        funnel("by=PROVINCE&wave=" + wave).body("group", hasItem(PROVINCE));
    }

    /** Whatever the tests before have done to applicants, by whichever statement. */
    @Test
    void theCountsAreThoseOfTheRegister() {
        Api.registered(People.person());

        patiently().untilAsserted(() -> {
            Row counted = one("""
                    select (select sum(registered) from (select registered from funnel_count
                            union all select registered from funnel_difference) f)::bigint as registered,
                           (select sum(ready) from (select ready from funnel_count
                            union all select ready from funnel_difference) f)::bigint as ready,
                           (select sum(joined) from (select joined from funnel_count
                            union all select joined from funnel_difference) f)::bigint as joined,
                           (select count(*) from applicant) as people,
                           (select count(ready_at) from applicant) as people_ready,
                           (select count(distinct e.applicant_id) from wave_entry e join applicant a on a.id = e.applicant_id)
                               as people_joined
                    """);
            assertEquals(counted.getLong("people"), counted.getLong("registered"));
            assertEquals(counted.getLong("people_ready"), counted.getLong("ready"));
            assertEquals(counted.getLong("people_joined"), counted.getLong("joined"));
        });
    }

    /** Two zones that never have the same date. Those who were there before are counted anew. */
    @Test
    void aDayBeginsInTheZoneThatIsConfigured() {
        List<UUID> people = new ArrayList<>();
        try {
            for (String zone : List.of("Pacific/Kiritimati", "Etc/GMT+12")) {
                people.add(person(People.person(), "81"));
                inZone(zone);
                people.add(person(People.person(), "81"));

                Map<String, Integer> days = new TreeMap<>();
                people.forEach(id -> days.merge(dayOf(id, ZoneId.of(zone)), 1, Integer::sum));
                List<Map<String, Object>> counted =
                        funnel("by=DAY&province=81").extract().path("$");
                assertEquals(
                        days,
                        counted.stream()
                                .filter(day -> !day.get("registered").equals(0))
                                .collect(Collectors.toMap(day -> day.get("group"), day -> day.get("registered"))));
            }
        } finally {
            inZone(config.timeZone().getId());
        }
        theCountsAreThoseOfTheRegister();
    }

    private void inZone(String zone) {
        pool.preparedQuery("select funnel_in_zone($1)")
                .execute(Tuple.of(zone))
                .await()
                .indefinitely();
    }

    private static String dayOf(UUID id, ZoneId zone) {
        Instant registeredAt = Instant.parse(Api.applicant(id).extract().<String>path("registeredAt"));
        return LocalDate.ofInstant(registeredAt, zone).toString();
    }

    @Test
    void anOfficerSeesTheOwnRegionAndNonsenseIsRefused() {
        Api.as(Tokens.officer("32"))
                .get("/v1/funnel?by=PROVINCE")
                .then()
                .statusCode(200)
                .body("group", everyItem(equalTo("32")));
        Api.as(Tokens.officer("32")).get("/v1/funnel?province=33").then().statusCode(403);
        Api.as(Tokens.newcomer("curious")).get("/v1/funnel").then().statusCode(403);
        for (String query : List.of("by=SHOE_SIZE", "channel=SMOKE", "from=yesterday", "by=DAY&wave=6")) {
            Api.as(Tokens.staff(Role.OPERATOR))
                    .get("/v1/funnel?" + query)
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("FIELD_MALFORMED"));
        }
    }

    private static UUID person(Map<String, Object> form, String province) {
        form.put("province", province);
        form.put("regency", province + "01");
        return Api.registered(form);
    }

    private static ValidatableResponse funnel(String query) {
        return Api.as(Tokens.staff(Role.AUDITOR))
                .get("/v1/funnel?" + query)
                .then()
                .statusCode(200);
    }

    private Row one(String sql) {
        return pool.query(sql).execute().await().indefinitely().iterator().next();
    }
}
