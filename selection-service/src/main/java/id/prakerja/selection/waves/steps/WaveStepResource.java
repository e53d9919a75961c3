package id.prakerja.selection.waves.steps;

import id.prakerja.access.Caller;
import id.prakerja.access.Role;
import id.prakerja.approvals.Approvals;
import id.prakerja.approvals.ProposalView;
import id.prakerja.selection.waves.wave.WaveAction;
import id.prakerja.selection.waves.wave.WaveView;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Leading waves through their life. What changes who can join, or whether there is a wave, two people decide. */
@Path("/v1/waves/{wave}")
@Tag(name = "Waves")
@Produces(MediaType.APPLICATION_JSON)
@Cancellable(false) // a step that has begun goes on, even if its caller goes away
public class WaveStepResource {

    private final WaveSteps steps;
    private final Approvals approvals;
    private final Extension extension;
    private final EarlyClosure closure;
    private final Cancellation cancellation;
    private final Caller caller;

    WaveStepResource(
            WaveSteps steps,
            Approvals approvals,
            Extension extension,
            EarlyClosure closure,
            Cancellation cancellation,
            Caller caller) {
        this.steps = steps;
        this.approvals = approvals;
        this.extension = extension;
        this.closure = closure;
        this.cancellation = cancellation;
        this.caller = caller;
    }

    /** Opens a wave before its time. */
    @POST
    @Path("/opening")
    @RolesAllowed(Role.OPERATOR)
    @Operation(
            operationId = "openWave",
            summary = "Open a wave now",
            description = "A wave also opens by itself at its time.")
    @APIResponse(responseCode = "200", description = "The open wave")
    @APIResponse(responseCode = "409", description = "WAVE_STATE, WAVES_OVERLAP")
    public Uni<WaveView> open(@PathParam("wave") int wave) {
        return steps.open(wave, caller.subject());
    }

    /** Keeps a wave open for longer. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/extension")
    @RolesAllowed(Role.OPERATOR)
    @Operation(operationId = "extendWave", summary = "Extend an open wave")
    @APIResponse(
            responseCode = "200",
            description = "The wave with its new end",
            content = @Content(schema = @Schema(implementation = WaveView.class)))
    @APIResponse(
            responseCode = "202",
            description = "Prepared for approval",
            content = @Content(schema = @Schema(implementation = ProposalView.class)))
    @APIResponse(responseCode = "409", description = "WAVE_STATE, PROPOSAL_PENDING, WAVES_OVERLAP")
    @APIResponse(responseCode = "422", description = "EXTENSION_TOO_EARLY, RANDOMNESS_BEFORE_FREEZE, WINDOW_TIMES")
    public Uni<Response> extend(@PathParam("wave") int wave, @NotNull @Valid ExtendWaveRequest request) {
        return approvals.submit(extension, WaveAction.subject(wave), request, null, caller.subject());
    }

    /** Closes a wave before its time. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/closure")
    @RolesAllowed(Role.OPERATOR)
    @Operation(
            operationId = "closeWave",
            summary = "Close a wave now",
            description = "A wave also closes by itself at its time. Entries made within the grace still count.")
    @APIResponse(
            responseCode = "200",
            description = "The closed wave",
            content = @Content(schema = @Schema(implementation = WaveView.class)))
    @APIResponse(
            responseCode = "202",
            description = "Prepared for approval",
            content = @Content(schema = @Schema(implementation = ProposalView.class)))
    @APIResponse(responseCode = "409", description = "WAVE_STATE, PROPOSAL_PENDING")
    public Uni<Response> close(
            @PathParam("wave") int wave, @RequestBody(required = false) @Valid CloseWaveRequest request) {
        CloseWaveRequest wanted = request == null ? CloseWaveRequest.PLAIN : request;
        return approvals.submit(closure, WaveAction.subject(wave), wanted, wanted.reason(), caller.subject());
    }

    /** Gives a wave up. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/cancellation")
    @RolesAllowed(Role.OPERATOR)
    @Operation(
            operationId = "cancelWave",
            summary = "Cancel a wave that has not closed",
            description = "Its entries end, and the people in it are free to join another one.")
    @APIResponse(
            responseCode = "200",
            description = "The cancelled wave",
            content = @Content(schema = @Schema(implementation = WaveView.class)))
    @APIResponse(
            responseCode = "202",
            description = "Prepared for approval",
            content = @Content(schema = @Schema(implementation = ProposalView.class)))
    @APIResponse(responseCode = "409", description = "WAVE_STATE, PROPOSAL_PENDING")
    public Uni<Response> cancel(@PathParam("wave") int wave, @NotNull @Valid CancelWaveRequest request) {
        return approvals.submit(cancellation, WaveAction.subject(wave), request, request.reason(), caller.subject());
    }

    /** Makes the result public. */
    @POST
    @Path("/announcement")
    @RolesAllowed(Role.OPERATOR)
    @Operation(
            operationId = "announceWave",
            summary = "Announce the result",
            description = "From the notice on; applicants see their results then.")
    @APIResponse(responseCode = "200", description = "The announced wave")
    @APIResponse(responseCode = "409", description = "WAVE_STATE, ANNOUNCEMENT_TOO_EARLY")
    public Uni<WaveView> announce(@PathParam("wave") int wave) {
        return steps.announce(wave, caller.subject());
    }
}
