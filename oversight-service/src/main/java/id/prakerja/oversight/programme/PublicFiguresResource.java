package id.prakerja.oversight.programme;

import id.prakerja.oversight.figures.Figure;
import id.prakerja.oversight.figures.FigureProblem;
import id.prakerja.rest.problem.Problems;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The programme's figures for everybody, without a token. */
@Path("/v1/public-figures")
@PermitAll
@Tag(
        name = "Public figures",
        description = "The programme in numbers; none of fewer than five people, nor one to be recomputed")
public class PublicFiguresResource {

    private final PublicFigures figures;

    PublicFiguresResource(PublicFigures figures) {
        this.figures = figures;
    }

    /**
     * Lists the figures.
     *
     * @return each with its parts
     */
    @GET
    @Operation(operationId = "listPublicFigures", summary = "List the programme's figures with their parts")
    @APIResponse(responseCode = "200", description = "The figures")
    public Uni<List<PublicFigureView>> all() {
        return figures.all();
    }

    /**
     * Gives a figure as a table.
     *
     * @param figure its name
     * @return CSV (RFC 4180) as {@code datapackage.json} describes it
     */
    @GET
    @Path("/{figure}.csv")
    @Produces("text/csv; charset=utf-8")
    @Operation(operationId = "downloadPublicFigure", summary = "Download a figure's parts as CSV")
    @APIResponse(responseCode = "200", description = "One row for each part; they sum to the figure")
    @APIResponse(responseCode = "404", description = "FIGURE_UNKNOWN")
    public Uni<String> csv(@PathParam("figure") @Parameter(example = "selected") String figure) {
        return figures.one(published(figure)).map(DataPackage::csv);
    }

    /**
     * Gives a figure with its definition, its time and its parts.
     *
     * @param figure its name
     * @return the figure
     */
    @GET
    @Path("/{figure}.json")
    @Operation(operationId = "getPublicFigure", summary = "Show a figure with its definition, its time and its parts")
    @APIResponse(responseCode = "200", description = "The figure; its parts sum to it")
    @APIResponse(responseCode = "404", description = "FIGURE_UNKNOWN")
    public Uni<PublicFigureView> one(@PathParam("figure") @Parameter(example = "selected") String figure) {
        return figures.one(published(figure));
    }

    /**
     * Describes the tables.
     *
     * @return a Frictionless data package
     */
    @GET
    @Path("/datapackage.json")
    @Operation(operationId = "describePublicFigures", summary = "Describe the tables as a Frictionless data package")
    @APIResponse(responseCode = "200", description = "The data package")
    public Uni<Map<String, Object>> dataPackage() {
        return figures.all().map(DataPackage::of);
    }

    private static Figure published(String name) {
        return PublicFigures.PUBLISHED.stream()
                .filter(figure -> figure.id().equals(name))
                .findFirst()
                .orElseThrow(() -> Problems.of(FigureProblem.FIGURE_UNKNOWN, name));
    }
}
