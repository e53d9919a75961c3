package id.prakerja.selection.candidates.list;

import id.prakerja.access.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The lists that decisions name. */
@Path("/v1/lists")
@Tag(name = "Lists", description = "Exclusion and priority lists, as selection holds them")
@Produces(MediaType.APPLICATION_JSON)
public class ListResource {

    private final HeldLists lists;

    ListResource(HeldLists lists) {
        this.lists = lists;
    }

    /** Shows every list. */
    @GET
    @RolesAllowed({Role.OPERATOR, Role.AUDITOR})
    @Operation(
            operationId = "listHeldLists",
            summary = "Show the lists",
            description = "Which version of each is held whole, and how much of a newer one has arrived.")
    @APIResponse(responseCode = "200", description = "The lists, by kind and name")
    public Uni<List<ListView>> lists() {
        return lists.show();
    }
}
