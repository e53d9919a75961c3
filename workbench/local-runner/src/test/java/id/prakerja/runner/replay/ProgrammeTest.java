package id.prakerja.runner.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.runner.failure.PlainFailure;
import id.prakerja.runner.replay.Programme.ProgrammeWave;
import id.prakerja.runner.replay.Programme.Season;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProgrammeTest {

    private final Programme national = Programme.named("national");

    @Test
    void itsFiguresAreThoseThatThePressWasTold() {
        assertEquals(15_900_000, national.overWaves(wave -> wave.online() + wave.byOffices()));
        assertEquals(6, national.waves().size());
        assertEquals(3_080_918, national.overWaves(ProgrammeWave::selected));
        assertEquals(849_921, national.overSeasons(Season::finishedFirst));
        assertEquals(610_563, national.overSeasons(Season::paid));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 100, 1_000, 20_000})
    void atEveryScaleThePartsAddUpAndEnoughPeopleAreThereForEachStep(int scale) {
        Programme scaled = national.scaledTo(scale);

        assertEquals(Math.round(3_080_918.0 / scale), scaled.overWaves(ProgrammeWave::selected));
        assertEquals(Math.round(849_921.0 / scale), scaled.overSeasons(Season::finishedFirst));
        assertEquals(Math.round(610_563.0 / scale), scaled.overSeasons(Season::paid));
        for (Season season : scaled.seasons()) {
            assertTrue(season.paid() <= season.finishedFirst());
            assertTrue(season.finishedFirst() <= season.bought());
            assertTrue(season.bought() <= season.selected());
        }
        int free = 0;
        for (ProgrammeWave wave : scaled.waves()) {
            free += wave.online();
            assertTrue(wave.selected() <= wave.joiners() && wave.joiners() <= free, wave::toString);
            free -= wave.selected();
        }
    }

    @Test
    void aProgrammeThatThereIsNotIsNamed() {
        assertTrue(assertThrows(PlainFailure.class, () -> Programme.named("lunar"))
                .getMessage()
                .contains("lunar"));
    }
}
