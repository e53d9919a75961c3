package id.prakerja.registration.people.duplicate;

import id.prakerja.access.Caller;
import id.prakerja.access.Role;
import id.prakerja.registration.people.duplicate.domain.DuplicateVerdict;
import id.prakerja.rest.page.Page;
import id.prakerja.rest.page.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
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

/** People who may have registered twice. */
@Path("/v1/likely-duplicates")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Likely duplicates", description = "Same name and date of birth, different NIKs")
public class LikelyDuplicatesResource {

    private final DuplicateQueries queries;
    private final DuplicateCases cases;
    private final Caller caller;

    LikelyDuplicatesResource(DuplicateQueries queries, DuplicateCases cases, Caller caller) {
        this.queries = queries;
        this.cases = cases;
        this.caller = caller;
    }

    /** Cases. */
    @GET
    @RolesAllowed({Role.OPERATOR, Role.AUDITOR})
    @Operation(operationId = "listLikelyDuplicates", summary = "List people who may have registered twice, masked")
    public Uni<Page<DuplicateCaseView>> likelyDuplicates(
            @Parameter(description = "Those that are open, or else those that are decided", example = "true")
                    @QueryParam("open")
                    @DefaultValue("true")
                    boolean open,
            @BeanParam PageRequest request) {
        int limit = request.limit();
        return queries.cases(request.positionAsId(), open, limit + 1)
                .map(found -> Page.of(found, limit, DuplicateCaseView::caseId));
    }

    /** Decides a case. */
    @PUT
    @Path("{id}/decision")
    @RolesAllowed(Role.OPERATOR)
    @Operation(
            operationId = "decideLikelyDuplicates",
            summary = "Decide whether they are the same person",
            description = "If so, one registration stays and the others become INELIGIBLE (DUPLICATE_REGISTRATION).")
    @APIResponse(responseCode = "204", description = "Decided, now or before")
    @APIResponse(responseCode = "400", description = "KEPT_REGISTRATION_NEEDED")
    @APIResponse(responseCode = "404", description = "DUPLICATE_CASE_UNKNOWN")
    @APIResponse(responseCode = "409", description = "DUPLICATE_CASE_DECIDED otherwise, DUPLICATE_IN_WAVE")
    public Uni<Void> decide(@PathParam("id") UUID id, @NotNull @Valid DuplicateDecision decision) {
        return cases.decide(new DuplicateCases.Decision(
                id, decision.verdict(), decision.keep(), caller.subject(), decision.reason()));
    }

    /**
     * A decision.
     *
     * @param verdict what it is
     * @param keep which registration stays, where it is the same person
     * @param reason why, in words; names nobody
     */
    @Schema(name = "DuplicateDecision")
    public record DuplicateDecision(
            @Schema(required = true, examples = "SAME_PERSON") @NotNull
            DuplicateVerdict verdict,

            UUID keep,

            @Schema(required = true, examples = "Same face on both identity cards") @NotBlank @Size(max = 300)
            String reason) {}
}
