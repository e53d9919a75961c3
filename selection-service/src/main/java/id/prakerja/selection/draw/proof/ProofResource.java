package id.prakerja.selection.draw.proof;

import id.prakerja.access.Caller;
import id.prakerja.access.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A person's own proof. */
@Path("/v1/waves/{wave}/results/{applicantId}/proof")
@Tag(name = "Proof")
@Produces(MediaType.APPLICATION_JSON)
public class ProofResource {

    private final Proofs proofs;
    private final Caller caller;

    ProofResource(Proofs proofs, Caller caller) {
        this.proofs = proofs;
        this.caller = caller;
    }

    /** A person's proof. */
    @GET
    @RolesAllowed({Role.APPLICANT, Role.OPERATOR, Role.AUDITOR})
    @Operation(
            operationId = "showProof",
            summary = "Show the proof of a person's result",
            description =
                    "The entry in the frozen list and its outcome, each with its audit path to the published root. The person"
                            + " sees it from the announcement on; operators and auditors from the draw on.")
    @APIResponse(responseCode = "200", description = "The proof")
    @APIResponse(responseCode = "404", description = "WAVE_UNKNOWN, ENTRY_NOT_DRAWN")
    @APIResponse(responseCode = "409", description = "RESULT_NOT_PUBLIC")
    public Uni<ProofView> proof(@PathParam("wave") int wave, @PathParam("applicantId") UUID applicantId) {
        caller.requireSelfOr(applicantId, Role.OPERATOR, Role.AUDITOR);
        return proofs.of(wave, applicantId, caller.hasAnyRole(Role.OPERATOR, Role.AUDITOR));
    }
}
