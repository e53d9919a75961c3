package id.prakerja.registration.people.redivision;

import id.prakerja.access.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How far the people of divided provinces have their new codes. */
@Path("/v1/redivisions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Regions")
public class RedivisionsResource {

    private final Redivisions redivisions;

    RedivisionsResource(Redivisions redivisions) {
        this.redivisions = redivisions;
    }

    /** The divisions that have come into force. */
    @GET
    @RolesAllowed({Role.OPERATOR, Role.AUDITOR})
    @Operation(
            operationId = "listRedivisions",
            summary = "List how far the people of each new division have its codes",
            description =
                    "Who is in a wave keeps the former code until it is over for the person; the walk waits for them.")
    public Uni<List<RedivisionView>> redivisions() {
        return redivisions.list();
    }
}
