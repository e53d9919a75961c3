package id.prakerja.incentive.figures;

import id.prakerja.access.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The programme's figures on incentives. */
@Path("/v1/figures")
@RolesAllowed({Role.OPERATOR, Role.FINANCE, Role.AUDITOR})
@Tag(name = "Figures", description = "Counts and sums of the whole programme")
public class FiguresResource {

    private final Figures figures;

    FiguresResource(Figures figures) {
        this.figures = figures;
    }

    /**
     * Counts and sums.
     *
     * @return the figures at this moment
     */
    @GET
    @Operation(
            operationId = "getIncentiveFigures",
            summary = "Count people entitled and paid, payouts and rupiah, by state and partner")
    @APIResponse(responseCode = "200", description = "The figures at this moment")
    public Uni<FiguresView> get() {
        return figures.present();
    }
}
