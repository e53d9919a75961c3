package id.prakerja.registration.component;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.prakerja.access.Role;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@ServiceTest
class FunnelTest {

    /** A province that no other test's people live in. */
    private static final String PROVINCE = "82";

    @Inject
    Pool pool;

    @Test
    void eachStepIsCountedWithTheChangeItself() {
        UUID joins = person(People.person());
        Api.awaitStatus(joins, "READY");
        UUID rejected = person(People.mismatched());
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
        funnel("by=DAY&province=" + PROVINCE + "&from=2020-01-01").body("[0].registered", equalTo(2));
        funnel("by=DAY&province=" + PROVINCE + "&until=2020-01-01").body("size()", equalTo(0));
        funnel("by=WAVE").body("find { it.group == '" + wave + "' }.joined", equalTo(1));
        funnel("by=PROVINCE&wave=" + wave).body("group", hasItem(PROVINCE));
    }

    /** Whatever the tests before have done to applicants, by whichever statement. */
    @Test
    void theCountsAreThoseOfTheRegister() {
        Api.registered(People.person());

        await().untilAsserted(() -> {
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

    private static UUID person(Map<String, Object> form) {
        form.put("province", PROVINCE);
        form.put("regency", PROVINCE + "01");
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
