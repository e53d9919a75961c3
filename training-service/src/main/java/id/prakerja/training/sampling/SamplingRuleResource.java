package id.prakerja.training.sampling;

import id.prakerja.access.Caller;
import id.prakerja.access.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The rules by which completions are held for samples. */
@Path("/v1/sampling-rules/{scope}")
@Tag(name = "Sampling rules", description = "By what completions are held; one person proposes, another approves.")
public class SamplingRuleResource {

    private final SamplingRules rules;
    private final Caller caller;

    SamplingRuleResource(SamplingRules rules, Caller caller) {
        this.rules = rules;
        this.caller = caller;
    }

    /** Shows the rules. */
    @GET
    @RolesAllowed({Role.OPERATOR, Role.CURATOR, Role.AUDITOR})
    @Operation(
            operationId = "showSamplingRules",
            summary = "Show every version of the rule of PLATFORM, INSTITUTION or one partner")
    public Uni<RuleVersionsView> show(String scope) {
        return rules.versions(scope).map(RuleVersionsView::of);
    }

    /** Proposes a rule. */
    @PUT
    @Path("/proposal")
    @RolesAllowed(Role.OPERATOR)
    @Operation(operationId = "proposeSamplingRule", summary = "Propose a rule, in place of a proposal that still waits")
    public Uni<RuleVersionsView> propose(String scope, @Valid @NotNull NewSamplingRule rule) {
        return rules.propose(scope, rule.rule(), caller.subject()).map(RuleVersionsView::of);
    }

    /** Approves a proposal. */
    @POST
    @Path("/versions/{version}/approval")
    @RolesAllowed(Role.OPERATOR)
    @Operation(
            operationId = "approveSamplingRule",
            summary = "Approve the proposal that another person has made",
            description = "It holds within ten seconds, on every instance.")
    @APIResponse(responseCode = "200", description = "The versions as they are now")
    @APIResponse(responseCode = "403", description = "FORBIDDEN, SECOND_PERSON_NEEDED")
    @APIResponse(responseCode = "409", description = "NO_PROPOSAL")
    public Uni<RuleVersionsView> approve(String scope, int version) {
        return rules.approve(scope, version, caller.subject()).map(RuleVersionsView::of);
    }
}
