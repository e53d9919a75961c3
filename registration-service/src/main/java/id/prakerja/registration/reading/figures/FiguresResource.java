package id.prakerja.registration.reading.figures;

import id.prakerja.access.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The figures of registration. */
@Path("/v1/figures")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Figures", description = "Numbers of people and rupiah")
@RolesAllowed({Role.OPERATOR, Role.AUDITOR})
public class FiguresResource {

    private final FiguresQuery query;

    FiguresResource(FiguresQuery query) {
        this.query = query;
    }

    /** The figures of this moment. */
    @GET
    @Operation(
            operationId = "countRegistrations",
            summary = "Count registrations in figures for the public",
            description = "Counted within one snapshot, so that they agree with one another.")
    public Uni<RegistrationFigures> figures() {
        return query.figures();
    }
}
