package id.prakerja.registration.offices.list;

import id.prakerja.access.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The lists of one person. */
@Path("/v1/applicants/{id}/list-memberships")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Lists")
public class ListMembershipsResource {

    private final ListMemberships memberships;

    ListMembershipsResource(ListMemberships memberships) {
        this.memberships = memberships;
    }

    /** On which lists a person stands and stood. */
    @GET
    @RolesAllowed({Role.OPERATOR, Role.AUDITOR})
    @Operation(operationId = "listListMemberships", summary = "List on which lists an applicant stands and stood")
    @APIResponse(responseCode = "200", description = "By list and version")
    @APIResponse(responseCode = "404", description = "APPLICANT_UNKNOWN")
    public Uni<List<ListMembership>> of(@PathParam("id") UUID id) {
        return memberships.of(id);
    }
}
