package id.prakerja.oversight.figures;

import id.prakerja.access.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How payment partners serve the programme. */
@Path("/v1/service-levels")
@RolesAllowed({Role.OPERATOR, Role.FINANCE, Role.AUDITOR})
@Tag(name = "Figures")
public class ServiceLevelResource {

    private final ServiceLevels levels;

    ServiceLevelResource(ServiceLevels levels) {
        this.levels = levels;
    }

    /**
     * Lists the service levels.
     *
     * @return one for each partner that was told to pay
     */
    @GET
    @Operation(
            operationId = "listServiceLevels",
            summary = "List how payment partners answer what they are told to pay")
    @APIResponse(responseCode = "200", description = "One for each partner")
    public Uni<List<ServiceLevelView>> list() {
        return levels.byPartner();
    }
}
