package id.prakerja.selection.draw.proof;

import id.prakerja.selection.open.OpenToAll;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The proof of an entry by its code. */
@Path("/v1/waves/{wave}/entries/{entryId}/proof")
@Tag(name = "Proof")
@Produces(MediaType.APPLICATION_JSON)
public class EntryProofResource {

    private final Proofs proofs;

    EntryProofResource(Proofs proofs) {
        this.proofs = proofs;
    }

    /** The proof. */
    @GET
    @PermitAll
    @OpenToAll
    @Operation(
            operationId = "showEntryProof",
            summary = "Show the proof of an entry by its code",
            description =
                    "The entry in the frozen list and its outcome, each with its audit path to the published root, for"
                            + " everyone from the announcement on. Nobody is named.")
    @APIResponse(responseCode = "200", description = "The proof")
    @APIResponse(responseCode = "404", description = "WAVE_UNKNOWN, ENTRY_UNKNOWN")
    @APIResponse(responseCode = "409", description = "RESULT_NOT_PUBLIC")
    public Uni<EntryProofView> proof(
            @PathParam("wave") @Parameter(example = "6") int wave,
            @PathParam("entryId") @Parameter(example = "6d8335fa-99c9-45e3-d767-51c241db47de") UUID entryId) {
        return proofs.ofEntry(wave, entryId);
    }
}
