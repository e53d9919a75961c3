package id.prakerja.oversight.rebuild;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One figure held against itself.
 *
 * @param figure its name
 * @param running SHA-256 over every group of the running set, at the finest grain
 * @param rebuilt the same of what was rebuilt
 * @param equal whether the two are the same
 * @param differences where they are not, the first twenty groups
 */
@Schema(name = "FigureComparison")
public record FigureComparison(
        @Schema(examples = "registered") String figure,

        @Schema(examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String running,

        @Schema(examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String rebuilt,

        @Schema(examples = "true") boolean equal,
        List<Difference> differences) {

    /**
     * A group that differs.
     *
     * @param where which, by dimension
     * @param running its value in the running set; null if the group is not there
     * @param rebuilt its value in what was rebuilt; null if the group is not there
     */
    @Schema(name = "FigureDifference")
    public record Difference(
            @Schema(examples = "{\"province\": \"32\"}") Map<String, String> where,

            @Schema(examples = "1203", nullable = true) Long running,
            @Schema(examples = "1204", nullable = true) Long rebuilt) {}
}
