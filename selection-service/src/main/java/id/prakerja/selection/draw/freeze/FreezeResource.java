package id.prakerja.selection.draw.freeze;

import id.prakerja.access.Caller;
import id.prakerja.access.Role;
import id.prakerja.approvals.Approvals;
import id.prakerja.approvals.ProposalView;
import id.prakerja.selection.candidates.entry.CountedJoins;
import id.prakerja.selection.open.OpenToAll;
import id.prakerja.selection.waves.wave.WaveAction;
import id.prakerja.selection.waves.wave.WaveStore;
import id.prakerja.selection.waves.wave.WaveView;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

/** The freeze of a wave's list. */
@Path("/v1/waves/{wave}/freeze")
@Tag(name = "Draw")
@Produces(MediaType.APPLICATION_JSON)
public class FreezeResource {

    private final Pool pool;
    private final WaveStore waves;
    private final CountedJoins joins;
    private final Approvals approvals;
    private final FreezeOverride override;
    private final Caller caller;

    FreezeResource(
            Pool pool,
            WaveStore waves,
            CountedJoins joins,
            Approvals approvals,
            FreezeOverride override,
            Caller caller) {
        this.pool = pool;
        this.waves = waves;
        this.joins = joins;
        this.approvals = approvals;
        this.override = override;
        this.caller = caller;
    }

    /** Shows how far it is, and what was frozen. */
    @GET
    @PermitAll
    @OpenToAll
    @Operation(
            operationId = "showFreeze",
            summary = "Show what was frozen, or what the freeze waits for",
            description =
                    "Root and counts, rule set and list versions, and which public random value the draw will take.")
    @APIResponse(responseCode = "200", description = "The freeze")
    @APIResponse(responseCode = "404", description = "WAVE_UNKNOWN")
    public Uni<FreezeView> show(@PathParam("wave") int wave) {
        return waves.get(pool, wave)
                .chain(found -> joins.compare(pool, wave).map(numbers -> FreezeView.of(found, numbers)));
    }

    /** Freezes although the counts differ. */
    @POST
    @Path("/override")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.OPERATOR)
    @Cancellable(false)
    @Operation(
            operationId = "overrideFreeze",
            summary = "Freeze a wave although the counts of joins differ",
            description =
                    "A wave is frozen by itself once as many joins have arrived as registration has counted. Where they never will,"
                            + " two people say why; the reason is published with the list and in the result package.")
    @APIResponse(
            responseCode = "200",
            description = "The wave; its freeze follows",
            content = @Content(schema = @Schema(implementation = WaveView.class)))
    @APIResponse(
            responseCode = "202",
            description = "Prepared for approval",
            content = @Content(schema = @Schema(implementation = ProposalView.class)))
    @APIResponse(responseCode = "404", description = "WAVE_UNKNOWN")
    @APIResponse(
            responseCode = "409",
            description = "WAVE_STATE, DRAW_TOO_EARLY, WAVE_FROZEN_ALREADY, LIST_NOT_HELD, PROPOSAL_PENDING")
    public Uni<Response> override(@PathParam("wave") int wave, @NotNull @Valid FreezeOverrideRequest request) {
        return approvals.submit(override, WaveAction.subject(wave), request, request.reason(), caller.subject());
    }
}
