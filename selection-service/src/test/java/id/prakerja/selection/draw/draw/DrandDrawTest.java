package id.prakerja.selection.draw.draw;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.prakerja.selection.support.DrandRounds;
import id.prakerja.selection.support.ServiceTest;
import id.prakerja.selection.support.Stage;
import id.prakerja.selection.support.Waves;
import id.prakerja.selection.waves.drand.DrandBeacons;
import id.prakerja.selection.waves.drand.domain.DrandValue;
import id.prakerja.testkit.TestClock;
import io.quarkus.test.junit.QuarkusMock;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A draw with the value of a drand round. */
@ServiceTest
class DrandDrawTest {

    private static final long ROUND = 1_000;

    @Inject
    DrandBeacons beacons;

    @Test
    void aDrawTakesTheRoundThatFollowsFromTheFreezeAndOnlyWithTheChainsSignature() {
        Instant opens = TestClock.now().plus(Duration.ofMinutes(5));
        Waves.plan(Waves.plan(221, 1, opens), "plan-221").then().statusCode(201);
        announce(221, Map.of("kind", "DRAND", "chain", DrandRounds.QUICKNET))
                .then()
                .statusCode(200)
                .body("source", containsString("drand quicknet, the first round at least 0 s after the freeze"))
                .body("signature", nullValue());
        Waves.done(Waves.step(221, "opening"));
        Stage.join(221, 2, "32", false);
        Stage.awaitEntries(221, 2, 2);
        Waves.done(Waves.step(221, "closure"));
        Instant soon = TestClock.now().plus(Duration.ofMinutes(30));
        QuarkusMock.installMockForInstance(new DrandBeacons(DrandRounds.quicknetWithRound1000At(soon)), beacons);
        JsonPath frozen = Waves.freeze(221);
        assertEquals(ROUND, frozen.getLong("freeze.value.round"));
        assertEquals(soon.toString(), frozen.getString("freeze.value.dueAt"));
        DrandValue value = DrandRounds.QUICKNET_1000;
        Stage.timeComesTo(soon);

        Waves.refused(draw(221, "8".repeat(64), value.signature()), 422, "DRAND_VALUE_DIFFERS");
        DrandValue other = DrandRounds.QUICKNET_657413;
        Waves.refused(draw(221, other.randomness(), other.signature()), 422, "DRAND_SIGNATURE_FALSE");
        Waves.refused(
                Waves.step(221, "draw", Map.of("publicRandomness", value.randomness())),
                422,
                "DRAND_SIGNATURE_REQUIRED");
        JsonPath drawn = Waves.done(draw(221, value.randomness(), value.signature()));

        assertEquals(value.randomness(), drawn.getString("draw.publicRandomness"));
        JsonPath kept = Waves.get("/v1/waves/221/randomness");
        assertEquals(value.signature(), kept.getString("signature"));
        assertEquals(DrandRounds.QUICKNET, kept.getString("chain"));
        assertEquals(2, kept.getList("announcements").size());
    }

    @Test
    void aSourceIsNamedByExactlyItsParts() {
        Instant later = TestClock.now().plus(Duration.ofDays(1));
        Waves.plan(Waves.plan(223, 1, later), "plan-223").then().statusCode(201);

        Waves.refused(announce(223, Map.of("kind", "DRAND", "chain", "0".repeat(64))), 422, "DRAND_CHAIN_UNKNOWN");
        Waves.refused(
                announce(223, Map.of("kind", "DRAND", "source", "quicknet 9", "availableAt", later.toString())),
                422,
                "RANDOMNESS_PARTS");
        Waves.refused(announce(223, Map.of("kind", "PUBLISHED", "source", "A lottery")), 422, "RANDOMNESS_PARTS");
        Waves.done(Waves.step(223, "cancellation", Map.of("reason", "A test")));
    }

    private static Response announce(int wave, Map<String, Object> source) {
        return Waves.announceRandomness(wave, source);
    }

    private static Response draw(int wave, String value, String signature) {
        return Waves.step(wave, "draw", Map.of("publicRandomness", value, "signature", signature));
    }
}
