package id.prakerja.incentive.reconciliation;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.vertx.mutiny.sqlclient.Row;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What partners were instructed to pay in one wave or on one day, and what became of it, to the rupiah.
 *
 * @param wave the wave; absent in parts by day
 * @param day the day of the instructions, of the programme's time zone; absent in parts by wave
 * @param instructed rupiah of all instructions, each attempt counted; kept apart from what became of them
 * @param settled rupiah that reached participants
 * @param returned rupiah that reached participants and came back
 * @param held rupiah of failed instructions whose payout is held
 * @param failed rupiah of failed instructions whose payout is tried again, or was paid by a later one
 * @param inFlight rupiah of instructions without an outcome
 * @param difference instructed less all the others; 0, or something is wrong
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ReconciliationPart")
public record ReconciliationPart(
        @Schema(examples = "6") Integer wave,
        @Schema(examples = "2020-10-05") LocalDate day,
        @Schema(examples = "1800000") long instructed,
        @Schema(examples = "1200000") long settled,
        @Schema(examples = "0") long returned,
        @Schema(examples = "600000") long held,
        @Schema(examples = "0") long failed,
        @Schema(examples = "0") long inFlight,
        @Schema(examples = "0") long difference) {

    static ReconciliationPart ofWave(Row row) {
        return of(row, row.getInteger("wave"), null);
    }

    static ReconciliationPart ofDay(Row row) {
        return of(row, null, row.getLocalDate("day"));
    }

    private static ReconciliationPart of(Row row, Integer wave, LocalDate day) {
        Outcomes sums = Outcomes.of(row);
        return new ReconciliationPart(
                wave,
                day,
                sums.instructed(),
                sums.settled(),
                sums.returned(),
                sums.held(),
                sums.failed(),
                sums.inFlight(),
                sums.difference());
    }
}
