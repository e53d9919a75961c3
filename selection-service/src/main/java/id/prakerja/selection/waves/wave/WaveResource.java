package id.prakerja.selection.waves.wave;

import id.prakerja.access.Caller;
import id.prakerja.access.Role;
import id.prakerja.refusal.Decision;
import id.prakerja.rest.idempotency.IdempotencyKey;
import id.prakerja.rest.page.Page;
import id.prakerja.rest.page.PageRequest;
import id.prakerja.selection.approval.ProposalView;
import id.prakerja.selection.waves.wave.domain.Wave;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.function.BiFunction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Planning waves and leading them through their life. */
@Path("/v1/waves")
@Tag(name = "Waves", description = "Planning waves and leading them through their life")
@Produces(MediaType.APPLICATION_JSON)
@Cancellable(false) // a step that has begun goes on, even if its caller goes away
public class WaveResource {

    private final WavePlanning planning;
    private final WaveOperations operations;
    private final WaveReads reads;
    private final ProgrammeTime time;
    private final Caller caller;

    WaveResource(WavePlanning planning, WaveOperations operations, WaveReads reads, ProgrammeTime time, Caller caller) {
        this.planning = planning;
        this.operations = operations;
        this.reads = reads;
        this.time = time;
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

    /** Lists the waves. */
    @GET
    @RolesAllowed({Role.APPLICANT, Role.OFFICER, Role.OPERATOR, Role.CURATOR, Role.FINANCE, Role.AUDITOR})
    @Operation(
            operationId = "listWaves",
            summary = "List the waves",
            description = "In ascending order of their numbers.")
    public Uni<Page<WaveView>> list(@BeanParam PageRequest page) {
        return reads.list(page);
    }

    /** Shows a wave. */
    @GET
    @Path("/{wave}")
    @RolesAllowed({Role.APPLICANT, Role.OFFICER, Role.OPERATOR, Role.CURATOR, Role.FINANCE, Role.AUDITOR})
    @Operation(
            operationId = "showWave",
            summary = "Show a wave",
            description = "While it is being drawn, with the progress of the draw.")
    @APIResponse(
            responseCode = "200",
            description = "The wave",
            content = @Content(schema = @Schema(implementation = WaveView.class)))
    @APIResponse(responseCode = "404", description = "WAVE_UNKNOWN")
    public Uni<WaveView> show(@PathParam("wave") @Parameter(example = "6") int wave) {
        return reads.show(wave);
    }

    /** Opens a wave before its time. */
    @POST
    @Path("/{wave}/opening")
    @RolesAllowed(Role.OPERATOR)
    @Operation(
            operationId = "openWave",
            summary = "Open a wave now",
            description = "A wave also opens by itself at its time.")
    @APIResponse(responseCode = "200", description = "The open wave")
    @APIResponse(responseCode = "409", description = "WAVE_STATE, WAVES_OVERLAP")
    public Uni<WaveView> open(@PathParam("wave") int wave) {
        return operations.open(wave, caller.subject()).chain(reads::show);
    }

    /** Keeps a wave open for longer. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{wave}/extension")
    @RolesAllowed(Role.OPERATOR)
    @Operation(operationId = "extendWave", summary = "Extend an open wave")
    @APIResponse(responseCode = "200", description = "The wave with its new end")
    @APIResponse(responseCode = "409", description = "WAVE_STATE, WAVES_OVERLAP")
    @APIResponse(responseCode = "422", description = "EXTENSION_TOO_EARLY, RANDOMNESS_BEFORE_CLOSE, WINDOW_TIMES")
    public Uni<WaveView> extend(@PathParam("wave") int wave, @NotNull @Valid ExtendWaveRequest request) {
        Instant closesAt =
                time.oneOf(request.closesAt(), request.closesAtLocal()).orThrow();
        return operations.extend(wave, caller.subject(), closesAt).chain(reads::show);
    }

    /** Closes a wave before its time. */
    @POST
    @Path("/{wave}/closure")
    @RolesAllowed(Role.OPERATOR)
    @Operation(
            operationId = "closeWave",
            summary = "Close a wave now",
            description = "A wave also closes by itself at its time. Entries made within the grace still count.")
    @APIResponse(responseCode = "200", description = "The closed wave")
    @APIResponse(responseCode = "409", description = "WAVE_STATE")
    public Uni<WaveView> close(@PathParam("wave") int wave) {
        return change(wave, Wave::close);
    }

    /** Gives a wave up. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{wave}/cancellation")
    @RolesAllowed(Role.OPERATOR)
    @Operation(
            operationId = "cancelWave",
            summary = "Cancel a wave that has not closed",
            description = "Its entries end, and the people in it are free to join another one.")
    @APIResponse(responseCode = "200", description = "The cancelled wave")
    @APIResponse(responseCode = "409", description = "WAVE_STATE")
    public Uni<WaveView> cancel(@PathParam("wave") int wave, @NotNull @Valid CancelWaveRequest request) {
        return operations.cancel(wave, caller.subject(), request.reason()).chain(reads::show);
    }

    /** Makes the result public. */
    @POST
    @Path("/{wave}/announcement")
    @RolesAllowed(Role.OPERATOR)
    @Operation(
            operationId = "announceWave",
            summary = "Announce the result",
            description = "From the notice on; applicants see their results then.")
    @APIResponse(responseCode = "200", description = "The announced wave")
    @APIResponse(responseCode = "409", description = "WAVE_STATE, ANNOUNCEMENT_TOO_EARLY")
    public Uni<WaveView> announce(@PathParam("wave") int wave) {
        return change(wave, Wave::announce);
    }

    private Uni<WaveView> change(int wave, BiFunction<Wave, Instant, Decision<Wave>> step) {
        return operations.change(wave, caller.subject(), step).chain(reads::show);
    }
}
