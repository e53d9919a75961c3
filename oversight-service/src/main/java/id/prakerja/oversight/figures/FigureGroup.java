package id.prakerja.oversight.figures;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A part of a figure. The parts of all pages sum to the whole.
 *
 * @param where what tells it apart from the others, by dimension; null where it is not known
 * @param value how many
 * @param key its place among the parts
 */
@Schema(name = "FigureGroup")
public record FigureGroup(
        @Schema(examples = "{\"province\": \"32\"}") Map<String, String> where,
        @Schema(examples = "1204") long value,

        @Schema(hidden = true) @JsonIgnore String key) {}
