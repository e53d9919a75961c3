package id.prakerja.training.figures;

import id.prakerja.access.Caller;
import id.prakerja.access.Role;
import id.prakerja.refusal.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Compares the figures with all accounts. */
@Path("/v1/figures/comparison")
@Tag(name = "Figures")
public class ComparisonResource {

    private final FiguresComparison comparison;
    private final ComparisonStore comparisons;
    private final Caller caller;

    ComparisonResource(FiguresComparison comparison, ComparisonStore comparisons, Caller caller) {
        this.comparison = comparison;
        this.comparisons = comparisons;
        this.caller = caller;
    }

    /**
     * A comparison to be made.
     *
     * @param mend whether figures that differ are put right
     */
    @Schema(name = "NewFiguresComparison")
    public record NewComparison(
            @Schema(required = true, examples = "false") boolean mend) {}

    /** Begins a comparison. */
    @POST
    @RolesAllowed(Role.OPERATOR)
    @Operation(
            operationId = "compareFigures",
            summary = "Compare the figures with all accounts, and put them right if wanted",
            description =
                    "Goes through every account, and says where figures are not their sum. Accounts go on changing"
                            + " meanwhile; what changes is counted afterwards. Needs no Idempotency-Key: one runs at a time.")
    @APIResponse(
            responseCode = "202",
            description = "Begun",
            content = @Content(schema = @Schema(implementation = ComparisonView.class)))
    @APIResponse(responseCode = "409", description = "FIGURES_ARE_COMPARED")
    public Uni<Response> compare(@NotNull @Valid NewComparison wanted) {
        return comparison
                .begin(wanted.mend(), caller.subject())
                .map(begun -> Response.accepted(begun.orElseThrow(() ->
                                Refusal.of(FiguresProblem.FIGURES_ARE_COMPARED).toException()))
                        .location(URI.create("/v1/figures/comparison"))
                        .build());
    }

    /** Shows the last. */
    @GET
    @RolesAllowed({Role.OPERATOR, Role.AUDITOR})
    @Operation(operationId = "showFiguresComparison", summary = "Show the last comparison, and where figures differ")
    @APIResponse(responseCode = "200", description = "The last comparison")
    @APIResponse(responseCode = "404", description = "FIGURES_NOT_COMPARED")
    public Uni<ComparisonView> last() {
        return comparisons
                .find()
                .map(last -> last.orElseThrow(
                        () -> Refusal.of(FiguresProblem.FIGURES_NOT_COMPARED).toException()));
    }
}
