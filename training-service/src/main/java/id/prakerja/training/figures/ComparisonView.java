package id.prakerja.training.figures;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.prakerja.training.account.domain.Figure;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A comparison of the figures with all accounts.
 *
 * @param number counts the comparisons
 * @param status how it stands
 * @param mend whether figures are put right
 * @param startedBy who has begun it
 * @param startedAt when, UTC
 * @param endedAt when it ended, UTC; absent while it runs
 * @param accounts accounts looked at
 * @param differing how many groups of days differ
 * @param differences the first hundred of them
 */
@Schema(name = "FiguresComparison")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ComparisonView(
        @Schema(examples = "3") long number,
        @Schema(examples = "EQUAL") Status status,
        @Schema(required = true, examples = "false") boolean mend,
        @Schema(examples = "operator-1") String startedBy,
        @Schema(examples = "2020-09-20T04:00:00Z") Instant startedAt,
        @Schema(examples = "2020-09-20T04:00:07Z") Instant endedAt,
        @Schema(examples = "20000") long accounts,
        @Schema(examples = "0") long differing,
        @Schema(examples = "[]") List<Difference> differences) {

    static final int MOST_SHOWN = 100;

    /** How a comparison stands. */
    public enum Status {
        /** Under way, or left behind by an instance that ended. */
        RUNNING,
        /** Every figure is the sum of the accounts. */
        EQUAL,
        /** Some are not. */
        DIFFERENT,
        /** Some were not, and are now. */
        MENDED,
        /** It could not be brought to its end. */
        BROKEN_OFF
    }

    /**
     * Figures that differ.
     *
     * @param by what they are grouped by
     * @param day the day
     * @param group the group
     * @param counted as counted
     * @param found as the accounts say
     */
    @Schema(name = "FiguresDifference")
    public record Difference(
            @Schema(examples = "PLATFORM") By by,
            @Schema(examples = "2020-09-20") LocalDate day,
            @Schema(examples = "tokopedia") String group,
            Map<Figure, Long> counted,
            Map<Figure, Long> found) {}

    ComparisonView ended(long people, List<Difference> differences, Instant at) {
        Status end = differences.isEmpty() ? Status.EQUAL : mend ? Status.MENDED : Status.DIFFERENT;
        List<Difference> shown = differences.subList(0, Math.min(MOST_SHOWN, differences.size()));
        return new ComparisonView(
                number, end, mend, startedBy, startedAt, at, people, differences.size(), List.copyOf(shown));
    }

    ComparisonView brokenOff(long people, Instant at) {
        return new ComparisonView(number, Status.BROKEN_OFF, mend, startedBy, startedAt, at, people, 0, List.of());
    }
}
