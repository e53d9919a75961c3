package id.prakerja.registration.people.domicile;

import id.prakerja.access.Caller;
import id.prakerja.access.Role;
import id.prakerja.registration.people.domicile.domain.DomicileVerdict;
import id.prakerja.rest.page.Page;
import id.prakerja.rest.page.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Domiciles that the identity registry has otherwise. */
@Path("/v1/domicile-cases")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Domicile cases", description = "People who declared another domicile than the civil registry has")
public class DomicileCasesResource {

    private final DomicileCases cases;
    private final Caller caller;

    DomicileCasesResource(DomicileCases cases, Caller caller) {
        this.cases = cases;
        this.caller = caller;
    }

    /** Cases. */
    @GET
    @RolesAllowed({Role.OPERATOR, Role.AUDITOR})
    @Operation(
            operationId = "listDomicileCases",
            summary = "List people who declared another domicile than the civil registry has")
    public Uni<Page<DomicileCaseView>> domicileCases(
            @Parameter(description = "Those that are open, or else those that are decided", example = "true")
                    @QueryParam("open")
                    @DefaultValue("true")
                    boolean open,
            @BeanParam PageRequest request) {
        int limit = request.limit();
        return cases.list(request.positionAsId(), open, limit + 1)
                .map(found -> Page.of(found, limit, DomicileCaseView::caseId));
    }

    /** One case. */
    @GET
    @Path("{id}")
    @RolesAllowed({Role.OPERATOR, Role.AUDITOR})
    @Operation(operationId = "getDomicileCase", summary = "Show one case, open or decided")
    @APIResponse(responseCode = "200", description = "The case")
    @APIResponse(responseCode = "404", description = "DOMICILE_CASE_UNKNOWN")
    public Uni<DomicileCaseView> domicileCase(@PathParam("id") UUID id) {
        return cases.one(id);
    }

    /** Decides a case. */
    @PUT
    @Path("{id}/decision")
    @RolesAllowed(Role.OPERATOR)
    @Operation(
            operationId = "decideDomicileCase",
            summary = "Decide where a person lives",
            description = "Whoever lives elsewhere is counted, published and drawn there from now on.")
    @APIResponse(responseCode = "204", description = "Decided, now or before")
    @APIResponse(responseCode = "400", description = "DOMICILE_NEEDED")
    @APIResponse(responseCode = "404", description = "DOMICILE_CASE_UNKNOWN")
    @APIResponse(responseCode = "409", description = "DOMICILE_CASE_DECIDED otherwise, DOMICILE_IN_WAVE")
    public Uni<Void> decide(@PathParam("id") UUID id, @NotNull @Valid DomicileDecision decision) {
        return cases.decide(new DomicileCases.Decision(
                id, decision.verdict(), decision.regency(), caller.subject(), decision.reason()));
    }

    /**
     * A decision.
     *
     * @param verdict what it is
     * @param regency four-digit code of where the person lives, if elsewhere
     * @param reason why, in words; names nobody
     */
    @Schema(name = "DomicileDecision")
    public record DomicileDecision(
            @Schema(required = true, examples = "ELSEWHERE") @NotNull
            DomicileVerdict verdict,

            @Schema(examples = "3275") @Pattern(regexp = "[0-9]{4}")
            String regency,

            @Schema(required = true, examples = "A letter of the village of 1 September") @NotBlank @Size(max = 300)
            String reason) {}
}
