package id.prakerja.selection.waves.randomness;

import id.prakerja.access.Caller;
import id.prakerja.access.Role;
import id.prakerja.approvals.Approvals;
import id.prakerja.approvals.ProposalView;
import id.prakerja.selection.open.OpenToAll;
import id.prakerja.selection.waves.wave.WaveAction;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
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

/** The announced source of the public random value of a wave's draw. */
@Path("/v1/waves/{wave}/randomness")
@Tag(name = "Draw")
@Produces(MediaType.APPLICATION_JSON)
public class RandomnessResource {

    private final RandomnessSources sources;
    private final RandomnessAnnouncement announcement;
    private final Approvals approvals;
    private final Caller caller;

    RandomnessResource(
            RandomnessSources sources, RandomnessAnnouncement announcement, Approvals approvals, Caller caller) {
        this.sources = sources;
        this.announcement = announcement;
        this.approvals = approvals;
        this.caller = caller;
    }

    /** Shows what was announced. */
    @GET
    @PermitAll
    @OpenToAll
    @Operation(
            operationId = "showRandomness",
            summary = "Show where the public random value of the draw comes from",
            description = "After the draw with the signature that proves the value of a drand round.")
    @APIResponse(responseCode = "200", description = "The source")
    @APIResponse(responseCode = "404", description = "WAVE_UNKNOWN")
    public Uni<RandomnessView> show(@PathParam("wave") int wave) {
        return sources.show(wave);
    }

    /** Announces the source. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.OPERATOR)
    @Cancellable(false)
    @Operation(
            operationId = "announceRandomness",
            summary = "Announce where the public random value of the draw comes from",
            description =
                    "Before the wave opens. Unless something else is announced it is the first round of a drand chain that comes into"
                            + " being a stated time after the freeze. Another source is one value that others publish after that; if"
                            + " the freeze comes too late for it, drand takes its place. Prepared for another operator's approval.")
    @APIResponse(
            responseCode = "200",
            description = "The source",
            content = @Content(schema = @Schema(implementation = RandomnessView.class)))
    @APIResponse(
            responseCode = "202",
            description = "Prepared for approval",
            content = @Content(schema = @Schema(implementation = ProposalView.class)))
    @APIResponse(responseCode = "404", description = "WAVE_UNKNOWN")
    @APIResponse(responseCode = "409", description = "WAVE_STATE, PROPOSAL_PENDING")
    @APIResponse(responseCode = "422", description = "RANDOMNESS_BEFORE_FREEZE, RANDOMNESS_PARTS, DRAND_CHAIN_UNKNOWN")
    public Uni<Response> announce(@PathParam("wave") int wave, @NotNull @Valid RandomnessRequest request) {
        return approvals.submit(announcement, WaveAction.subject(wave), request, null, caller.subject());
    }
}
