package id.prakerja.selection.draw.selftest;

import id.prakerja.access.Caller;
import id.prakerja.access.Role;
import id.prakerja.approvals.Approvals;
import id.prakerja.approvals.ProposalView;
import id.prakerja.refusal.Refusal;
import id.prakerja.selection.open.OpenToAll;
import id.prakerja.selection.waves.wave.WaveAction;
import id.prakerja.selection.waves.wave.WaveStore;
import id.prakerja.selection.waves.wave.WaveView;
import id.prakerja.selection.waves.wave.domain.WaveProblem;
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

/** The self-tests of a wave's draw. */
@Path("/v1/waves/{wave}/self-tests")
@Tag(name = "Draw")
@Produces(MediaType.APPLICATION_JSON)
public class SelfTestResource {

    private final Pool pool;
    private final WaveStore waves;
    private final Approvals approvals;
    private final SelfTestAnswer answer;
    private final Caller caller;

    SelfTestResource(Pool pool, WaveStore waves, Approvals approvals, SelfTestAnswer answer, Caller caller) {
        this.pool = pool;
        this.waves = waves;
        this.approvals = approvals;
        this.answer = answer;
        this.caller = caller;
    }

    /** Shows what came of them, from the draw on. */
    @GET
    @PermitAll
    @OpenToAll
    @Operation(
            operationId = "showSelfTests",
            summary = "Show the statistical self-tests of a draw",
            description =
                    "From the draw on, before its decree: whether the order of the ranks has anything to do with the time of"
                            + " joining, ids, channel, province, gender or age. docs/draw.md says how each is made.")
    @APIResponse(responseCode = "200", description = "The tests")
    @APIResponse(responseCode = "404", description = "WAVE_UNKNOWN")
    @APIResponse(responseCode = "409", description = "WAVE_NOT_DRAWN")
    public Uni<SelfTestsView> show(@PathParam("wave") int wave) {
        return waves.get(pool, wave).map(found -> {
            if (found.draw() == null) {
                throw Refusal.of(WaveProblem.WAVE_NOT_DRAWN, Integer.toString(wave))
                        .toException();
            }
            return SelfTestsView.of(wave, found.draw().selfTests());
        });
    }

    /** Answers for tests that failed. */
    @POST
    @Path("/answer")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.OPERATOR)
    @Cancellable(false)
    @Operation(
            operationId = "answerSelfTests",
            summary = "Answer for self-tests that failed",
            description =
                    "A draw that fails them has no decree until two people say why it may; the answer is published with the tests"
                            + " and in the result package.")
    @APIResponse(
            responseCode = "200",
            description = "The wave; a decree may follow",
            content = @Content(schema = @Schema(implementation = WaveView.class)))
    @APIResponse(
            responseCode = "202",
            description = "Prepared for approval",
            content = @Content(schema = @Schema(implementation = ProposalView.class)))
    @APIResponse(responseCode = "404", description = "WAVE_UNKNOWN")
    @APIResponse(responseCode = "409", description = "WAVE_STATE, SELF_TESTS_NOT_FAILED, PROPOSAL_PENDING")
    public Uni<Response> answer(@PathParam("wave") int wave, @NotNull @Valid SelfTestAnswerRequest request) {
        return approvals.submit(answer, WaveAction.subject(wave), request, request.reason(), caller.subject());
    }
}
