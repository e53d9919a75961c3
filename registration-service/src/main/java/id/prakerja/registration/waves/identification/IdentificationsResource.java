package id.prakerja.registration.waves.identification;

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

/** How far participants have been published under the keys of payment partners. */
@Path("/v1/identifications")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Keys of payment partners", description = "By which digests and ids payment partners know participants")
public class IdentificationsResource {

    private final Identifications identifications;

    IdentificationsResource(Identifications identifications) {
        this.identifications = identifications;
    }

    /** The latest sets of keys. */
    @GET
    @RolesAllowed({Role.OPERATOR, Role.AUDITOR})
    @Operation(
            operationId = "listIdentifications",
            summary = "List how far participants have been published under each set of partners' keys",
            description =
                    "A partner may forget its earlier key once nobody is left under the present set and no question of an account asked"
                            + " before is open.")
    public Uni<List<IdentificationView>> identifications() {
        return identifications.list();
    }
}
