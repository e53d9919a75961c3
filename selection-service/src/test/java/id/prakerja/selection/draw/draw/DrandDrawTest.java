package id.prakerja.selection.draw.draw;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.prakerja.infrastructure.LocalInfrastructureResource;
import id.prakerja.selection.support.DrandRounds;
import id.prakerja.selection.support.Stage;
import id.prakerja.selection.support.Waves;
import id.prakerja.selection.waves.drand.DrandBeacons;
import id.prakerja.selection.waves.drand.domain.DrandValue;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A draw with the value of a drand round. */
@QuarkusTest
@WithTestResource(
        value = LocalInfrastructureResource.class,
        initArgs = {@ResourceArg(name = "postgres", value = "selection"), @ResourceArg(name = "kafka", value = "true")})
class DrandDrawTest {

    private static final long ROUND = 1_000;

    @Inject
    Stage stage;

    @Inject
    DrandBeacons beacons;

    @Test
    void aDrawTakesTheAnnouncedRoundOnlyWithTheChainsSignatureAndKeepsIt() {
        stage.open(221, 1);
        Instant closes = Instant.parse(Waves.show(221).getString("closesAt"));
        Instant comes = closes.plus(Duration.ofMinutes(2));
        QuarkusMock.installMockForInstance(new DrandBeacons(DrandRounds.quicknetWithRound1000At(comes)), beacons);
        announce(221, round(ROUND))
                .then()
                .statusCode(200)
                .body("availableAt", equalTo(comes.toString()))
                .body("source", containsString("drand quicknet, round 1000, chain " + DrandRounds.QUICKNET))
                .body("signature", nullValue());
        stage.join(221, 2, "32", false);
        stage.awaitEntries(221, 2, 2);
        stage.time().moveTo(closes);
        await().until(() -> Waves.show(221).getString("status").equals("CLOSED"));
        DrandValue value = DrandRounds.QUICKNET_1000;
        Waves.refused(draw(221, value.randomness(), value.signature()), 409, "RANDOMNESS_TOO_EARLY");
        stage.time().moveTo(comes);

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
        assertEquals(ROUND, kept.getLong("round"));
    }

    @Test
    void aRoundThatIsKnownBeforeTheCloseIsNoSource() {
        stage.open(222, 1);
        Instant closes = Instant.parse(Waves.show(222).getString("closesAt"));
        QuarkusMock.installMockForInstance(new DrandBeacons(DrandRounds.quicknetWithRound1000At(closes)), beacons);

        Waves.refused(announce(222, round(ROUND - 1)), 422, "RANDOMNESS_BEFORE_CLOSE");

        announce(222, round(ROUND)).then().statusCode(200);
        Waves.done(Waves.step(222, "closure"));
    }

    @Test
    void aSourceIsNamedByExactlyItsParts() {
        stage.open(223, 1);
        Instant later = stage.time().now().plus(Duration.ofDays(1));

        Waves.refused(
                announce(223, Map.of("kind", "DRAND", "chain", "0".repeat(64), "round", 9)),
                422,
                "DRAND_CHAIN_UNKNOWN");
        Waves.refused(
                announce(223, Map.of("kind", "DRAND", "source", "quicknet 9", "availableAt", later.toString())),
                422,
                "RANDOMNESS_PARTS");
        Waves.refused(announce(223, Map.of("kind", "PUBLISHED", "source", "A lottery")), 422, "RANDOMNESS_PARTS");
        Waves.done(Waves.step(223, "closure"));
    }

    private static Map<String, Object> round(long round) {
        return Map.of("kind", "DRAND", "chain", DrandRounds.QUICKNET, "round", round);
    }

    private static Response announce(int wave, Map<String, Object> source) {
        return Waves.announceRandomness(wave, source);
    }

    private static Response draw(int wave, String value, String signature) {
        return Waves.step(wave, "draw", Map.of("publicRandomness", value, "signature", signature));
    }
}
