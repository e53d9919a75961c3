package id.prakerja.selection.draw.draw;

import static id.prakerja.testkit.Waiting.patiently;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.selection.support.Sabotage;
import id.prakerja.selection.support.ServiceTest;
import id.prakerja.selection.support.Stage;
import id.prakerja.selection.support.Waves;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

@ServiceTest
class DrawUnderFaultsTest {

    @Test
    void ofTwoOperatorsOneDrawsAndTheOtherIsTold() throws SQLException {
        Stage.closedWave(301, 4, 9);
        Response second;
        CompletableFuture<Response> first;
        try (Sabotage held = new Sabotage("seat")) {
            first = CompletableFuture.supplyAsync(() -> Waves.step(301, "draw"));
            held.awaitVictim();
            second = Waves.step(301, "draw");
        }

        Waves.refused(second, 409, "APPROVAL_RUNNING");
        assertEquals(4, Waves.done(first.join()).getInt("selected"));
        assertEquals(4, Stage.selected(301).size());
    }

    @Test
    void aDrawThatIsKilledHasNotHappenedAndIsRepeatedFromTheSameEntries() throws SQLException {
        Stage.closedWave(302, 4, 9);
        Waves.freeze(302);
        // Nothing of the outcome's record is written: that would be the next step.
        try (Sabotage sabotage = new Sabotage("draw_record")) {
            CompletableFuture<Response> draw = CompletableFuture.supplyAsync(() -> Waves.step(302, "draw"));
            sabotage.awaitVictim();
            assertEquals("COMPUTING", progressStep(302), "progress shows while it runs");
            assertTrue(sabotage.killed(draw).statusCode() >= 500);
        }
        assertEquals("CLOSED", Waves.show(302).getString("status"));
        assertEquals(List.of(), Stage.selected(302));
        UUID late = Stage.join(302, 1, "32", false).get(0);
        patiently().until(() -> Waves.figures(302).getInt("arrivedAfterFreeze") == 1);

        assertEquals(9, Waves.done(Waves.step(302, "draw")).getInt("entries"), "frozen before the first attempt");
        assertEquals(4, Stage.selected(302).size());
        assertEquals(
                "ARRIVED_AFTER_FREEZE",
                Waves.get("/v1/waves/302/results/" + late).getString("reasonCode"));
    }

    @Test
    void aDrawHappensWhollyOrNotAtAllWhereverItIsKilled() throws SQLException {
        Stage.closedWave(303, 3, 6);
        for (String table : List.of(
                "seat",
                "drawn_block",
                "drawn_rank_block",
                "drawn_province",
                "draw_record",
                "wave_change",
                "outbox_event")) {
            try (Sabotage sabotage = new Sabotage(table)) {
                assertTrue(sabotage.killed(() -> Waves.step(303, "draw")).statusCode() >= 500, "killed at " + table);
            }
            assertEquals("CLOSED", Waves.show(303).getString("status"), "killed at " + table);
            assertEquals(List.of(), Stage.selected(303), "killed at " + table);
        }

        assertEquals(3, Waves.done(Waves.step(303, "draw")).getInt("selected"));
        assertEquals(3, Stage.selected(303).size());
    }

    private static String progressStep(int wave) {
        return Waves.show(wave).getString("progress.step");
    }
}
