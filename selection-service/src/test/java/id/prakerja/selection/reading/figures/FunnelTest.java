package id.prakerja.selection.reading.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.selection.support.ServiceTest;
import id.prakerja.selection.support.Stage;
import id.prakerja.selection.support.Waves;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@ServiceTest
class FunnelTest {

    @Test
    void theFunnelCountsEveryStepByProvinceAndTheQuotaUsed() {
        Stage.open(911, 4);
        Stage.join(911, 6, "32", true);
        Stage.join(911, 2, "31", false);
        Stage.awaitEntries(911, 8, 8);
        Waves.done(Waves.step(911, "closure"));
        Waves.done(Waves.step(911, "draw"));
        Waves.done(Waves.step(911, "determination", Map.of("decree", "SK-911")));
        UUID revoked = Stage.selected(911).get(0);
        int free = Waves.get("/v1/recovery-pool/figures").getInt("free");
        Waves.decide(revoked, "revocation").then().statusCode(200);

        JsonPath funnel = Waves.get("/v1/waves/911/funnel");

        assertEquals(4, funnel.getInt("quota"));
        assertEquals(3, funnel.getInt("seatsTaken"));
        assertEquals(8, funnel.getInt("total.joined"));
        assertEquals(6, funnel.getInt("total.priority"));
        assertEquals(6, funnel.getInt("perProvince.32.eligible"));
        assertEquals(4, funnel.getInt("total.determined"));
        assertEquals(1, funnel.getInt("total.revoked"));
        JsonPath pool = Waves.get("/v1/recovery-pool/figures");
        assertEquals(free + 1, pool.getInt("free"));
        assertEquals(1, pool.getInt("freeByWave.911"));
    }

    @Test
    void revocationsDueAreListedByDeadlineAndCountedByDay() {
        Stage.determinedWave(912, 3, 3);
        String deadline = Waves.show(912).getString("determination.firstPurchaseDeadline");

        JsonPath first = Waves.get("/v1/revocations-due?limit=500");
        List<Instant> deadlines = first.getList("items.firstPurchaseDeadline", String.class).stream()
                .map(Instant::parse)
                .toList();

        assertEquals(deadlines.stream().sorted().toList(), deadlines);
        assertTrue(deadlines.contains(Instant.parse(deadline)));
        assertEquals(
                List.of(3),
                Waves.get("/v1/revocations-due/by-day").getList("findAll { it.wave == 912 }.count", Integer.class));
        assertEquals(
                Waves.get("/v1/revocations-due/by-day").getInt("count.sum()"),
                Waves.get("/v1/figures/waiting").getInt("revocationsDue"));
        JsonPath page = Waves.get("/v1/revocations-due?limit=1");
        assertEquals(
                first.getString("items[1].participantId"),
                Waves.get("/v1/revocations-due?limit=1&cursor=" + page.getString("nextCursor"))
                        .getString("items[0].participantId"));
    }
}
