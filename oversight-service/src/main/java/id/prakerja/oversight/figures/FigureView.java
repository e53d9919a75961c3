package id.prakerja.oversight.figures;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A figure with what a reader must know to rely on it.
 *
 * @param figure its name
 * @param unit what it counts
 * @param definition what is counted, by language
 * @param dimensions what it can be told apart by
 * @param value the whole, of what was asked for
 * @param countedAt when it was counted, in programme time
 * @param toldUntil the latest time that an event it rests on bears; null before the first
 * @param waiting events it rests on that have not been applied yet; null if the broker does not answer
 */
@Schema(name = "Figure")
@JsonInclude(JsonInclude.Include.ALWAYS)
public record FigureView(
        @Schema(examples = "registered") String figure,
        @Schema(examples = "PEOPLE") Unit unit,

        @Schema(examples = "{\"en\": \"People registered, their identity confirmed.\"}")
        Map<String, String> definition,

        @Schema(examples = "[\"PROVINCE\", \"DAY\"]") List<Dimension> dimensions,
        @Schema(examples = "15900000") long value,
        @Schema(examples = "2020-09-04T03:00:00Z") Instant countedAt,

        @Schema(examples = "2020-09-04T02:59:59Z", nullable = true)
        Instant toldUntil,

        @Schema(examples = "0", nullable = true) Long waiting) {

    static FigureView of(Figure figure, long value, Instant countedAt, Reach reach) {
        return new FigureView(
                figure.id(),
                figure.unit(),
                Map.of("en", figure.english(), "id", figure.indonesian()),
                figure.dimensions(),
                value,
                countedAt,
                reach.toldUntil(),
                reach.waiting());
    }

    /**
     * How far what a figure rests on has come.
     *
     * @param toldUntil the latest time that its events bear, or null
     * @param waiting events not applied yet, or null if unknown
     */
    record Reach(Instant toldUntil, Long waiting) {}
}
