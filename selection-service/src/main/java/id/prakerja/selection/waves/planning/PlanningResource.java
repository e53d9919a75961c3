package id.prakerja.selection.waves.planning;

import id.prakerja.access.Caller;
import id.prakerja.access.Role;
import id.prakerja.approvals.ProposalView;
import id.prakerja.rest.idempotency.IdempotencyKey;
import id.prakerja.selection.waves.wave.WaveView;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Planning waves. */
@Path("/v1/waves")
@Tag(name = "Waves")
@Produces(MediaType.APPLICATION_JSON)
@Cancellable(false) // a step that has begun goes on, even if its caller goes away
public class PlanningResource {

    private final WavePlanning planning;
    private final Caller caller;

    PlanningResource(WavePlanning planning, Caller caller) {
        this.planning = planning;
        this.caller = caller;
    }

    /** Plans a wave. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.OPERATOR)
    @Operation(
            operationId = "planWave",
            summary = "Plan a wave",
            description =
                    "Fixes its terms and publishes the commitment to its secret seed. Prepared for another operator's"
                            + " approval where two people are needed.")
    @APIResponse(
            responseCode = "201",
            description = "Planned",
            content = @Content(schema = @Schema(implementation = WaveView.class)))
    @APIResponse(
            responseCode = "202",
            description = "Prepared for approval",
            content = @Content(schema = @Schema(implementation = ProposalView.class)))
    @APIResponse(
            responseCode = "409",
            description =
                    "WAVE_EXISTS, WAVES_OVERLAP, RECOVERY_POOL_TOO_SMALL, DECREE_USED, PROPOSAL_PENDING, IDEMPOTENCY_KEY_REUSED")
    @APIResponse(
            responseCode = "422",
            description =
                    "WINDOW_INVALID, WINDOW_TIMES, SHARES_EXCEED_SEATS, PROVINCE_UNKNOWN, PROVINCE_QUOTAS_EXCEED_QUOTA")
    public Uni<Response> plan(
            @HeaderParam(IdempotencyKey.HEADER) @Parameter(required = true, example = "plan-wave-6") String key,
            @NotNull @Valid PlanWaveRequest request) {
        IdempotencyKey required = IdempotencyKey.required(key);
        return planning.plan(request, required, caller.subject())
                .map(answer -> Response.status(answer.status())
                        .entity(answer.response())
                        .build());
    }
}
