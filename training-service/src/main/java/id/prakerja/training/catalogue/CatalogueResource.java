package id.prakerja.training.catalogue;

import id.prakerja.rest.page.Cursor;
import id.prakerja.rest.page.PageRequest;
import id.prakerja.rest.query.QueryValues;
import id.prakerja.training.course.domain.CourseMethod;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The catalogue, for anybody. */
@Path("/v1/catalogue")
@Tag(name = "Catalogue", description = "The courses on sale, for anybody to search.")
public class CatalogueResource {

    private final Catalogue catalogue;

    CatalogueResource(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Searches the catalogue. */
    @GET
    @PermitAll
    @Operation(
            operationId = "searchCatalogue",
            summary = "Search the courses on sale by words and filters, by title, with the counts of each facet",
            description = "A course is found at most a second after its approval, and no longer after its suspension.")
    public Uni<CataloguePage> search(
            @QueryParam("text")
                    @Parameter(description = "Words in title or topics; all must be there", example = "pembukuan")
                    String text,
            @QueryParam("method") @Parameter(schema = @Schema(implementation = CourseMethod.class)) String method,
            @QueryParam("language") @Parameter(example = "id") String language,
            @QueryParam("region") @Parameter(description = "A province, two digits", example = "32") String region,
            @QueryParam("accessibility") @Parameter(example = "SUBTITLES") String accessibility,
            @QueryParam("platformId") @Parameter(example = "tokopedia") String platformId,
            @QueryParam("institutionId") String institutionId,
            @QueryParam("mostPrice") @Parameter(description = "Rupiah", example = "500000") Long mostPrice,
            @BeanParam PageRequest page) {
        int limit = page.limit();
        List<String> words = Query.words(text);
        Query query = new Query(
                words,
                QueryValues.oneOf("method", method, CourseMethod.class),
                language,
                region,
                accessibility,
                platformId,
                institutionId,
                mostPrice);
        return catalogue.search(query, page.position(), limit + 1).map(found -> {
            boolean more = found.page().size() > limit;
            List<Entry> items = more ? found.page().subList(0, limit) : found.page();
            return new CataloguePage(
                    items.stream().map(CataloguePage.Item::of).toList(),
                    more ? Cursor.after(items.get(limit - 1).position()) : null,
                    found.total(),
                    found.facets());
        });
    }
}
