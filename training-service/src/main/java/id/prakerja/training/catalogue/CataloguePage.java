package id.prakerja.training.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.prakerja.training.course.domain.CourseMethod;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A part of what a search has found.
 *
 * @param items by title
 * @param nextCursor where the next part starts; absent on the last
 * @param total how many in all
 * @param facets by facet and value, how many of them; of each facet the 50 largest
 */
@Schema(name = "CataloguePage")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CataloguePage(
        List<Item> items,
        String nextCursor,
        @Schema(examples = "2133") long total,

        @Schema(examples = "{\"method\": {\"ONLINE_LIVE\": 40}}")
        Map<String, Map<String, Long>> facets) {

    /**
     * A course on sale.
     *
     * @param courseId the course
     * @param title its title
     * @param institutionId the institution
     * @param platforms the platforms that sell it
     * @param method how it is held
     * @param language ISO 639 code
     * @param regions provinces where it takes place; none for everywhere
     * @param accessibility what makes it accessible
     * @param durationHours its length
     * @param price rupiah
     */
    @Schema(name = "CatalogueItem")
    public record Item(
            UUID courseId,
            @Schema(examples = "Dasar-dasar pembukuan") String title,
            @Schema(examples = "lembaga-keahlian-digital") String institutionId,
            List<String> platforms,
            CourseMethod method,
            @Schema(examples = "id") String language,
            List<String> regions,
            List<String> accessibility,
            @Schema(examples = "12") int durationHours,
            @Schema(examples = "350000") long price) {

        static Item of(Entry entry) {
            return new Item(
                    entry.courseId(),
                    entry.title(),
                    entry.institutionId(),
                    entry.platforms(),
                    entry.method(),
                    entry.language(),
                    entry.regions(),
                    entry.accessibility(),
                    entry.hours(),
                    entry.price());
        }
    }
}
