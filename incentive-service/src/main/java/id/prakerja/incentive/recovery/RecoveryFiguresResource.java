package id.prakerja.incentive.recovery;

import id.prakerja.access.Caller;
import id.prakerja.access.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Claims in figures, and those against one person. */
@Path("/v1")
@Tag(name = "Recovery", description = "Payments to people who were not to be paid, claimed back")
public class RecoveryFiguresResource {

    private final RecoveryQueries queries;
    private final Caller caller;

    RecoveryFiguresResource(RecoveryQueries queries, Caller caller) {
        this.queries = queries;
        this.caller = caller;
    }

    /** Counts claims. */
    @GET
    @Path("/recovery-figures")
    @RolesAllowed({Role.FINANCE, Role.OPERATOR, Role.AUDITOR})
    @Operation(operationId = "getRecoveryFigures", summary = "Count recovery cases and rupiah, by reason and state")
    @APIResponse(responseCode = "200", description = "At this moment")
    public Uni<List<RecoveryFiguresView>> figures() {
        return queries.figures();
    }

    /** Lists the claims against one person. */
    @GET
    @Path("/participants/{id}/recovery-cases")
    @RolesAllowed({Role.APPLICANT, Role.OPERATOR, Role.FINANCE, Role.AUDITOR})
    @Operation(operationId = "listPersonsRecoveryCases", summary = "List what is claimed back from one person")
    @APIResponse(responseCode = "200", description = "In the order in which they were opened")
    public Uni<List<RecoveryView>> ofPerson(
            @PathParam("id") @Parameter(description = "The person", example = "018f3a5d-ac96-774b-bcce-b302099a8057")
                    UUID id) {
        caller.requireSelfOr(id, Role.OPERATOR, Role.FINANCE, Role.AUDITOR);
        return queries.ofPerson(id);
    }
}
