package id.prakerja.oversight.figures;

import id.prakerja.access.Role;
import id.prakerja.rest.page.Page;
import id.prakerja.rest.page.PageRequest;
import id.prakerja.rest.problem.Problems;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The programme's figures, counted from the topics alone. */
@Path("/v1/figures")
@RolesAllowed({Role.OPERATOR, Role.FINANCE, Role.CURATOR, Role.AUDITOR})
@Tag(
        name = "Figures",
        description = "What the topics have told, counted; each with its definition and how far it is behind")
public class FiguresResource {

    /** Parameters of the list itself. */
    private static final Set<String> OF_THE_LIST = Set.of("by", "limit", "cursor");

    private final Figures figures;

    FiguresResource(Figures figures) {
        this.figures = figures;
    }

    /**
     * Lists every figure.
     *
     * @return all of one snapshot
     */
    @GET
    @Operation(operationId = "listFigures", summary = "List every figure with its definition and how far it is behind")
    @APIResponse(responseCode = "200", description = "The figures of one snapshot")
    public Uni<List<FigureView>> all() {
        return figures.all();
    }

    /**
     * Shows one figure.
     *
     * @param figure its name
     * @return the whole
     */
    @GET
    @Path("/{figure}")
    @Operation(operationId = "getFigure", summary = "Show one figure with its definition and how far it is behind")
    @APIResponse(responseCode = "200", description = "The figure")
    @APIResponse(responseCode = "404", description = "FIGURE_UNKNOWN")
    public Uni<FigureView> one(@PathParam("figure") @Parameter(example = "registered") String figure) {
        return figures.one(named(figure));
    }

    /**
     * Lists the parts of a figure.
     *
     * @param name of the figure
     * @param by names of dimensions, separated by commas
     * @param page which part of the list
     * @param request for the dimensions' values
     * @return parts that sum to the whole
     */
    @GET
    @Path("/{figure}/groups")
    @Operation(
            operationId = "listFigureGroups",
            summary = "List the parts of a figure",
            description =
                    "Any dimension of the figure may be given as a parameter, to see the parts with that value alone.")
    @APIResponse(responseCode = "200", description = "The parts; those of all pages sum to the whole")
    @APIResponse(responseCode = "400", description = "DIMENSION_UNKNOWN")
    @APIResponse(responseCode = "404", description = "FIGURE_UNKNOWN")
    public Uni<Page<FigureGroup>> groups(
            @PathParam("figure") @Parameter(example = "registered") String name,
            @QueryParam("by")
                    @DefaultValue("")
                    @Parameter(description = "Dimensions, separated by commas", example = "province,day")
                    String by,
            @BeanParam PageRequest page,
            @Context UriInfo request) {
        Figure figure = named(name);
        List<Dimension> dimensions = by.isEmpty()
                ? figure.dimensions().subList(0, 1)
                : Arrays.stream(by.split(",", -1))
                        .map(each -> dimension(figure, each))
                        .distinct()
                        .toList();
        Map<Dimension, String> where = new EnumMap<>(Dimension.class);
        request.getQueryParameters().forEach((parameter, values) -> {
            if (!OF_THE_LIST.contains(parameter)) {
                where.put(dimension(figure, parameter), values.get(0));
            }
        });
        int limit = page.limit();
        return figures.groups(figure, dimensions, where, page.position(), limit + 1)
                .map(groups -> Page.of(groups, limit, FigureGroup::key));
    }

    private static Figure named(String name) {
        return Figure.named(name).orElseThrow(() -> Problems.of(FigureProblem.FIGURE_UNKNOWN, name));
    }

    private static Dimension dimension(Figure figure, String name) {
        return figure.dimensions().stream()
                .filter(dimension -> dimension.column().equals(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> Problems.of(FigureProblem.DIMENSION_UNKNOWN, figure.id(), name));
    }
}
