package id.prakerja.training.figures;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.prakerja.training.account.domain.Counts;
import id.prakerja.training.account.domain.Figure;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The figures of a group, of one day or of several together.
 *
 * @param day the day; absent where several are together
 * @param group platform, institution, training, province or wave
 * @param figures what was counted; what is absent is 0
 */
@Schema(name = "FigureRow")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FigureRow(
        @Schema(examples = "2020-09-20") LocalDate day,
        @Schema(examples = "tokopedia") String group,

        @Schema(examples = "{\"ENROLMENTS\": 120, \"COMPLETED\": 95, \"RUPIAH_SPENT\": 42000000}")
        Map<Figure, Long> figures) {

    static final List<String> COLUMNS = Stream.concat(
                    Stream.of("day", "group"), Stream.of(Figure.values()).map(Figure::name))
            .toList();
    private static final char BETWEEN = '|';

    static FigureRow of(LocalDate day, String group, Counts counts) {
        return new FigureRow(day, group, counts.values());
    }

    /** Where it stands among the rows of its grouping. */
    String key() {
        return day.toString() + BETWEEN + group;
    }

    /** Whether it comes after the row of this key. */
    boolean isAfter(Optional<String> key) {
        return key.isEmpty() || key().compareTo(key.get()) > 0;
    }

    /** The day of a key; empty if it is none. */
    static Optional<LocalDate> day(String key) {
        int end = key.indexOf(BETWEEN);
        try {
            return end < 0 ? Optional.empty() : Optional.of(LocalDate.parse(key.substring(0, end)));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    /** As a row of a sheet. */
    Map<String, Object> cells() {
        Map<String, Object> cells = new LinkedHashMap<>();
        cells.put("day", day.toString());
        cells.put("group", group);
        for (Figure figure : Figure.values()) {
            cells.put(figure.name(), figures.getOrDefault(figure, 0L));
        }
        return cells;
    }
}
