package id.prakerja.incentive.recovery.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The table of states, cell by cell: what is not in it is refused. */
class RecoveryStatusTest {

    private static final String TABLE = """
                        NOTIFY   FALL_DUE AGREE       GRANT_HARDSHIP REPAY       REPAY_REST WRITE_OFF   WITHDRAW  REFUND
            OPENED      NOTIFIED -        -           -              OPENED      REPAID     WRITTEN_OFF WITHDRAWN -
            NOTIFIED    -        OVERDUE  INSTALMENTS HARDSHIP       NOTIFIED    REPAID     WRITTEN_OFF WITHDRAWN -
            OVERDUE     -        -        INSTALMENTS HARDSHIP       OVERDUE     REPAID     WRITTEN_OFF WITHDRAWN -
            INSTALMENTS -        OVERDUE  INSTALMENTS HARDSHIP       INSTALMENTS REPAID     WRITTEN_OFF WITHDRAWN -
            HARDSHIP    -        OVERDUE  INSTALMENTS HARDSHIP       HARDSHIP    REPAID     WRITTEN_OFF WITHDRAWN -
            REPAID      -        -        -           -              -           -          -           WITHDRAWN -
            WRITTEN_OFF -        -        -           -              WRITTEN_OFF REPAID     -           WITHDRAWN -
            WITHDRAWN   -        -        -           -              -           -          -           -         WITHDRAWN
            """;

    @Test
    void everyActionLeadsFromEveryStateWhereTheTableSays() {
        List<List<String>> rows = TABLE.lines()
                .map(line -> Arrays.asList(line.strip().split(" +", -1)))
                .toList();
        assertEquals(RecoveryStatus.values().length, rows.size() - 1);
        assertEquals(Arrays.stream(RecoveryAction.values()).map(Enum::name).toList(), rows.get(0));
        for (List<String> row : rows.subList(1, rows.size())) {
            RecoveryStatus from = RecoveryStatus.valueOf(row.get(0));
            for (RecoveryAction action : RecoveryAction.values()) {
                String cell = row.get(rows.get(0).indexOf(action.name()) + 1);
                Optional<RecoveryStatus> expected =
                        cell.equals("-") ? Optional.empty() : Optional.of(RecoveryStatus.valueOf(cell));
                assertEquals(expected, from.after(action), from + " " + action);
            }
        }
    }
}
