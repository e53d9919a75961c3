package id.prakerja.selection.candidates.rules;

import id.prakerja.access.Caller;
import id.prakerja.access.Role;
import id.prakerja.approvals.Approvals;
import id.prakerja.approvals.ProposalView;
import id.prakerja.selection.open.OpenToAll;
import id.prakerja.selection.waves.wave.WaveAction;
import id.prakerja.selection.waves.wave.WaveView;
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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

/** The rules of a wave on who may be drawn, and how they came to be. */
@Path("/v1/waves/{wave}/rules")
@Tag(name = "Eligibility", description = "The rules on who may be drawn, and how they judge")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class WaveRulesResource {

    private final WaveRules rules;
    private final Approvals approvals;
    private final RulesChange change;
    private final Caller caller;

    WaveRulesResource(WaveRules rules, Approvals approvals, RulesChange change, Caller caller) {
        this.rules = rules;
        this.approvals = approvals;
        this.change = change;
        this.caller = caller;
    }

    /** Shows every version of the rules. */
    @GET
    @PermitAll
    @OpenToAll
    @Operation(
            operationId = "listWaveRules",
            summary = "List the rules of a wave in every version",
            description = "The last is the one that holds.")
    @APIResponse(responseCode = "200", description = "The rule sets, by version")
    @APIResponse(responseCode = "404", description = "WAVE_UNKNOWN")
    public Uni<List<WaveRulesView>> history(@PathParam("wave") int wave) {
        return rules.history(wave);
    }

    /** Changes the rules. */
    @PUT
    @RolesAllowed(Role.OPERATOR)
    @Cancellable(false)
    @Operation(
            operationId = "changeWaveRules",
            summary = "Change the rules of a wave",
            description =
                    "While the wave is planned or open. The body names the version on which the change rests. Prepared for another"
                            + " operator's approval where two people are needed: the proposal says which rules are added and taken"
                            + " away, and how many of those who have joined would be eligible before and after.")
    @APIResponse(
            responseCode = "200",
            description = "The wave with the next version of its rules",
            content = @Content(schema = @Schema(implementation = WaveView.class)))
    @APIResponse(
            responseCode = "202",
            description = "Prepared for approval",
            content = @Content(schema = @Schema(implementation = ProposalView.class)))
    @APIResponse(responseCode = "404", description = "WAVE_UNKNOWN")
    @APIResponse(responseCode = "409", description = "WAVE_STATE, RULES_CHANGED, PROPOSAL_PENDING")
    @APIResponse(responseCode = "422", description = "RULE_INCOMPLETE")
    public Uni<Response> change(@PathParam("wave") int wave, @NotNull @Valid RulesRequest request) {
        return approvals.submit(change, WaveAction.subject(wave), request, request.reason(), caller.subject());
    }
}
