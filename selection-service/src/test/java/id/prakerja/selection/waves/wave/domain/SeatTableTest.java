package id.prakerja.selection.waves.wave.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.refusal.Decision;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SeatTableTest {

    @Test
    void withoutATableEverySeatIsDistributedByPopulation() {
        SeatTable table = SeatTable.of(800_000, null).orThrow();

        assertEquals(34, table.provinces().size());
        assertEquals(
                800_000,
                table.provinces().values().stream().mapToInt(Integer::intValue).sum());
        assertEquals(142_932, table.provinces().get("32"), 50);
    }

    @Test
    void theOperatorsTableMayLeaveSeatsToTheNation() {
        assertEquals(
                Map.of("32", 5, "93", 2),
                SeatTable.of(10, Map.of("32", 5, "93", 2)).orThrow().provinces());
    }

    @Test
    void aTableThatCannotBeIsRefused() {
        refused(WaveProblem.PROVINCE_UNKNOWN, Map.of("20", 1));
        refused(WaveProblem.PROVINCE_SEATS_NEGATIVE, Map.of("32", -1));
        refused(WaveProblem.PROVINCE_QUOTAS_EXCEED_QUOTA, Map.of("32", 6, "33", 5));
        refused(WaveProblem.PROVINCE_QUOTAS_EXCEED_QUOTA, Map.of("32", Integer.MAX_VALUE, "33", Integer.MAX_VALUE));
    }

    private static void refused(WaveProblem expected, Map<String, Integer> table) {
        Decision<SeatTable> decision = SeatTable.of(10, table);
        assertTrue(decision instanceof Decision.Refused<SeatTable>, () -> "granted: " + decision);
        assertEquals(
                expected, ((Decision.Refused<SeatTable>) decision).refusal().code());
    }
}
