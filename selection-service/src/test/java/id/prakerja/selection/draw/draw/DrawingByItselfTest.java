package id.prakerja.selection.draw.draw;

import static id.prakerja.testkit.Waiting.patiently;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.draw.beacon.TrialBeacon;
import id.prakerja.selection.support.BeaconServer;
import id.prakerja.selection.support.Sabotage;
import id.prakerja.selection.support.ServiceTest;
import id.prakerja.selection.support.Stage;
import id.prakerja.selection.support.Waves;
import id.prakerja.testkit.Database;
import io.quarkus.test.common.WithTestResource;
import io.restassured.path.json.JsonPath;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** Nobody starts a draw, and nobody has to be believed about its value. */
@ServiceTest
@WithTestResource(BeaconServer.class)
class DrawingByItselfTest {

    @Test
    void aFrozenWaveIsDrawnByItselfWhenItsRoundAppears() {
        Stage.closedWave(251, 2, 5);

        long round = Waves.freeze(251).getLong("freeze.value.round");
        awaitDraw(251);

        JsonPath wave = Waves.show(251);
        assertEquals(2, wave.getInt("selected"));
        assertEquals(
                TrialBeacon.sign(round).randomness(),
                wave.getString("draw.publicRandomness"),
                "the relay that lied was not believed");
        assertEquals(
                1,
                Database.number("select count(*) from wave_change where wave = 251 and status = 'DRAWN'"
                        + " and changed_by = 'calendar'"));
    }

    @Test
    void aDrawThatIsKilledGoesOnByItselfFromTheSameList() throws SQLException {
        Stage.closedWave(252, 2, 5);
        String root;
        try (Sabotage sabotage = new Sabotage("seat")) {
            root = Waves.freeze(252).getString("freeze.entryRoot");
            sabotage.awaitVictim();
            sabotage.kill();
            assertEquals("CLOSED", Waves.show(252).getString("status"));
        }
        awaitDraw(252);

        assertEquals(root, Waves.show(252).getString("draw.entryRoot"));
        assertTrue(Waves.get("/v1/waves/252/randomness").getString("signature").length() > 0);
    }

    private static void awaitDraw(int wave) {
        patiently().until(() -> Waves.show(wave).getString("status").equals("DRAWN"));
    }
}
