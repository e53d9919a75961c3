package id.prakerja.selection.waves.wave;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.refusal.RefusedException;
import id.prakerja.selection.support.ServiceTest;
import id.prakerja.selection.support.Stage;
import id.prakerja.selection.support.Waves;
import id.prakerja.testkit.TestClock;
import id.prakerja.testkit.Tokens;
import id.prakerja.testkit.Waiting;
import io.restassured.path.json.JsonPath;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@ServiceTest
class CalendarTest {

    @Inject
    WaveOverlap overlap;

    @Inject
    Pool pool;

    @Test
    void aWindowMayBeGivenInTheProgrammesLocalTimeAndIsShownInBoth() {
        Map<String, Object> plan = Waves.plan(851, 5, TestClock.now());
        plan.remove("opensAt");
        plan.remove("closesAt");
        plan.put("opensAtLocal", "2080-08-27T12:00:00");
        plan.put("closesAtLocal", "2080-08-31T12:00:00");

        Waves.plan(plan, "plan-851")
                .then()
                .statusCode(201)
                .body("opensAt", equalTo("2080-08-27T05:00:00Z"))
                .body("opensAtLocal", equalTo("2080-08-27T12:00:00+07:00"))
                .body("closesAt", equalTo("2080-08-31T05:00:00Z"));

        plan.put("wave", 852);
        plan.put("opensAt", "2080-08-27T05:00:00Z");
        Waves.refused(Waves.plan(plan, "plan-852"), 422, "WINDOW_TIMES");
    }

    @Test
    void everyoneSeesWhatIsOpenAndWhatOpensNext() {
        Stage.open(853, 5);

        JsonPath calendar = given().auth()
                .oauth2(Tokens.applicant(UUID.randomUUID()))
                .get("/v1/calendar")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertTrue(calendar.getList("open.wave").contains(853));
        assertEquals(ZoneId.of("Asia/Jakarta").getId(), calendar.getString("timeZone"));
        Instant next = TestClock.now().plus(Duration.ofMinutes(30)).truncatedTo(ChronoUnit.SECONDS);
        Waves.plan(Waves.plan(854, 5, next), "plan-854").then().statusCode(201);
        assertEquals(854, Waves.get("/v1/calendar").getInt("next.wave"));
        Waves.done(Waves.step(853, "closure"));
        Waves.done(Waves.step(854, "cancellation", Map.of("reason", "A test")));
    }

    @Test
    void whereOneWaveIsOpenAtATimeAWindowThatOverlapsAnotherIsRefused() {
        Instant opens = Instant.parse("2085-01-01T00:00:00Z");
        Waves.plan(Waves.plan(855, 5, opens), "plan-855").then().statusCode(201);
        Instant closes = opens.plus(Duration.ofHours(1));

        refused(opens.minusSeconds(60), opens.plusSeconds(1));
        refused(closes.minusSeconds(1), closes.plusSeconds(60));
        find(856, opens.minusSeconds(60), opens);
        find(856, closes, closes.plusSeconds(60));
        find(855, opens, closes.plusSeconds(60));
    }

    private void refused(Instant opensAt, Instant closesAt) {
        RefusedException refused = assertThrows(RefusedException.class, () -> find(856, opensAt, closesAt));
        assertTrue(refused.getMessage().contains("WAVES_OVERLAP")
                || refused.toString().contains("overlap"));
    }

    private void find(int wave, Instant opensAt, Instant closesAt) {
        pool.withTransaction(tx -> overlap.find(tx, wave, opensAt, closesAt))
                .await()
                .atMost(Waiting.PATIENCE);
    }
}
