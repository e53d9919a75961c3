package id.prakerja.oversight.programme;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.prakerja.oversight.figures.FigureView;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A figure for everybody.
 *
 * @param figure its name
 * @param definition what is counted, by language
 * @param value the whole; null where it is of fewer than five, be it of none
 * @param countedAt when it was counted, in programme time
 * @param waiting events not counted yet; null if unknown
 * @param parts what it is made of; they sum to it
 */
@Schema(name = "PublicFigure")
@JsonInclude(JsonInclude.Include.ALWAYS)
public record PublicFigureView(
        @Schema(examples = "selected") String figure,

        @Schema(examples = "{\"en\": \"People determined as recipients.\"}")
        Map<String, String> definition,

        @Schema(examples = "800000", nullable = true) Long value,
        @Schema(examples = "2020-09-04T03:00:00Z") Instant countedAt,

        @Schema(examples = "0", nullable = true) Long waiting,
        List<Part> parts) {

    static PublicFigureView of(FigureView whole, long value, List<Part> parts) {
        return new PublicFigureView(
                whole.figure(),
                whole.definition(),
                value == 0 ? null : value,
                whole.countedAt(),
                whole.waiting(),
                parts);
    }

    /**
     * A part.
     *
     * @param wave number of the wave, several where they are small; null where it is not by wave
     * @param province two-digit code, several where they are small; empty where it is of small waves
     * @param people how many
     */
    @Schema(name = "PublicFigurePart")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Part(
            @Schema(examples = "6", nullable = true) String wave,
            @Schema(examples = "32") String province,
            @Schema(examples = "120000") long people) {}
}
