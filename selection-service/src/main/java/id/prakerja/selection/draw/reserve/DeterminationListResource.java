package id.prakerja.selection.draw.reserve;

import id.prakerja.rest.page.Page;
import id.prakerja.rest.page.PageRequest;
import id.prakerja.selection.open.OpenToAll;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The determination list of a wave. */
@Path("/v1/waves/{wave}/determination-list")
@Tag(name = "Results")
@Produces(MediaType.APPLICATION_JSON)
public class DeterminationListResource {

    private final DeterminationListReads list;

    DeterminationListResource(DeterminationListReads list) {
        this.list = list;
    }

    /** What the determination, or a refill, changed of the draw's outcome. */
    @GET
    @PermitAll
    @OpenToAll
    @Operation(
            operationId = "listDeterminationLines",
            summary = "List what the determination changed of the draw's outcome",
            description =
                    "By pseudonym, from the announcement on, for everyone: who was excluded after the draw and why, and who of"
                            + " the reserve list has which seat instead. docs/determination.md says how to check it.")
    @APIResponse(responseCode = "200", description = "The lines of a stage, in order")
    @APIResponse(responseCode = "404", description = "WAVE_UNKNOWN")
    @APIResponse(responseCode = "409", description = "DETERMINATION_NOT_PUBLIC")
    public Uni<Page<DeterminationLineView>> lines(
            @PathParam("wave") int wave,
            @QueryParam("stage")
                    @DefaultValue("DETERMINATION")
                    @Parameter(description = "DETERMINATION, or REFILL-1 and on", example = "DETERMINATION")
                    String stage,
            @BeanParam PageRequest page) {
        return list.page(wave, stage, page);
    }
}
