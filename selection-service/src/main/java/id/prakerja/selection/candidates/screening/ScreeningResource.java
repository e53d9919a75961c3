package id.prakerja.selection.candidates.screening;

import id.prakerja.access.Caller;
import id.prakerja.access.Role;
import id.prakerja.selection.open.OpenToAll;
import id.prakerja.selection.waves.eligibility.RuleSetSpec;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

/** How the rules of a wave judge. */
@Path("/v1/waves/{wave}")
@Tag(name = "Eligibility")
@Produces(MediaType.APPLICATION_JSON)
public class ScreeningResource {

    private final Pool pool;
    private final DryRuns dryRuns;
    private final PersonJudgements people;
    private final Judgements judgements;
    private final Caller caller;

    ScreeningResource(Pool pool, DryRuns dryRuns, PersonJudgements people, Judgements judgements, Caller caller) {
        this.pool = pool;
        this.dryRuns = dryRuns;
        this.people = people;
        this.judgements = judgements;
        this.caller = caller;
    }

    /** Tries rules. */
    @POST
    @Path("/dry-run")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.OPERATOR)
    @Cancellable(false)
    @Operation(
            operationId = "startDryRun",
            summary = "Try rules on the entries of a wave, without effect",
            description =
                    "Before the freeze. Answers when everybody has been judged; GET shows the progress meanwhile. Without a"
                            + " body the wave's own rules are tried.")
    @APIResponse(responseCode = "200", description = "How many each rule would exclude")
    @APIResponse(responseCode = "404", description = "WAVE_UNKNOWN")
    @APIResponse(responseCode = "409", description = "WAVE_FROZEN, LIST_NOT_HELD")
    @APIResponse(responseCode = "422", description = "RULE_INCOMPLETE")
    public Uni<DryRunView> tryOut(
            @PathParam("wave") int wave, @RequestBody(required = false) @Valid RuleSetSpec rules) {
        return dryRuns.run(wave, rules, caller.subject());
    }

    /** Shows the last dry run. */
    @GET
    @Path("/dry-run")
    @RolesAllowed({Role.OPERATOR, Role.AUDITOR})
    @Operation(operationId = "showDryRun", summary = "Show the last dry run of a wave, running or finished")
    @APIResponse(responseCode = "200", description = "Its progress, and its result once it has ended")
    @APIResponse(responseCode = "404", description = "DRY_RUN_UNKNOWN")
    public Uni<DryRunView> dryRun(@PathParam("wave") int wave) {
        return dryRuns.show(wave);
    }

    /** Judges one person. */
    @GET
    @Path("/eligibility/{applicantId}")
    @RolesAllowed({Role.APPLICANT, Role.OPERATOR, Role.AUDITOR})
    @Operation(
            operationId = "showEligibility",
            summary = "Show how the rules judge a person now",
            description =
                    "With every reason. The judgement at the freeze decides; its reasons are in the person's result.")
    @APIResponse(responseCode = "200", description = "The judgement")
    @APIResponse(responseCode = "404", description = "WAVE_UNKNOWN")
    @APIResponse(responseCode = "409", description = "LIST_NOT_HELD")
    public Uni<PersonJudgementView> person(@PathParam("wave") int wave, @PathParam("applicantId") UUID applicantId) {
        caller.requireSelfOr(applicantId, Role.OPERATOR, Role.AUDITOR);
        return people.of(wave, applicantId);
    }

    /** By what a wave's people were judged. */
    @GET
    @Path("/judgements")
    @PermitAll
    @OpenToAll
    @Operation(
            operationId = "listJudgements",
            summary = "List when and by what the people of a wave were judged",
            description =
                    "Version of the rules, and version and digest of every list, for each judgement that had an effect.")
    @APIResponse(responseCode = "200", description = "The judgements, oldest first; none before the freeze")
    public Uni<List<Judgement>> judgements(@PathParam("wave") int wave) {
        return judgements.all(pool, wave);
    }
}
