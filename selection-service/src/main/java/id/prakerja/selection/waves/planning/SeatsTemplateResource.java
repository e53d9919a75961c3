package id.prakerja.selection.waves.planning;

import id.prakerja.access.Role;
import id.prakerja.selection.waves.wave.domain.SeatTable;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A table of seats to start from. */
@Path("/v1/seats-template")
@Tag(name = "Waves")
@Produces(MediaType.APPLICATION_JSON)
public class SeatsTemplateResource {

    /** Gives the table to start from. */
    @GET
    @RolesAllowed({Role.OPERATOR, Role.AUDITOR})
    @Operation(
            operationId = "showSeatsTemplate",
            summary = "Show a table of seats to start from",
            description = "The quota distributed over the provinces in proportion to their population.")
    @APIResponse(
            responseCode = "200",
            description = "To be changed and sent as the seats of a wave",
            content = @Content(schema = @Schema(implementation = SeatsRequest.class)))
    public SeatsRequest template(
            @QueryParam("quota") @NotNull @Min(1) @Max(PlanWaveRequest.MOST_SEATS) @Parameter(example = "800000")
                    Integer quota) {
        return new SeatsRequest(quota, SeatTable.byPopulation(quota).provinces(), null);
    }
}
