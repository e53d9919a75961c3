package id.prakerja.training.credential;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Which credentials are revoked. */
@Path(CredentialAddresses.STATUSES)
@PermitAll
@Tag(name = "Credentials")
public class StatusListResource {

    private static final long HIGHEST_LIST = 1_000_000;

    private final StatusLists lists;

    StatusListResource(StatusLists lists) {
        this.lists = lists;
    }

    /** Publishes a list. */
    @GET
    @Path("/{list}")
    @Produces(SignedCredentials.MEDIA_TYPE)
    @Operation(
            operationId = "showCredentialStatuses",
            summary = "Show which credentials of a list are revoked",
            description = "A Bitstring Status List credential, signed, good for a few minutes.")
    public Uni<String> statuses(@Min(0) @Max(HIGHEST_LIST) long list) {
        return lists.list(list);
    }
}
