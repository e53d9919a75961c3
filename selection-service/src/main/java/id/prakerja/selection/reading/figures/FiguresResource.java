package id.prakerja.selection.reading.figures;

import id.prakerja.access.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Figures of the programme. */
@Path("/v1/figures")
@Tag(name = "Figures")
@Produces(MediaType.APPLICATION_JSON)
public class FiguresResource {

    private final ProgrammeFigures programmeFigures;

    FiguresResource(ProgrammeFigures programmeFigures) {
        this.programmeFigures = programmeFigures;
    }

    /** Figures of the programme. */
    @GET
    @RolesAllowed({Role.OPERATOR, Role.AUDITOR})
    @Operation(
            operationId = "showProgrammeFigures",
            summary = "Show figures of the programme, as selection counts them")
    public Uni<ProgrammeFiguresView> programme() {
        return programmeFigures.count();
    }
}
